// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"
#include "net/error.h"

#include <QByteArray>
#include <QNetworkReply>

#include <chrono>

/// How what Qt and the server say becomes the one Error. Used inside net; ollama uses it for what comes in a body.
namespace corral::net {

/// The end of an exchange, as Qt and the server tell it.
struct Outcome
{
    QNetworkReply::NetworkError code = QNetworkReply::NoError;
    QString reason; ///< Qt's words
    int status = 0; ///< of HTTP; 0 when there was no answer
    QByteArray body;
    QUrl redirect; ///< where a 3xx points to
};

/// The Error of an exchange that did not end well: a failed connection, a body cut short, or a status other than 2xx.
[[nodiscard]] Error errorFrom(const Outcome &outcome, const Endpoint &endpoint);
[[nodiscard]] Error connectTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error silenceTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error cancelled();

/// Whether a line of a stream is an error object: the server writes `error` as its first key.
[[nodiscard]] inline bool isErrorLine(const QByteArray &line) { return line.startsWith("{\"error\""); }
/// The Error of such a line.
[[nodiscard]] Error errorFromLine(const QByteArray &line);

/// What the server says in an error body, whichever of its shapes it has: {"error":"text"}, {"error":{"message":"text"}},
/// either of them as text inside the string, or plain text. Empty when it says nothing readable.
[[nodiscard]] QString serverWords(const QByteArray &body);

}
