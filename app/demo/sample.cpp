// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/sample.h"

#include "demo/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace corral::demo {

namespace {

/// Walks one schema; `m_depth` ends what refers to itself.
class Sampler
{
public:
    Sampler(QJsonObject root, const QString &words)
        : m_root(std::move(root))
        , m_words(words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
    {}

    QJsonValue value(const QJsonObject &schema, const QString &key = {});

private:
    QJsonObject resolved(QJsonObject schema) const;
    QJsonValue object(const QJsonObject &schema);
    QJsonValue array(const QJsonObject &schema, const QString &key);
    QJsonValue text(const QJsonObject &schema, const QString &key);
    static QJsonValue number(const QJsonObject &schema, double step);

    QJsonObject m_root;
    QStringList m_words;
    qsizetype m_word = 0;
    int m_depth = 0;
};

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema.value(QLatin1String("type"));
    if (type.isArray())
        return type.toArray().first().toString();
    if (type.isString())
        return type.toString();
    return schema.contains(QLatin1String("properties")) ? QStringLiteral("object")
           : schema.contains(QLatin1String("items"))    ? QStringLiteral("array")
                                                        : QString();
}

QJsonObject Sampler::resolved(QJsonObject schema) const
{
    if (const QString reference = schema.value(QLatin1String("$ref")).toString(); reference.startsWith(QLatin1Char('#'))) {
        QJsonValue target = m_root;
        for (const QString &step : reference.mid(1).split(QLatin1Char('/'), Qt::SkipEmptyParts))
            target = target.toObject().value(step);
        schema = target.toObject();
    }
    for (const char *choice : {"anyOf", "oneOf"})
        if (const QJsonArray options = schema.value(QLatin1String(choice)).toArray(); !options.isEmpty())
            return resolved(options.first().toObject());
    for (const QJsonValue &part : schema.take(QLatin1String("allOf")).toArray()) {
        const QJsonObject more = resolved(part.toObject());
        QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
        const QJsonObject others = more.value(QLatin1String("properties")).toObject();
        for (auto it = others.begin(); it != others.end(); ++it)
            properties.insert(it.key(), *it);
        for (auto it = more.begin(); it != more.end(); ++it)
            schema.insert(it.key(), *it);
        if (!properties.isEmpty())
            schema.insert(QStringLiteral("properties"), properties);
    }
    return schema;
}

QJsonValue Sampler::value(const QJsonObject &raw, const QString &key)
{
    const QJsonObject schema = resolved(raw);
    if (schema.contains(QLatin1String("const")))
        return schema.value(QLatin1String("const"));
    if (const QJsonArray options = schema.value(QLatin1String("enum")).toArray(); !options.isEmpty())
        return options.at(m_word % options.size());
    const QString type = typeOf(schema);
    if (type == QLatin1String("object"))
        return object(schema);
    if (type == QLatin1String("array"))
        return array(schema, key);
    if (type == QLatin1String("integer"))
        return number(schema, 1);
    if (type == QLatin1String("number"))
        return number(schema, 0.5);
    if (type == QLatin1String("boolean"))
        return true;
    if (type == QLatin1String("null"))
        return {};
    if (!type.isEmpty() && type != QLatin1String("string"))
        throw Refusal{
            400,
            QStringLiteral(
                R"({"error":{"code":400,"message":"Field 'json_schema': \"json_schema\": JSON schema conversion failed:\nJSON schema error at #: unrecognized type %1","type":"invalid_request_error"}})")
                .arg(type),
            bareJsonType};
    return text(schema, key);
}

QJsonValue Sampler::object(const QJsonObject &schema)
{
    QJsonObject result;
    QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    for (const QJsonValue &name : required)
        if (!properties.contains(name.toString()))
            properties.insert(name.toString(), QJsonObject());
    ++m_depth;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        if (m_depth < 6 || required.contains(it.key()))
            result.insert(it.key(), value(it->toObject(), it.key()));
    --m_depth;
    return result;
}

QJsonValue Sampler::array(const QJsonObject &schema, const QString &key)
{
    const int least = schema.value(QLatin1String("minItems")).toInt(m_depth < 6 ? 2 : 0);
    const int most = schema.value(QLatin1String("maxItems")).toInt(std::max(least, 2));
    QJsonArray result;
    for (int i = 0; i < std::min(least, most); ++i)
        result.append(value(schema.value(QLatin1String("items")).toObject(), key));
    return result;
}

QJsonValue Sampler::number(const QJsonObject &schema, double step)
{
    const auto bound = [&](const char *name, double otherwise) { return schema.value(QLatin1String(name)).toDouble(otherwise); };
    step = bound("multipleOf", step);
    const double low = std::max(bound("minimum", -1e15), bound("exclusiveMinimum", -1e15) +
                                                             (schema.contains(QLatin1String("exclusiveMinimum")) ? step : 0));
    const double high = std::min(bound("maximum", 1e15), bound("exclusiveMaximum", 1e15) -
                                                             (schema.contains(QLatin1String("exclusiveMaximum")) ? step : 0));
    const double fit = std::ceil(std::clamp(low > -1e15 ? low : 7.0, low, std::max(low, high)) / step) * step;
    return fit > high ? std::floor(high / step) * step : fit;
}

QJsonValue Sampler::text(const QJsonObject &schema, const QString &key)
{
    const std::pair<const char *, const char *> formats[] = {
        {"date-time", "2026-05-17T09:30:00Z"}, {"date", "2026-05-17"},          {"time", "09:30:00Z"},
        {"email", "ada@example.org"},          {"uri", "https://example.org/"}, {"uuid", "6f1b1a52-3c0e-4a53-9d7e-0c3f5d1f7a10"},
    };
    for (const auto &[format, example] : formats)
        if (schema.value(QLatin1String("format")).toString() == QLatin1String(format))
            return QString::fromLatin1(example);
    QString result = m_words.isEmpty() ? key : m_words.at(m_word++ % m_words.size());
    const qsizetype least = schema.value(QLatin1String("minLength")).toInt(1);
    while (result.size() < least)
        result += QLatin1Char(' ') + (key.isEmpty() ? QStringLiteral("text") : key);
    return result.left(schema.value(QLatin1String("maxLength")).toInt(int(result.size())));
}

}

QJsonValue sampleOf(const QJsonObject &schema, const QString &words) { return Sampler(schema, words).value(schema); }

}
