// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingscontroller.h"

#include <QClipboard>
#include <QGuiApplication>

namespace corral::ui {

SettingsController::SettingsController(settings::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_model(settings)
    , m_rows(m_model)
    , m_info(m_model)
{
    connect(&m_info, &ProgramInfo::textRequested, this, &SettingsController::textRequested);
    connect(&m_info, &ProgramInfo::copied, this, &SettingsController::copied);
    connect(&m_info, &ProgramInfo::importRequested, this, &SettingsController::importRequested);
    connect(&m_info, &ProgramInfo::exportRequested, this, &SettingsController::exportRequested);
    connect(&m_info, &ProgramInfo::restoreRequested, this, &SettingsController::restoreRequested);
    connect(&settings, &settings::Settings::changed, this, &SettingsController::notifyChanged);
    connect(&settings, &settings::Settings::saveFailed, this, [this](const Error &error) {
        m_saveError = error;
        Q_EMIT saveErrorChanged();
    });
    connect(&settings, &settings::Settings::saved, this, [this] {
        m_saveError = {};
        Q_EMIT saveErrorChanged();
    });
}

void SettingsController::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied();
}

void SettingsController::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    m_rows.setSearch(search);
    Q_EMIT searchChanged();
}

void SettingsController::notifyChanged(settings::Settings::Key key)
{
    using Key = settings::Settings::Key;
    switch (key) {
    case Key::ColourScheme:
        Q_EMIT colourSchemeChanged();
        break;
    case Key::ReducedMotion:
        Q_EMIT reducedMotionChanged();
        break;
    case Key::TextSize:
        Q_EMIT textSizeChanged();
        break;
    case Key::StallTimeout:
        Q_EMIT stallTimeoutChanged();
        break;
    case Key::KeepAlive:
        Q_EMIT keepAliveChanged();
        break;
    case Key::SendWithEnter:
        Q_EMIT sendWithEnterChanged();
        break;
    case Key::KeepDeleted: // read when conversations are purged
        break;
    case Key::DefaultModel: // the screens of the conversations follow the settings themselves
    case Key::SystemPrompt:
        break;
    case Key::Language: // read at the start
        break;
    case Key::EverConnected:
        Q_EMIT everConnectedChanged();
        break;
    }
}

}
