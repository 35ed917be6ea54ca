// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// The screens, in the order of the navigation rail and of Ctrl+1, Ctrl+2, …
namespace Pages {
Q_NAMESPACE
QML_ELEMENT

enum Page { Chat, Models, Workshop, Monitor, Server, Settings };
Q_ENUM_NS(Page)
}

/// Names in the command line and the settings: "chat", "models", ….
[[nodiscard]] QStringList pageNames();
[[nodiscard]] std::optional<Pages::Page> pageFromName(const QString &name);
[[nodiscard]] QString pageName(Pages::Page page);

}
