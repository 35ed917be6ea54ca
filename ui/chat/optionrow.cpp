// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/optionrow.h"

#include "modelfile/parameters.h"
#include "ui/shared/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace corral::ui {

namespace {

using modelfile::ParameterInfo;
using modelfile::ParameterType;
using modelfile::ParameterUnit;

struct OptionRowWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::Inspector)
};

const QString stopOption = QStringLiteral("stop");
const QString schemaStart = QStringLiteral("{\n  \"type\": \"object\"\n}");

/// "think" without "": as typed, in the order of the choices after "not set".
const QStringList &thinkTexts()
{
    static const QStringList texts = {QStringLiteral("false"),  QStringLiteral("true"), QStringLiteral("low"),
                                      QStringLiteral("medium"), QStringLiteral("high"), QStringLiteral("max")};
    return texts;
}

const QStringList &switchTexts()
{
    static const QStringList texts = {QStringLiteral("true"), QStringLiteral("false")};
    return texts;
}

struct Section
{
    QString title;
    QStringList options;
};

QList<Section> sections()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    return {
        {OptionRowWords::tr("Answer"), list("temperature top_p top_k min_p typical_p num_predict stop seed")},
        {OptionRowWords::tr("Thinking"), {chat::field::think}},
        {OptionRowWords::tr("Format"), {chat::field::format}},
        {OptionRowWords::tr("Context and memory"), list("num_ctx num_keep keep_alive")},
        {OptionRowWords::tr("Repetition"), list("repeat_penalty repeat_last_n presence_penalty frequency_penalty")},
        {OptionRowWords::tr("Performance"), list("num_gpu main_gpu num_thread num_batch use_mmap draft_num_predict")},
    };
}

QString meaningOf(const QString &name, const ParameterInfo *info)
{
    if (info)
        return modelfile::meaningOf(*info);
    if (name == chat::field::think)
        return OptionRowWords::tr("Whether the model thinks before it answers, and how much.");
    if (name == chat::field::format)
        return OptionRowWords::tr("The answer is valid JSON, or follows a JSON Schema.");
    return OptionRowWords::tr("How long the model stays loaded after an answer: 10m, 1h30m; 0 unloads at once, -1 keeps it.");
}

QString withUnit(const QString &number, ParameterUnit unit)
{
    switch (unit) {
    case ParameterUnit::None:
        break;
    case ParameterUnit::Tokens:
        return OptionRowWords::tr("%1 tokens").arg(number);
    case ParameterUnit::Layers:
        return OptionRowWords::tr("%1 layers").arg(number);
    case ParameterUnit::Threads:
        return OptionRowWords::tr("%1 threads").arg(number);
    }
    return number;
}

QString rangeOf(const ParameterInfo &info)
{
    if (!info.least)
        return info.type == ParameterType::Int ? OptionRowWords::tr("Any whole number") : QString();
    const auto least = QString::number(*info.least);
    if (info.most)
        return withUnit(OptionRowWords::tr("%1 to %2", "numbers").arg(least, QString::number(*info.most)), info.unit);
    return withUnit(OptionRowWords::tr("%1 or more", "a number").arg(least), info.unit);
}

QStringList choicesOf(const QString &name)
{
    if (name == chat::field::think)
        return {OptionRowWords::tr("Server decides"),     OptionRowWords::tr("Off"),    OptionRowWords::tr("On"),
                OptionRowWords::tr("A little"),           OptionRowWords::tr("Medium"), OptionRowWords::tr("Much"),
                OptionRowWords::tr("As much as possible")};
    if (name == chat::field::format)
        return {OptionRowWords::tr("Text"), OptionRowWords::tr("JSON"), OptionRowWords::tr("JSON Schema")};
    return {OptionRowWords::tr("Server decides"), OptionRowWords::tr("On"), OptionRowWords::tr("Off")};
}

int choiceOf(const QString &name, const QString &typed)
{
    if (name == chat::field::format)
        return typed.trimmed() == QLatin1String("json") ? 1 : 2;
    const auto &texts = name == chat::field::think ? thinkTexts() : switchTexts();
    return int(texts.indexOf(typed)) + 1;
}

OptionKinds::Kind kindOf(const QString &name, const ParameterInfo *info)
{
    if (name == stopOption)
        return OptionKinds::Lines;
    if (name == chat::field::format)
        return OptionKinds::Format;
    return name == chat::field::think || (info && info->type == ParameterType::Bool) ? OptionKinds::Choice : OptionKinds::Line;
}

/// A value and where it is from.
struct Present
{
    QString value;
    QString source;
};

QString shownValue(const OptionRow &row, const QString &typed)
{
    switch (row.kind) {
    case OptionKinds::Line:
        return typed.trimmed();
    case OptionKinds::Choice:
    case OptionKinds::Format:
        return row.choices.value(choiceOf(row.name, typed));
    case OptionKinds::Lines:
        return chat::stopsIn(typed).join(QStringLiteral(", ")).simplified();
    }
    return {};
}

