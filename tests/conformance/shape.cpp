// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace corral::test {

namespace {

QString withoutDigests(QString text)
{
    static const QRegularExpression digest(QStringLiteral("(?:sha256[:-])?[0-9a-f]{12,64}"));
    static const QRegularExpression lookup(QStringLiteral("(dial tcp: lookup [\\w.]+).*$"));
    return text.replace(digest, QStringLiteral("#")).replace(lookup, QStringLiteral("\\1"));
}

/// Errors of the runner are JSON inside the text, with keys in any order.
QString wordsOf(const QString &error)
{
    static const QRegularExpression count(QStringLiteral("\\d+ tokens"));
    const QJsonObject inner = QJsonDocument::fromJson(error.toUtf8()).object();
    QString message = inner.value(QLatin1String("error"))[QLatin1String("message")].toString();
    return inner.isEmpty() ? withoutDigests(error) : shapeOf(inner) + message.replace(count, QStringLiteral("n tokens"));
}

/// Whether a layer is new depends on the storage of the server.
QString stepOf(const QString &status)
{
    static const QRegularExpression layer(QStringLiteral("^(?:using existing|creating new) layer"));
    return withoutDigests(status).replace(layer, QStringLiteral("layer"));
}

QString shapeOfObject(const QJsonObject &object)
{
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool spoken = it.key() == QLatin1String("status") && it->isString();
        if (it.key() == QLatin1String("arguments")) { // the arguments of a tool call are the model's choice
            parts << it.key() + (it->isObject() ? QStringLiteral(":{…}") : shapeOf(*it));
            continue;
        }
        parts << it.key() + QLatin1Char(':') + (spoken ? stepOf(it->toString()) : shapeOf(*it));
    }
    return QLatin1Char('{') + parts.join(QLatin1Char(',')) + QLatin1Char('}');
}

}

QString shapeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object:
        return shapeOfObject(value.toObject());
    case QJsonValue::Array: {
        QStringList shapes;
        for (const QJsonValue &element : value.toArray())
            shapes << shapeOf(element);
        shapes.sort();
        shapes.removeDuplicates();
        return QLatin1Char('[') + shapes.join(QLatin1Char('|')) + QLatin1Char(']');
    }
    case QJsonValue::String:
        return QStringLiteral("text");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return QStringLiteral("null");
    }
}

QStringList runsOf(const QByteArray &lines)
{
    QStringList runs;
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        const QString shape = document.isObject() ? shapeOf(document.object()) : QString::fromUtf8(line);
        if (runs.isEmpty() || runs.constLast() != shape)
            runs << shape;
    }
    return runs;
}

QString errorIn(const QByteArray &lines)
{
    for (const QByteArray &line : lines.split('\n'))
        if (const QJsonValue error = QJsonDocument::fromJson(line).object().value(QLatin1String("error")); error.isString())
            return wordsOf(error.toString());
    return {};
}

}
