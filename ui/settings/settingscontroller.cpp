// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingscontroller.h"

#include <utility>

namespace corral::ui {

SettingsController::SettingsController(settings::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_model(settings)
    , m_rows(m_model)
{
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

void SettingsController::setBackupNote(const QString &note)
{
    if (std::exchange(m_backupNote, note) != note)
        Q_EMIT backupNoteChanged();
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
    case Key::Language: // read at the start
        break;
    case Key::EverConnected:
        Q_EMIT everConnectedChanged();
        break;
    }
}

}
