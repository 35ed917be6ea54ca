// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/options.h"

#include "llm/backend.h"
#include "llm/keepalive.h"
#include "modelfile/parameters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace corral::chat {

namespace {

struct OptionWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::chat::Options)
};

const QString valuesKey = QStringLiteral("values");
const QString presetKey = QStringLiteral("preset");
const QString stopName = QStringLiteral("stop");

Result<QJsonValue> thinkValue(const QString &text)
{
    if (text == QLatin1String("true"))
        return QJsonValue(true);
    if (text == QLatin1String("false"))
        return QJsonValue(false);
    static const QStringList levels = {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high"),
                                       QStringLiteral("max")};
    if (levels.contains(text))
        return QJsonValue(text);
    return failure(Error::Kind::Invalid, OptionWords::tr("“%1” is neither on, off nor a level.").arg(text));
}

Result<QJsonValue> formatFrom(const QString &text)
{
    if (text.trimmed() == QLatin1String("json"))
        return QJsonValue(QStringLiteral("json"));
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &problem);
    if (document.isObject())
        return QJsonValue(document.object());
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Kind::Invalid, OptionWords::tr("The JSON Schema cannot be read: %1.").arg(problem.errorString()));
    return failure(Error::Kind::Invalid, OptionWords::tr("A JSON Schema is an object, such as {\"type\": \"object\"}."));
}

Result<QJsonValue> keepAliveValue(const QString &text)
{
    return llm::parseKeepAlive(text).map([](const llm::KeepAlive &duration) {
        return duration ? QJsonValue(qint64(duration->count())) : QJsonValue(QJsonValue::Undefined);
    });
}

QString unescaped(const QString &line)
{
    QString text;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const auto next = at + 1 < line.size() && line.at(at) == u'\\' ? line.at(at + 1) : QChar();
        const auto isEscape = next == u'n' || next == u't' || next == u'\\';
        text += !isEscape ? line.at(at) : next == u'n' ? QChar(u'\n') : next == u't' ? QChar(u'\t') : next;
        at += isEscape ? 1 : 0;
    }
    return text;
}

llm::Think thinkFrom(const QJsonValue &value)
{
    return value.isBool() ? llm::Think{value.toBool(), {}} : llm::Think{true, value.toString()};
}

}

Result<QJsonValue> valueOf(const QString &name, const QString &text)
{
    if (name == field::think)
        return thinkValue(text);
    if (name == field::keepAlive)
        return keepAliveValue(text);
    if (name == field::format)
        return formatFrom(text);
    const auto *info = modelfile::findParameter(name);
    if (!info)
        return failure(Error::Kind::Invalid, OptionWords::tr("There is no option %1.").arg(name));
    if (name == stopName)
        return QJsonValue(QJsonArray::fromStringList(stopsIn(text)));
    return modelfile::parameterValue(info->type, text.trimmed());
}

Result<void> check(const Options &options)
{
    for (auto option = options.values.begin(); option != options.values.end(); ++option) {
        const auto isKnown = modelfile::findParameter(option.key()) || modelfile::isRequestField(option.key());
        const auto value = valueOf(option.key(), option.value());
        if (isKnown && !value)
            return failure(
                Error::Kind::Invalid,
                OptionWords::tr("%1: %2", "an option, and what is wrong with it").arg(option.key(), value.error().message),
                value.error().hint);
    }
    return {};
}

void apply(const Options &options, const llm::Backend &backend, llm::ChatRequest &request)
{
    for (auto option = options.values.begin(); option != options.values.end(); ++option) {
        const auto &name = option.key();
        const auto value = valueOf(name, option.value());
        if (!value || value->isUndefined() || backend.useOf(name) != llm::OptionUse::Taken)
            continue;
        if (name == field::think)
            request.think = thinkFrom(*value);
        else if (name == field::keepAlive)
            request.keepAlive = std::chrono::seconds(value->toInteger());
        else if (name == field::format)
            request.format = *value;
        else
            request.options.insert(name, *value);
    }
}

QString sentText(const llm::ChatRequest &request)
{
    auto sent = request.options;
    if (request.think)
        sent.insert(field::think, request.think->level.isEmpty() ? QJsonValue(request.think->on) : request.think->level);
    if (!request.format.isUndefined() && !request.format.isNull())
        sent.insert(field::format, request.format);
    if (request.keepAlive)
        sent.insert(field::keepAlive, qint64(request.keepAlive->count()));
    return sent.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(sent).toJson(QJsonDocument::Compact));
}

QStringList stopsIn(const QString &text)
{
    QStringList stops;
    const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
    std::transform(lines.begin(), lines.end(), std::back_inserter(stops), unescaped);
    return stops;
}

QString linesOf(const QStringList &stops)
{
    QStringList lines;
    for (auto stop : stops) {
        stop.replace(u'\\', QLatin1String("\\\\"));
        stop.replace(u'\n', QLatin1String("\\n"));
        lines.append(stop.replace(u'\t', QLatin1String("\\t")));
    }
    return lines.join(u'\n');
}

QJsonObject toJson(const QMap<QString, QString> &values)
{
    QJsonObject object;
    for (auto value = values.begin(); value != values.end(); ++value)
        object.insert(value.key(), value.value());
    return object;
}

QMap<QString, QString> valuesFrom(const QJsonObject &object)
{
    QMap<QString, QString> values;
    for (auto value = object.begin(); value != object.end(); ++value) {
        if (value->isString())
            values.insert(value.key(), value->toString());
    }
    return values;
}

QString stored(const Options &options)
{
    if (options.isEmpty())
        return {};
    QJsonObject object{{valuesKey, toJson(options.values)}};
    if (!options.preset.isEmpty())
        object.insert(presetKey, options.preset);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Options optionsFrom(const QString &stored)
{
    const auto object = QJsonDocument::fromJson(stored.toUtf8()).object();
    return {.values = valuesFrom(object.value(valuesKey).toObject()), .preset = object.value(presetKey).toString()};
}

}
