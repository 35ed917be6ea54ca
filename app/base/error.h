// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace corral {

/// The one way in which anything in Corral fails.
///
/// `message` says what happened and to what, in the words of the server where it gave any; `hint` tells the user what to
/// do about it and may be empty. Both are for people and end up on the screen unchanged.
struct Error
{
    enum class Kind {
        Offline,   ///< nothing answers at the address: refused, unknown host, network down, connection cut
        Timeout,   ///< connecting took too long, or a stream went silent for too long
        Tls,       ///< the encrypted connection could not be set up
        Http,      ///< the server answered 4xx (see httpStatus)
        Server,    ///< the server answered 5xx, or reported an error inside a stream
        Protocol,  ///< the answer is not what the API promises: broken JSON, wrong type, a stream without its end
        Cancelled, ///< the caller cancelled; not shown as a failure
        Invalid,   ///< the input is wrong: nothing was sent
        Storage,   ///< a file or the database could not be read or written
    };

    /// Where more is known than the kind says, and somebody acts on it. Not stored.
    enum class Cause {
        Other,
        Refused,    ///< the machine is there and nothing listens at the port
        NoSuchHost, ///< no machine with this name was found
        Damaged,    ///< what stands in the file makes no sense
    };

    Kind kind = Kind::Invalid;
    int httpStatus = 0; ///< 0 when there was no HTTP answer
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

/// Both in one text, a sentence each: the words of the server may lack their full stop.
[[nodiscard]] QString joined(const QString &message, const QString &hint);
[[nodiscard]] inline QString joined(const Error &error) { return joined(error.message, error.hint); }

/// Whether the same request may succeed later without the user changing anything (nothing answered, or it was busy).
[[nodiscard]] bool isTransient(const Error &error);

}

Q_DECLARE_METATYPE(corral::Error)
