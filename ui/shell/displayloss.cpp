// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/displayloss.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <array>
#include <utility>

namespace corral::ui {

namespace {

std::function<void()> whenLost;
QtMessageHandler before = nullptr;

/// The messages of Qt 6.4 to 6.11, which are not translated.
bool isLossMessage(const QString &text)
{
    constexpr std::array beginnings{"The X11 connection broke", "The Wayland connection broke",
                                    "The Wayland connection experienced a fatal error"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&text](const char *beginning) { return text.startsWith(QLatin1String(beginning)); });
}

void watch(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (before)
        before(type, context, text);
    if (!whenLost || !isLossMessage(text) || QThread::currentThread() != QCoreApplication::instance()->thread())
        return;
    std::exchange(whenLost, {})();
}

}

DisplayLoss::DisplayLoss(std::function<void()> act)
{
    whenLost = std::move(act);
    before = qInstallMessageHandler(watch);
}

DisplayLoss::~DisplayLoss()
{
    qInstallMessageHandler(before);
    whenLost = {};
}

}
