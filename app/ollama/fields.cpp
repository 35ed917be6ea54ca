// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/fields.h"

#include <QCoreApplication>

namespace corral::ollama {

std::optional<QJsonValue> Fields::present(QLatin1String key) const
{
    const auto at = m_object.constFind(key);
    if (at == m_object.constEnd() || at->isNull())
        return std::nullopt;
    return *at;
}

void Fields::complain(QLatin1String key, const char *expected)
{
    if (m_error)
        return;
    const auto words = QCoreApplication::translate("corral::ollama::Fields",
                                                   "The server's answer is not as it should be: “%1” of %2 is not %3.");
    const auto hint =
        QCoreApplication::translate("corral::ollama::Fields", "Check that the address is that of an Ollama server.");
    m_error = net::Error{net::Error::Kind::Protocol, 0,
                         words.arg(QString(key), QString::fromLatin1(m_type), QString::fromLatin1(expected)), hint};
}

void Fields::read(QLatin1String key, QString &out)
{
    const auto value = present(key);
    if (!value)
        return;
    if (value->isString())
        out = value->toString();
    else
        complain(key, "text");
}

void Fields::read(QLatin1String key, bool &out)
{
    const auto value = present(key);
    if (!value)
        return;
    if (value->isBool())
        out = value->toBool();
    else
        complain(key, "true or false");
}

void Fields::read(QLatin1String key, qint64 &out)
{
    const auto value = present(key);
    if (!value)
        return;
    if (value->isDouble())
        out = value->toInteger();
    else
        complain(key, "a number");
}

void Fields::read(QLatin1String key, int &out)
{
    qint64 number = out;
    read(key, number);
    out = static_cast<int>(number);
}

void Fields::read(QLatin1String key, std::chrono::nanoseconds &out)
{
    qint64 number = out.count();
    read(key, number);
    out = std::chrono::nanoseconds(number);
}

void Fields::read(QLatin1String key, QStringList &out)
{
    for (const QJsonValue &element : elements(key)) {
        if (element.isString())
            out.append(element.toString());
        else
            complain(key, "an array of texts");
    }
}

void Fields::read(QLatin1String key, QJsonObject &out)
{
    if (auto object = nested(key))
        out = std::move(*object);
}

void Fields::read(QLatin1String key, QDateTime &out)
{
    QString text;
    read(key, text);
    if (text.isEmpty() || text.startsWith(QLatin1String("0001-")))
        return;
    const QDateTime time = timeFromText(text);
    if (time.isValid())
        out = time;
    else
        complain(key, "a time");
}

QJsonArray Fields::elements(QLatin1String key)
{
    const auto value = present(key);
    if (!value)
        return {};
    if (!value->isArray())
        complain(key, "an array");
    return value->toArray();
}

std::optional<QJsonObject> Fields::nested(QLatin1String key)
{
    const auto value = present(key);
    if (!value)
        return std::nullopt;
    if (value->isObject())
        return value->toObject();
    complain(key, "an object");
    return std::nullopt;
}

QDateTime timeFromText(const QString &text)
{
    // Qt reads fractions of any length only from 6.7 on.
    const auto point = text.indexOf(QLatin1Char('.'));
    if (point < 0)
        return QDateTime::fromString(text, Qt::ISODate);
    auto end = point + 1;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    const QString milliseconds = text.mid(point + 1, std::min<qsizetype>(3, end - point - 1));
    return QDateTime::fromString(text.left(point + 1) + milliseconds + text.mid(end), Qt::ISODateWithMs);
}

}
