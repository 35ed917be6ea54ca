// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/endpoint.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkReply>

#include <chrono>
#include <optional>

/// How what Qt and the server say becomes the one Error. Used inside net; ollama uses it for what comes in a body.
namespace corral::net {

/// The end of an exchange, as Qt and the server tell it.
struct Outcome
{
    QNetworkReply::NetworkError code = QNetworkReply::NoError;
    QString reason; ///< Qt's words
    int status = 0; ///< of HTTP; 0 when there was no answer
    QByteArray body;
    QUrl redirect; ///< where a 3xx points to, whole
    QString path;  ///< what was asked for, below the endpoint's own path
};

/// The Error of an exchange that did not end well: a failed connection, a body cut short, or a status other than 2xx.
[[nodiscard]] Error errorFrom(const Outcome &outcome, const Endpoint &endpoint);
[[nodiscard]] Error connectTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error silenceTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit);
/// The header lines of the answer are longer than `limit` bytes in all.
[[nodiscard]] Error longHead(const Endpoint &endpoint, qint64 limit);
/// The body comes packed in a way that was not asked for and is not known.
[[nodiscard]] Error unreadableCoding(const Endpoint &endpoint, const QByteArray &coding);
/// The body comes packed in a way that is known, but cannot be unpacked to its end.
[[nodiscard]] Error damagedCoding(const Endpoint &endpoint, const QByteArray &coding);
[[nodiscard]] Error cancelled();

/// The Error that an object of an answer tells of, whatever the status was: in an `error` that says something, a text or an
/// object. None where there is no `error`, or a null, false or empty one.
[[nodiscard]] std::optional<Error> errorIn(const QJsonObject &object);
/// The Error of an object that is known to tell of one.
[[nodiscard]] Error saidError(const QJsonObject &object);

/// What the server says in an error body, whichever of its shapes it has: {"error":"text"}, {"error":{"message":"text"}},
/// {"detail":…} as text or as a list, `message`, `reason` or `msg`, any of them as JSON inside a text, or plain text.
/// Of JSON that was cut off the words that had come. Empty when it says nothing readable; at most some lines of it.
[[nodiscard]] QString serverWords(const QByteArray &body);

}
