// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <limits>
#include <optional>

namespace corral::ollama {

/// What was odd about an answer, told in the log once for each field: its name and the object it stands in, never a value.
class Oddities
{
public:
    void note(QLatin1String key, const char *object, const char *what);
    [[nodiscard]] bool isEmpty() const { return m_noted.isEmpty(); }

private:
    QSet<QByteArray> m_noted;
};

/// Made for each value type: `fromJson<Progress>(object, oddities)`. Takes what can be read and leaves out the rest.
template<typename T>
[[nodiscard]] T fromJson(const QJsonObject &object, Oddities &oddities);

/// Reads the fields of an object into variables, each for itself. A field that is missing or null leaves its variable as it
/// is. One of another type is read where its meaning is plain (a number written as text, one text instead of a list) and
/// left out where it is not; either is noted. So one odd field never costs the others.
///
///     Progress progress;
///     Fields fields(object, "a line of progress", oddities);
///     fields.read(QLatin1String("status"), progress.status);
class Fields
{
public:
    /// Longer names are left out: what is asked by half a name is another model.
    static constexpr qsizetype maxName = 1'000;
    /// Longer labels are cut, and say so: they end up in lists and titles.
    static constexpr qsizetype maxLabel = 300;
    /// For texts that describe a model: a whole licence has some tens of thousands. What a model answers has no limit.
    static constexpr qsizetype maxText = 2'000'000;
    /// Of a list so many are read.
    static constexpr qsizetype maxTexts = 200;
    static constexpr qsizetype maxObjects = 10'000;

    /// `type` names the object in the log.
    Fields(const QJsonObject &object, const char *type, Oddities &oddities)
        : m_object(object)
        , m_type(type)
        , m_oddities(oddities)
    {}

    /// A name by which the server is asked: text only, as it is; an empty or overlong one is left out.
    void readName(QLatin1String key, QString &out);
    /// A label of one line.
    void read(QLatin1String key, QString &out);
    /// Text, cut after `most` characters; of a list its texts, joined.
    void readText(QLatin1String key, QString &out, QLatin1String joint = QLatin1String(),
                  qsizetype most = std::numeric_limits<qsizetype>::max());
    void read(QLatin1String key, bool &out);
    /// A count. None of those the API has is negative.
    void read(QLatin1String key, int &out);
    void read(QLatin1String key, qint64 &out);
    /// A count of bytes; also "4.7 GB".
    void readBytes(QLatin1String key, qint64 &out);
    /// One text stands for a list of what is between its commas.
    void read(QLatin1String key, QStringList &out);
    void read(QLatin1String key, QJsonObject &out);
    /// Nanoseconds, as a whole number; also "2.5s", as Go writes a duration.
    void read(QLatin1String key, std::chrono::nanoseconds &out);
    /// RFC 3339, or the seconds since 1970. Go's zero time, of the year 1, stays unset.
    void read(QLatin1String key, QDateTime &out);

    /// An object that fromJson<T> reads.
    template<typename T>
    void readObject(QLatin1String key, T &out)
    {
        if (const auto object = nested(key))
            out = fromJson<T>(*object, m_oddities);
    }

    /// An array of such objects. What is no object in it is left out.
    template<typename T>
    void readObjects(QLatin1String key, QList<T> &out)
    {
        const QList<QJsonObject> objects = nestedList(key);
        out.reserve(objects.size());
        for (const QJsonObject &object : objects)
            out.append(fromJson<T>(object, m_oddities));
    }

    /// The value, unless it is missing or null.
    [[nodiscard]] std::optional<QJsonValue> present(QLatin1String key) const;
    /// Notes that a field is not what it should be: "is not a number".
    void complain(QLatin1String key, const char *what);

private:
    [[nodiscard]] QString cut(QLatin1String key, const QString &text, qsizetype most);
    [[nodiscard]] std::optional<QJsonObject> nested(QLatin1String key);
    [[nodiscard]] QList<QJsonObject> nestedList(QLatin1String key);
    template<typename Reader>
    void readNumber(QLatin1String key, qint64 &out, Reader fromText);

    const QJsonObject &m_object;
    const char *m_type;
    Oddities &m_oddities;
};

}
