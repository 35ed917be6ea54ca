// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingrow.h"

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

QList<SettingChoice> textSizeChoices()
{
    QList<SettingChoice> choices;
    for (const int percent : settings::Settings::textSizes)
        choices.append({percent, RowWords::tr("%1 %", "a text size").arg(percent)});
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
        {Key::TextSize,
         SettingKinds::Choice,
         group,
         RowWords::tr("Text size"),
         RowWords::tr("Ctrl and + or − change it too; Ctrl+0 returns to 100 %."),
         RowWords::tr("font zoom scale larger smaller bigger percent accessibility"),
         textSizeChoices(),
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
        {Key::DefaultModel,
         SettingKinds::Choice,
         RowWords::tr("Chat"),
         RowWords::tr("Model of new conversations"),
         RowWords::tr("Where the server does not have it, the last used one."),
         RowWords::tr("default model standard"),
         {{QString(), RowWords::tr("The last used")}},
         {},
         {}},
        {Key::SystemPrompt,
         SettingKinds::Prose,
         RowWords::tr("Chat"),
         RowWords::tr("System prompt of new conversations"),
         RowWords::tr("Sent before the first message. Existing conversations keep theirs."),
         RowWords::tr("default instructions role persona"),
         {},
         RowWords::tr("None"),
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

/// The value of an offered time must be the one that is chosen again: parseKeepAlive reads it.
QList<SettingChoice> keepAliveChoices()
{
    return {{QString(), RowWords::tr("As the server decides")}, {QStringLiteral("0"), RowWords::tr("Unload at once")},
            {QStringLiteral("5m"), RowWords::tr("5 minutes")},  {QStringLiteral("30m"), RowWords::tr("30 minutes")},
            {QStringLiteral("1h"), RowWords::tr("1 hour")},     {QStringLiteral("8h"), RowWords::tr("8 hours")},
            {QStringLiteral("24h"), RowWords::tr("1 day")},     {QStringLiteral("-1"), RowWords::tr("Until the server ends")}};
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
         SettingKinds::Choice,
         group,
         RowWords::tr("Keep models loaded for"),
         RowWords::tr("How long a model stays in memory after its last answer."),
         RowWords::tr("keep_alive unload memory duration"),
         keepAliveChoices(),
         {},
         {}},
    };
}

SettingRow aboutRow(ProgramFacts::Fact fact, const QString &group, const QString &title, const QString &words,
                    const QStringList &actions)
{
    SettingRow row;
    row.kind = SettingKinds::About;
    row.group = group;
    row.title = title;
    row.words = words;
    row.fact = fact;
    row.actions = actions;
    return row;
}

QList<SettingRow> aboutRows()
{
    const QString files = RowWords::tr("Files");
    const QString about = RowWords::tr("About Corral");
    return {
        aboutRow(ProgramFacts::DataFolder, files, RowWords::tr("Data folder"),
                 RowWords::tr("profile path directory disk size space location conversations"),
                 {RowWords::tr("Open folder"), RowWords::tr("Copy path")}),
        aboutRow(ProgramFacts::Backups, files, RowWords::tr("Backups"), RowWords::tr("restore recover copy conversations"),
                 {RowWords::tr("Add what is missing")}),
        aboutRow(ProgramFacts::Conversations, files, RowWords::tr("Conversations"),
                 RowWords::tr("export import chatgpt open webui lm studio ollama json markdown html pdf"),
                 {RowWords::tr("Import…"), RowWords::tr("Export all…")}),
        aboutRow(ProgramFacts::Log, files, RowWords::tr("Log"), RowWords::tr("messages errors debug report problem"),
                 {RowWords::tr("Show log")}),
        aboutRow(ProgramFacts::Version, about, RowWords::tr("Version"), RowWords::tr("about build number qt release"),
                 {RowWords::tr("Copy")}),
        aboutRow(ProgramFacts::Libraries, about, RowWords::tr("Licences"),
                 RowWords::tr("license gpl open source libraries third-party copyright"), {RowWords::tr("Show libraries")}),
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

}

QList<SettingRow> settingRows() { return appearanceRows() + chatRows() + serverRows() + aboutRows(); }

Result<QVariant> readSetting(settings::Settings::Key key, const QString &typed)
{
    switch (key) {
    case Key::StallTimeout:
        return readStall(typed);
    case Key::KeepDeleted:
        return readKept(typed);
    default:
        return typed;
    }
}

}
