// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/endpoint.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QJsonObject>
#include <QNetworkReply>

#include <chrono>
#include <optional>

/// Converts errors of Qt and of servers to Error. Internal to net; ollama uses it for errors in a body.
namespace corral::net {

/// The end of an exchange, as Qt and the server report it.
struct Outcome
{
    QNetworkReply::NetworkError code = QNetworkReply::NoError;
    QString reason; ///< Qt's error text
    int status = 0; ///< HTTP status; 0 without a response
    QByteArray body;
    QUrl redirect; ///< absolute target of a 3xx response
    QString path;  ///< the requested path, below the endpoint's own path
};

/// The Error of a failed exchange: a failed connection, a truncated body, or a status other than 2xx.
[[nodiscard]] Error errorFrom(const Outcome &outcome, const Endpoint &endpoint);
/// The code of a network reply for an error of its socket.
[[nodiscard]] QNetworkReply::NetworkError networkErrorOf(QAbstractSocket::SocketError error);
/// The server's certificate is not accepted: `problem` continues a sentence.
[[nodiscard]] Error certificateRefused(const Endpoint &endpoint, const QString &problem, const QString &hint);
/// The server shows another certificate than one of the `expected` fingerprints.
[[nodiscard]] Error certificateChanged(const Endpoint &endpoint, const QList<QByteArray> &expected, const QByteArray &shown);
[[nodiscard]] Error connectTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error silenceTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit);
/// The header lines of the response exceed `limit` bytes in total.
[[nodiscard]] Error longHead(const Endpoint &endpoint, qint64 limit);
/// The body has an unknown Content-Encoding that was not requested.
[[nodiscard]] Error unreadableCoding(const Endpoint &endpoint, const QByteArray &coding);
/// The body has a known Content-Encoding and cannot be decoded to its end.
[[nodiscard]] Error damagedCoding(const Endpoint &endpoint, const QByteArray &coding);
[[nodiscard]] Error cancelled();

/// The Error in the `error` member of an object (a text or an object), whatever the status was. None if `error` is missing,
/// null, false or empty.
[[nodiscard]] std::optional<Error> errorIn(const QJsonObject &object);
/// The Error of an object that is known to report one.
[[nodiscard]] Error reportedError(const QJsonObject &object);

/// The message in an error body in any of its known forms: {"error":"text"}, {"error":{"message":"text"}}, {"detail":…} as text
/// or as a list, `message`, `reason` or `msg`, any of them as JSON inside a text, or plain text. Truncated JSON gives the part
/// that was received. Empty if there is no readable message; a few lines at most.
[[nodiscard]] QString serverMessage(const QByteArray &body);

}