/// Of the model itself; empty if it sets none.
QString ownValue(const QString &name, const QList<llm::Parameter> &parameters)
{
    QStringList values;
    for (const auto &parameter : parameters) {
        if (parameter.name == name)
            values.append(parameter.value);
    }
    return name == stopOption ? chat::linesOf(values) : values.value(values.size() - 1);
}

/// What applies without an own value of the conversation.
Present inherited(const OptionRow &row, const ParameterInfo *info, const OptionContext &context)
{
    const auto own = ownValue(row.name, context.parameters);
    if (!own.isEmpty())
        return {shownValue(row, own), OptionRowWords::tr("from the Modelfile")};
    if (row.name == QLatin1String("num_ctx") && context.loadedContext > 0)
        return {QString::number(context.loadedContext), OptionRowWords::tr("as it is loaded")};
    if (row.name == chat::field::keepAlive && !context.keepAlive.trimmed().isEmpty())
        return {context.keepAlive.trimmed(), OptionRowWords::tr("from the settings")};
    if (row.name == chat::field::keepAlive && context.hasDefaults)
        return {QStringLiteral("5m"), OptionRowWords::tr("server default")}; // unless OLLAMA_KEEP_ALIVE is set there
    const auto isFixed = info && context.hasDefaults && *info->defaultText != '\0';
    return {isFixed ? QString::fromLatin1(info->defaultText) : QString(), OptionRowWords::tr("server default")};
}

QString sourceOfSet(const QString &name, const OptionContext &context)
{
    const auto &preset = context.preset;
    if (preset && preset->values.contains(name) && preset->values.value(name) == context.options.values.value(name))
        return OptionRowWords::tr("preset “%1”").arg(preset->name);
    return OptionRowWords::tr("this conversation");
}

QString joinedText(const Present &present)
{
    if (present.value.isEmpty())
        return present.source;
    return OptionRowWords::tr("%1 · %2", "a value and where it is from").arg(present.value, present.source);
}

/// The effect of a number outside the sensible range.
QString warningFor(const ParameterInfo &info, const QJsonValue &value)
{
    const auto number = value.toDouble();
    const auto isOutside = value.isDouble() && ((info.least && number < *info.least) || (info.most && number > *info.most));
    if (!isOutside)
        return {};
    const auto effect = modelfile::outsideOf(info);
    return effect.isEmpty() ? OptionRowWords::tr("Outside the usual range: %1.").arg(rangeOf(info)) : effect;
}

QString obstacleOf(const QString &name, const OptionContext &context)
{
    if (name == chat::field::think && !context.thinks)
        return OptionRowWords::tr("%1 does not think.").arg(context.model);
    switch (context.use ? context.use(name) : llm::OptionUse::Taken) {
    case llm::OptionUse::Taken:
        break;
    case llm::OptionUse::Ignored:
        return OptionRowWords::tr("This server has no such option.");
    case llm::OptionUse::Refused:
        return OptionRowWords::tr("This version of the server refuses requests with it.");
    }
    return {};
}

void addState(OptionRow &row, const ParameterInfo *info, const OptionContext &context)
{
    const auto &values = context.options.values;
    row.isSet = values.contains(row.name);
    row.typed = values.value(row.name);
    row.obstacle = obstacleOf(row.name, context);
    const auto fallback = inherited(row, info, context);
    row.hint = fallback.value;
    if (!row.isSet) {
        row.present = row.obstacle.isEmpty() ? joinedText(fallback) : QString();
        return;
    }
    row.choice = row.choices.isEmpty() ? 0 : choiceOf(row.name, row.typed);
    const auto value = chat::valueOf(row.name, row.typed);
    if (!value)
        row.problem = joined(value.error());
    else if (info)
        row.warning = warningFor(*info, *value);
    row.present = row.obstacle.isEmpty() ? joinedText({shownValue(row, row.typed), sourceOfSet(row.name, context)})
                                         : OptionRowWords::tr("Not sent to this server");
}

}

QList<OptionRow> optionRows(const OptionContext &context)
{
    QList<OptionRow> rows;
    const auto all = sections();
    for (const auto &section : all) {
        for (const auto &name : section.options) {
            const auto *info = modelfile::findParameter(name);
            OptionRow row;
            row.name = name;
            row.section = section.title;
            row.kind = kindOf(name, info);
            row.meaning = meaningOf(name, info);
            row.range = info ? rangeOf(*info) : QString();
            row.reloads = info && info->reloads;
            if (row.kind == OptionKinds::Choice || row.kind == OptionKinds::Format)
                row.choices = choicesOf(name);
            addState(row, info, context);
            rows.append(row);
        }
    }
    return rows;
}

QString typedFor(const QString &option, int choice, const QString &typed)
{
    if (option != chat::field::format)
        return (option == chat::field::think ? thinkTexts() : switchTexts()).value(choice - 1);
    if (choice < 2)
        return choice == 1 ? QStringLiteral("json") : QString();
    return typed.isEmpty() || typed.trimmed() == QLatin1String("json") ? schemaStart : typed;
}

}
