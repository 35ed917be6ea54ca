// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace corral::ollama {

/// Made for each value type: `fromJson<Progress>(object)`.
template<typename T>
[[nodiscard]] net::Result<T> fromJson(const QJsonObject &object);

/// Reads the fields of an object into variables. A field that is missing or null leaves its variable as it is; one of the
/// wrong type is remembered, the first of them only, and comes out of result() as an Error::Protocol that names it.
///
///     Progress progress;
///     Fields fields(object, "progress");
///     fields.read(QLatin1String("status"), progress.status);
///     return fields.result(std::move(progress));
class Fields
{
public:
    /// `type` names the object in errors.
    Fields(const QJsonObject &object, const char *type)
        : m_object(object)
        , m_type(type)
    {}

    void read(QLatin1String key, QString &out);
    void read(QLatin1String key, bool &out);
    void read(QLatin1String key, int &out);
    void read(QLatin1String key, qint64 &out);
    void read(QLatin1String key, QStringList &out);
    void read(QLatin1String key, QJsonObject &out);
    /// Nanoseconds, as a whole number.
    void read(QLatin1String key, std::chrono::nanoseconds &out);
    /// RFC 3339. Go's zero time, of the year 1, stays unset.
    void read(QLatin1String key, QDateTime &out);

    /// An object that fromJson<T> reads.
    template<typename T>
    void readObject(QLatin1String key, T &out)
    {
        const auto object = nested(key);
        if (!object)
            return;
        take(fromJson<T>(*object), [&out](T value) { out = std::move(value); });
    }

    /// An array of such objects.
    template<typename T>
    void readObjects(QLatin1String key, QList<T> &out)
    {
        const QJsonArray array = elements(key);
        out.reserve(array.size());
        for (const QJsonValue &element : array) {
            if (!element.isObject())
                complain(key, "an array of objects");
            else
                take(fromJson<T>(element.toObject()), [&out](T value) { out.append(std::move(value)); });
        }
    }

    /// The array at `key`, empty where there is none.
    [[nodiscard]] QJsonArray elements(QLatin1String key);
    /// Remembers that a field is not what it should be.
    void complain(QLatin1String key, const char *expected);

    template<typename T>
    [[nodiscard]] net::Result<T> result(T value) const
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return value;
    }

private:
    [[nodiscard]] std::optional<QJsonObject> nested(QLatin1String key);
    /// The value, unless it is missing or null.
    [[nodiscard]] std::optional<QJsonValue> present(QLatin1String key) const;

    template<typename T, typename Use>
    void take(net::Result<T> part, Use use)
    {
        if (part)
            use(std::move(*part));
        else if (!m_error)
            m_error = part.error();
    }

    const QJsonObject &m_object;
    const char *m_type;
    std::optional<net::Error> m_error;
};

/// RFC 3339 with up to nine digits of fraction, of which three are kept. Not valid where the text is none.
[[nodiscard]] QDateTime timeFromText(const QString &text);

}
