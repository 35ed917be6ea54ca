// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The kind of control for a setting.
namespace SettingKinds {
Q_NAMESPACE
QML_ELEMENT

enum Kind {
    Choice, ///< one of a few options
    Switch, ///< on or off
    Prose,  ///< a text of several lines
    Number, ///< a whole number with a unit
    About,  ///< no setting, but something to know, with buttons
};
Q_ENUM_NS(Kind)
}

/// What an About row tells.
namespace ProgramFacts {
Q_NAMESPACE
QML_ELEMENT

enum Fact { None, DataFolder, Backups, Conversations, Log, Version, Libraries };
Q_ENUM_NS(Fact)
}

/// One option of a Choice setting.
struct SettingChoice
{
    QVariant value;
    QString text;
};

/// One setting as a row of the settings page.
struct SettingRow
{
    settings::Settings::Key key = settings::Settings::Key::ColourScheme;
    SettingKinds::Kind kind = SettingKinds::Choice;
    QString group;
    QString title;
    QString explanation; ///< one line
    QString words;       ///< further search terms
    QList<SettingChoice> choices;
    QString placeholder;                          ///< the meaning of an empty text
    QString (*unit)(int value) = nullptr;         ///< of a number: "days", "day"
    ProgramFacts::Fact fact = ProgramFacts::None; ///< of an About row, which has no key
    QStringList actions = {};                     ///< texts of its buttons
};

/// In the order of the page, grouped.
[[nodiscard]] QList<SettingRow> settingRows();

/// Parses the input of a prose or number setting: the value, or what is wrong with it.
[[nodiscard]] Result<QVariant> readSetting(settings::Settings::Key key, const QString &typed);

}
