// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/fields.h"

#include "ollama/quantities.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace corral::ollama {

namespace {

Q_LOGGING_CATEGORY(log, "corral.ollama", QtWarningMsg)

/// The strings in a list: plain ones, and those of the content parts that some servers use.
QStringList textsIn(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &element : array) {
        if (element.isString())
            texts.append(element.toString());
        else if (const QJsonValue text = element.toObject().value(QLatin1String("text")); text.isString())
            texts.append(text.toString());
    }
    return texts;
}

QString textOf(double number) { return QString::number(number, 'g', QLocale::FloatingPointShortest); }

}

void FieldWarnings::note(QLatin1String key, const char *object, const char *what)
{
    const QByteArray noted = QByteArray(key.data(), key.size()) + '\n' + object;
    if (m_noted.contains(noted))
        return;
    m_noted.insert(noted);
    qCWarning(log, "The field \"%.*s\" of %s %s.", int(key.size()), key.data(), object, what);
}

std::optional<QJsonValue> Fields::present(QLatin1String key) const
{
    const auto at = m_object.constFind(key);
    if (at == m_object.constEnd() || at->isNull())
        return std::nullopt;
    return *at;
}

void Fields::warn(QLatin1String key, const char *what) { m_warnings.note(key, m_type, what); }

/// The text, truncated and marked as such if it is too long.
QString Fields::cut(QLatin1String key, const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    warn(key, "is too long; its end is cut off");
    const qsizetype kept = text.at(most - 1).isHighSurrogate() ? most - 1 : most;
    return text.left(kept) + QCoreApplication::translate("corral::ollama::Fields", "… (cut)");
}

void Fields::readName(QLatin1String key, QString &out)
{
    const auto value = present(key);
    if (!value)
        return;
    const QString name = value->toString();
    if (!value->isString() || name.size() > maxName)
        warn(key, value->isString() ? "is too long for a name" : "is not text");
    else if (!name.trimmed().isEmpty())
        out = name;
}

void Fields::read(QLatin1String key, QString &out)
{
    const auto value = present(key);
    if (!value)
        return;
    if (!value->isString())
        warn(key, "is not text");
    if (value->isDouble())
        out = textOf(value->toDouble());
    else if (value->isString())
        out = cut(key, value->toString(), maxLabel);
}

void Fields::readText(QLatin1String key, QString &out, QLatin1String joint, qsizetype most)
{
    const auto value = present(key);
    if (!value)
        return;
    if (value->isString()) {
        out = cut(key, value->toString(), most);
        return;
    }
    warn(key, "is not text");
    if (value->isArray())
        out = cut(key, textsIn(value->toArray()).join(joint), most);
    else if (value->isDouble())
        out = textOf(value->toDouble());
}

void Fields::read(QLatin1String key, bool &out)
{
    const auto value = present(key);
    if (!value)
        return;
    if (value->isBool()) {
        out = value->toBool();
        return;
    }
    warn(key, "is neither true nor false");
    const QString word = value->toVariant().toString().toLower();
    if (word == QLatin1String("true") || word == QLatin1String("1"))
        out = true;
    else if (word == QLatin1String("false") || word == QLatin1String("0"))
        out = false;
}

template<typename Reader>
void Fields::readNumber(QLatin1String key, qint64 &out, Reader fromText)
{
    const auto value = present(key);
    if (!value)
        return;
    const auto number = value->isDouble() ? wholeNumber(value->toDouble()) : fromText(value->toString());
    if (!number)
        warn(key, "is not a number that it can have");
    else if (!value->isDouble())
        warn(key, "is not a number, but can be read as one");
    out = number.value_or(out);
}

void Fields::read(QLatin1String key, qint64 &out) { readNumber(key, out, numberFromText); }

void Fields::readBytes(QLatin1String key, qint64 &out) { readNumber(key, out, bytesFromText); }

void Fields::read(QLatin1String key, int &out)
{
    qint64 number = out;
    read(key, number);
    out = static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

void Fields::read(QLatin1String key, std::chrono::nanoseconds &out)
{
    qint64 number = out.count();
    readNumber(key, number, nanosecondsFromText);
    out = std::chrono::nanoseconds(number);
}

void Fields::read(QLatin1String key, QStringList &out)
{
    const auto value = present(key);
    if (!value)
        return;
    const QJsonArray array = value->toArray();
    QStringList texts = textsIn(array);
    if (value->isString())
        texts = value->toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (!value->isArray() || texts.size() < array.size())
        warn(key, "is not a list of texts");
    if (texts.size() > maxTexts)
        warn(key, "has too many texts; the first ones are read");
    for (const QString &text : std::as_const(texts).first(std::min(texts.size(), maxTexts)))
        out.append(cut(key, value->isString() ? text.trimmed() : text, maxLabel));
}

void Fields::read(QLatin1String key, QJsonObject &out)
{
    if (auto object = nested(key))
        out = std::move(*object);
}

void Fields::read(QLatin1String key, QDateTime &out)
{
    const auto value = present(key);
    if (!value)
        return;
    const QString text = value->toString();
    if (value->isString() && (text.isEmpty() || text.startsWith(QLatin1String("0001-"))))
        return;
    QDateTime time = value->isString() ? timeFromText(text) : QDateTime();
    if (!time.isValid()) {
        warn(key, "is not a time");
        time = timeFromNumber(value->isDouble() ? value->toDouble() : text.toDouble());
    }
    if (time.isValid())
        out = time;
}

std::optional<QJsonObject> Fields::nested(QLatin1String key)
{
    const auto value = present(key);
    if (!value)
        return std::nullopt;
    if (value->isObject())
        return value->toObject();
    warn(key, "is not an object");
    return std::nullopt;
}

QList<QJsonObject> Fields::nestedList(QLatin1String key)
{
    const auto value = present(key);
    if (!value)
        return {};
    if (!value->isArray())
        warn(key, "is not a list");
    QList<QJsonObject> objects;
    for (const QJsonValue &element : value->isArray() ? value->toArray() : QJsonArray{*value}) {
        if (objects.size() >= maxObjects) {
            warn(key, "has too many entries; the first ones are read");
            break;
        }
        if (element.isObject())
            objects.append(element.toObject());
        else
            warn(key, "is not a list of objects");
    }
    return objects;
}

}
