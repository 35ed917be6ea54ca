// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingrow.h"

#include "llm/keepalive.h"
#include "ui/shared/language.h"

#include <QCoreApplication>

namespace corral::ui {

namespace {

using Key = settings::Settings::Key;

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::SettingRow)
};

QList<SettingChoice> languageChoices()
{
    QList<SettingChoice> choices{{QString(), RowWords::tr("Follow the system")}};
    for (const Language &language : languages())
        choices.append({language.code, language.name});
    return choices;
}

QList<SettingRow> appearanceRows()
{
    const QString group = RowWords::tr("Appearance");
    return {
        {Key::ColourScheme,
         SettingKinds::Choice,
         group,
         RowWords::tr("Colour scheme"),
         RowWords::tr("Light or dark, or the same as the system."),
         RowWords::tr("color theme mode night day"),
         {{QStringLiteral("system"), RowWords::tr("Follow the system")},
          {QStringLiteral("light"), RowWords::tr("Light")},
          {QStringLiteral("dark"), RowWords::tr("Dark")}},
         {},
         {}},
        {Key::Language,
         SettingKinds::Choice,
         group,
         RowWords::tr("Language"),
         RowWords::tr("Corral uses it from its next start on."),
         RowWords::tr("translation locale English German Deutsch"),
         languageChoices(),
         {},
         {}},
        {Key::ReducedMotion,
         SettingKinds::Switch,
         group,
         RowWords::tr("Reduce motion"),
         RowWords::tr("Changes show at once, without animation."),
         RowWords::tr("animations effects accessibility"),
         {},
         {},
         {}},
    };
}

QList<SettingRow> chatRows()
{
    return {
        {Key::SendWithEnter,
         SettingKinds::Switch,
         RowWords::tr("Chat"),
         RowWords::tr("Send with Enter"),
         RowWords::tr("When off, Enter starts a new line and Ctrl+Enter sends."),
         RowWords::tr("keyboard return key newline"),
         {},
         {},
         {}},
        {Key::KeepDeleted,
         SettingKinds::Number,
         RowWords::tr("Chat"),
         RowWords::tr("Erase deleted conversations after"),
         RowWords::tr("Until then they are hidden. 0 erases them when Corral quits."),
         RowWords::tr("delete purge history privacy trash days"),
         {},
         {},
         [](int value) { return RowWords::tr("day(s)", "after … days", value); }},
    };
}

QList<SettingRow> serverRows()
{
    const QString group = RowWords::tr("Server");
    return {
        {Key::StallTimeout,
         SettingKinds::Number,
         group,
         RowWords::tr("Stop waiting after"),
         RowWords::tr("How long the server may be silent; large models take minutes."),
         RowWords::tr("timeout stall wait seconds"),
         {},
         {},
         [](int value) { return RowWords::tr("second(s)", "after … seconds", value); }},
        {Key::KeepAlive,
         SettingKinds::Text,
         group,
         RowWords::tr("Keep models loaded for"),
         RowWords::tr("A duration: 30s, 10m or 1h30m; 0 unloads at once, -1 never."),
         RowWords::tr("keep_alive unload memory duration"),
         {},
         RowWords::tr("As the server decides"),
         {}},
    };
}

std::optional<int> numberWithin(const QString &typed, int least, int most)
{
    bool ok = false;
    const int number = typed.trimmed().toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

Result<QVariant> readStall(const QString &typed)
{
    if (const auto seconds = numberWithin(typed, settings::Settings::shortestStall, settings::Settings::longestStall))
        return *seconds;
    return failure(Error::Kind::Invalid, RowWords::tr("Write a whole number of seconds from %1 to %L2.")
                                             .arg(settings::Settings::shortestStall)
                                             .arg(settings::Settings::longestStall));
}

Result<QVariant> readKept(const QString &typed)
{
    if (const auto days = numberWithin(typed, 0, settings::Settings::longestKept))
        return *days;
    return failure(Error::Kind::Invalid,
                   RowWords::tr("Write a whole number of days from 0 to %L1.").arg(settings::Settings::longestKept));
}

template<typename T>
Result<QVariant> keptAs(const QString &typed, const Result<T> &read)
{
    if (!read)
        return tl::unexpected(read.error());
    return typed.trimmed();
}

}

QList<SettingRow> settingRows() { return appearanceRows() + chatRows() + serverRows(); }

Result<QVariant> readSetting(settings::Settings::Key key, const QString &typed)
{
    switch (key) {
    case Key::KeepAlive:
        return keptAs(typed, llm::parseKeepAlive(typed));
    case Key::StallTimeout:
        return readStall(typed);
    case Key::KeepDeleted:
        return readKept(typed);
    default:
        return typed;
    }
}

}
