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

/// Logs malformed fields of a response, once per field: its name and its object, never a value.
class FieldWarnings
{
public:
    void note(QLatin1String key, const char *object, const char *what);
    [[nodiscard]] bool isEmpty() const { return m_noted.isEmpty(); }

private:
    QSet<QByteArray> m_noted;
};

/// Specialised for each value type: `fromJson<Progress>(object, warnings)`. Reads the valid fields and ignores the rest.
template<typename T>
[[nodiscard]] T fromJson(const QJsonObject &object, FieldWarnings &warnings);

/// Reads the fields of an object into variables, independently of each other. A missing or null field leaves its variable
/// unchanged. A field of another type is converted if its meaning is clear (a number as text, one text instead of a list)
/// and ignored otherwise; both are logged. So one malformed field does not affect the others.
///
///     Progress progress;
///     Fields fields(object, "a line of progress", warnings);
///     fields.read(QLatin1String("status"), progress.status);
class Fields
{
public:
    /// Longer names are ignored: a truncated name would mean another model.
    static constexpr qsizetype maxName = 1'000;
    /// Longer labels are truncated and marked as such: they are shown in lists and titles.
    static constexpr qsizetype maxLabel = 300;
    /// Limit in characters for texts that describe a model: a licence has some tens of thousands. Answers have no limit.
    static constexpr qsizetype maxText = 2'000'000;
    /// Limit for the entries read of a list.
    static constexpr qsizetype maxTexts = 200;
    static constexpr qsizetype maxObjects = 10'000;

    /// `type` names the object in the log.
    Fields(const QJsonObject &object, const char *type, FieldWarnings &warnings)
        : m_object(object)
        , m_type(type)
        , m_warnings(warnings)
    {}

    /// A name that is used in requests: text only, unchanged; an empty or too long one is ignored.
    void readName(QLatin1String key, QString &out);
    /// A single-line label.
    void read(QLatin1String key, QString &out);
    /// Text, truncated after `most` characters; the texts of a list are joined.
    void readText(QLatin1String key, QString &out, QLatin1String joint = QLatin1String(),
                  qsizetype most = std::numeric_limits<qsizetype>::max());
    void read(QLatin1String key, bool &out);
    /// A count. The API has no negative ones.
    void read(QLatin1String key, int &out);
    void read(QLatin1String key, qint64 &out);
    /// A size in bytes; also accepts "4.7 GB".
    void readBytes(QLatin1String key, qint64 &out);
    /// A single text is split at its commas.
    void read(QLatin1String key, QStringList &out);
    void read(QLatin1String key, QJsonObject &out);
    /// Nanoseconds as a whole number; also accepts "2.5s", Go's format of a duration.
    void read(QLatin1String key, std::chrono::nanoseconds &out);
    /// RFC 3339, or seconds since 1970. Go's zero time (year 1) leaves the value unset.
    void read(QLatin1String key, QDateTime &out);

    /// An object that fromJson<T> reads.
    template<typename T>
    void readObject(QLatin1String key, T &out)
    {
        if (const auto object = nested(key))
            out = fromJson<T>(*object, m_warnings);
    }

    /// An array of such objects. Other entries are ignored.
    template<typename T>
    void readObjects(QLatin1String key, QList<T> &out)
    {
        const QList<QJsonObject> objects = nestedList(key);
        out.reserve(objects.size());
        for (const QJsonObject &object : objects)
            out.append(fromJson<T>(object, m_warnings));
    }

    /// The value, unless it is missing or null.
    [[nodiscard]] std::optional<QJsonValue> present(QLatin1String key) const;
    /// Logs that a field is malformed: "is not a number".
    void warn(QLatin1String key, const char *what);

private:
    [[nodiscard]] QString cut(QLatin1String key, const QString &text, qsizetype most);
    [[nodiscard]] std::optional<QJsonObject> nested(QLatin1String key);
    [[nodiscard]] QList<QJsonObject> nestedList(QLatin1String key);
    template<typename Reader>
    void readNumber(QLatin1String key, qint64 &out, Reader fromText);

    const QJsonObject &m_object;
    const char *m_type;
    FieldWarnings &m_warnings;
};

}
