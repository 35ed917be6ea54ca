// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace corral {

/// The error type of all modules.
///
/// `message` says what happened and to what, in the server's words where it gave any; `hint` says what to do about it and
/// may be empty. Both are shown to the user unchanged.
struct Error
{
    enum class Kind {
        Offline,   ///< the address cannot be reached: refused, unknown host, network down, connection lost
        Timeout,   ///< connecting took too long, or a stream went silent for too long
        Tls,       ///< the TLS connection could not be set up
        Http,      ///< the server answered 4xx (see httpStatus)
        Server,    ///< the server answered 5xx, or reported an error inside a stream
        Protocol,  ///< the response violates the API: broken JSON, wrong type, a stream without its end
        Cancelled, ///< the caller cancelled; not shown as a failure
        Invalid,   ///< invalid input; nothing was sent
        Storage,   ///< a file or the database could not be read or written
    };

    /// A more precise cause, for callers that act on it. Not stored.
    enum class Cause {
        Other,
        Refused,    ///< the host is up and nothing listens on the port
        NoSuchHost, ///< the host name does not resolve
        Damaged,    ///< the content of the file is damaged
    };

    Kind kind = Kind::Invalid;
    int httpStatus = 0; ///< 0 without an HTTP response
    QString message;
    QString hint;
    Cause cause = Cause::Other;

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

/// For a function that returns Result<T>: `return failure(Error::Kind::Invalid, tr("…"));`
[[nodiscard]] inline tl::unexpected<Error> failure(Error::Kind kind, QString message, QString hint = {}, int httpStatus = 0)
{
    return tl::unexpected(Error{kind, httpStatus, std::move(message), std::move(hint)});
}

/// Joins both into one text of separate sentences; adds a full stop that the server's message lacks.
[[nodiscard]] QString joined(const QString &message, const QString &hint);
[[nodiscard]] inline QString joined(const Error &error) { return joined(error.message, error.hint); }

/// Whether the same request may succeed later without any change by the user (unreachable or busy server).
[[nodiscard]] bool isTransient(const Error &error);

}

Q_DECLARE_METATYPE(corral::Error)
