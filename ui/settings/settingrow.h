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
    Text,   ///< a line of text
    Number, ///< a whole number with a unit
};
Q_ENUM_NS(Kind)
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
    QString placeholder;                  ///< the meaning of an empty text
    QString (*unit)(int value) = nullptr; ///< of a number: "days", "day"
};

/// In the order of the page, grouped.
[[nodiscard]] QList<SettingRow> settingRows();

/// Parses the input of a text or number setting: the value, or what is wrong with it.
[[nodiscard]] Result<QVariant> readSetting(settings::Settings::Key key, const QString &typed);

}
