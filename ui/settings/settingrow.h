// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// How a setting is changed.
namespace SettingKinds {
Q_NAMESPACE
QML_ELEMENT

enum Kind {
    Choice, ///< one of a few words
    Switch, ///< on or off
    Text,   ///< a line of text
    Number, ///< a whole number, with a unit behind it
};
Q_ENUM_NS(Kind)
}

struct SettingChoice
{
    QVariant value;
    QString text;
};

/// One setting, as the settings page shows it.
struct SettingRow
{
    settings::Settings::Key key = settings::Settings::Key::ColourScheme;
    SettingKinds::Kind kind = SettingKinds::Choice;
    QString group;
    QString title;
    QString explanation; ///< one line
    QString words;       ///< what else people may search it by
    QList<SettingChoice> choices;
    QString placeholder; ///< what an empty text means
    QString unit;
};

/// In the order of the page; those of one group stand together.
[[nodiscard]] QList<SettingRow> settingRows();

/// Reads what was typed for a text or number setting: the value to keep, or what is wrong with it.
[[nodiscard]] Result<QVariant> readSetting(settings::Settings::Key key, const QString &typed);

}
