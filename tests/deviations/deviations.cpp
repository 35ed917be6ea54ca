// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deviations.h"

#include <QJsonDocument>

#include <functional>

namespace corral::test {

namespace {

struct Form
{
    const char *name;
    QJsonValue value; ///< undefined: missing
};

const QList<Form> &forms()
{
    static const QList<Form> all{
        {"missing", QJsonValue::Undefined},
        {"null", QJsonValue::Null},
        {"a number", 7},
        {"a negative number", -5},
        {"a fraction", 0.5},
        {"a huge number", 1e300},
        {"text", QStringLiteral("odd")},
        {"empty text", QString()},
        {"a number as text", QStringLiteral("12345678901")},
        {"true", true},
        {"false", false},
        {"an object", QJsonObject{{QStringLiteral("odd"), 1}}},
        {"an empty object", QJsonObject()},
        {"a list", QJsonArray{1, QStringLiteral("odd"), QJsonValue::Null}},
        {"an empty list", QJsonArray()},
        {"a list of lists", QJsonArray{QJsonArray{QJsonArray{}}, QJsonArray{1}}},
        {"a list of objects", QJsonArray{QJsonObject{}, QJsonObject{{QStringLiteral("name"), QJsonValue::Null}}}},
    };
    return all;
}

/// Replaces a value in its container, recursively up to the whole answer.
using Replace = std::function<QJsonValue(const QJsonValue &)>;
using Visit = std::function<void(const QString &path, const QJsonValue &value, const Replace &replace)>;

void visit(const QString &path, const QJsonValue &value, const Replace &replace, const Visit &use);

void visitObject(const QString &path, const QJsonObject &object, const Replace &replace, const Visit &use)
{
    const QStringList keys = object.keys();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys.size() > 40 && i > 2 && i < keys.size() - 3)
            continue;
        const QString &key = keys.at(i);
        visit(
            path.isEmpty() ? key : path + QLatin1Char('.') + key, object.value(key),
            [&](const QJsonValue &with) {
                QJsonObject changed = object;
                if (with.isUndefined())
                    changed.remove(key);
                else
                    changed.insert(key, with);
                return replace(changed);
            },
            use);
    }
}

void visitArray(const QString &path, const QJsonArray &array, const Replace &replace, const Visit &use)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 1 && i < array.size() - 1)
            continue;
        visit(
            QStringLiteral("%1[%2]").arg(path).arg(i), array.at(i),
            [&](const QJsonValue &with) {
                QJsonArray changed = array;
                if (with.isUndefined())
                    changed.removeAt(i);
                else
                    changed.replace(i, with);
                return replace(changed);
            },
            use);
    }
}

void visit(const QString &path, const QJsonValue &value, const Replace &replace, const Visit &use)
{
    if (!path.isEmpty())
        use(path, value, replace);
    if (value.isObject())
        visitObject(path, value.toObject(), replace, use);
    else if (value.isArray())
        visitArray(path, value.toArray(), replace, use);
}

QByteArray textOf(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

}

QList<Deviation> deviationsOf(const QJsonObject &answer)
{
    QList<Deviation> all;
    const Replace whole = [](const QJsonValue &value) { return value; };
    visit({}, answer, whole, [&all](const QString &path, const QJsonValue &value, const Replace &replace) {
        for (const Form &form : forms()) {
            if (form.value == value)
                continue;
            const bool same = form.value.isUndefined() || form.value.isNull() || form.value.type() == value.type();
            all.append({path, QString::fromLatin1(form.name), same, replace(form.value).toObject()});
        }
    });
    return all;
}

QByteArray written(const QJsonValue &value, Writing writing)
{
    if (writing == Writing::Indented && value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QStringList keys = object.keys();
        if (writing == Writing::Reversed)
            std::reverse(keys.begin(), keys.end());
        QList<QByteArray> members;
        if (writing == Writing::ExtraKeys)
            members = {R"("aaa_new":{"a":[1,[2]]})", R"("error":null)", R"("zzz_new":"text")"};
        for (const QString &key : std::as_const(keys)) {
            const bool isFree = key == QLatin1String("arguments"); // any key is valid there
            members.append(textOf(key) + (writing == Writing::Reversed ? " : " : ":") +
                           written(object.value(key), isFree ? Writing::Compact : writing));
        }
        return '{' + members.join(',') + '}';
    }
    if (value.isArray()) {
        QList<QByteArray> elements;
        for (const QJsonValue &element : value.toArray())
            elements.append(written(element, writing));
        return '[' + elements.join(',') + ']';
    }
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

}
