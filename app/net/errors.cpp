// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/errors.h"

#include "net/certificate.h"
#include "net/hints.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace corral::net {

namespace {

constexpr int maxPlainText = 400;
constexpr int maxWords = 1'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::Error)
};

QString shortened(const QString &text, int limit = maxWords)
{
    return text.size() <= limit ? text : text.left(limit) + QStringLiteral("…");
}

/// Keys under which an error message may be found, most reliable first.
constexpr QLatin1String wordKeys[] = {QLatin1String("error"),  QLatin1String("message"), QLatin1String("detail"),
                                      QLatin1String("reason"), QLatin1String("msg"),     QLatin1String("error_description"),
                                      QLatin1String("errors"), QLatin1String("title")};

/// Maximum depth of nested objects, and of JSON inside their texts.
constexpr int maxDepth = 6;

QString wordsIn(const QJsonValue &value, int depth = 0);

QString wordsIn(const QJsonArray &list, int depth)
{
    QStringList all;
    for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), 5); ++i)
        all.append(wordsIn(list.at(i), depth));
    all.removeAll(QString());
    return all.join(QStringLiteral("; "));
}

QString wordsIn(const QJsonObject &object, int depth)
{
    for (const QLatin1String key : wordKeys) {
        if (const QString words = wordsIn(object.value(key), depth); !words.isEmpty())
            return words;
    }
    return {};
}

QString wordsIn(const QJsonValue &value, int depth)
{
    if (depth > maxDepth)
        return {};
    if (value.isObject())
        return wordsIn(value.toObject(), depth + 1);
    if (value.isArray())
        return wordsIn(value.toArray(), depth + 1);
    const QString text = value.toString().trimmed();
    if (!text.startsWith(QLatin1Char('{')))
        return text;
    const QString inner = wordsIn(QJsonDocument::fromJson(text.toUtf8()).object(), depth + 1);
    return inner.isEmpty() ? text : inner;
}

/// The text after the quotation mark at `at`, as far as it was received.
QString textAt(const QByteArray &json, qsizetype at)
{
    constexpr qsizetype most = 4 * maxWords;
    qsizetype end = at;
    qsizetype whole = at; // no escape sequence is cut before this position
    while (end < json.size() && json.at(end) != '"' && end - at < most) {
        const bool isEscape = json.at(end) == '\\';
        end += !isEscape ? 1 : json.mid(end + 1, 1) == "u" ? 6 : 2;
        if (end <= json.size())
            whole = end;
    }
    const QByteArray list = "[\"" + QString::fromUtf8(json.mid(at, whole - at)).toUtf8() + "\"]";
    return QJsonDocument::fromJson(list).array().first().toString().trimmed();
}

/// The message in truncated JSON, which cannot be parsed.
QString wordsInCut(const QByteArray &json)
{
    for (const QLatin1String key : wordKeys) {
        const QByteArray name = '"' + QByteArray(key.data(), key.size()) + '"';
        for (qsizetype at = json.indexOf(name); at >= 0; at = json.indexOf(name, at + 1)) {
            qsizetype value = at + name.size();
            while (value < json.size() && QByteArrayView(": \t\r\n").contains(json.at(value)))
                ++value;
            if (value >= json.size() || json.at(value) != '"')
                continue;
            if (const QString words = textAt(json, value + 1); !words.isEmpty())
                return words;
        }
    }
    return {};
}

bool saysSomething(const QJsonValue &error)
{
    switch (error.type()) {
    case QJsonValue::Bool:
        return error.toBool();
    case QJsonValue::Double:
        return error.toDouble() != 0;
    case QJsonValue::String:
        return !error.toString().trimmed().isEmpty();
    case QJsonValue::Array:
        return !error.toArray().isEmpty();
    case QJsonValue::Object:
        return !error.toObject().isEmpty();
    default:
        return false;
    }
}

/// Gateway errors: the upstream server timed out or could not be reached. 520 and above are Cloudflare's.
bool gaveUpWaiting(int status)
{
    return status == 504 || status == 522 || status == 524 || status == 530 || status == 598 || status == 599;
}

Error unreachable(Error::Kind kind, const Endpoint &endpoint, const QString &why, const QString &hint,
                  Error::Cause cause = Error::Cause::Other)
{
    return Error{kind, 0, Words::tr("Couldn't reach %1: %2.").arg(endpoint.display(), why), hint, cause};
}

Error statusError(const Outcome &outcome, const Endpoint &endpoint)
{
    const auto kind = outcome.status >= 500 ? Error::Kind::Server : Error::Kind::Http;
    QString words = serverMessage(outcome.body);
    QString hint = hintForMessage(words);
    if (hint.isEmpty() || outcome.status == 401 || words.contains(QLatin1String("page not found")) ||
        gaveUpWaiting(outcome.status))
        hint = hintForStatus(outcome.status, outcome.body);
    if (gaveUpWaiting(outcome.status))
        words = Words::tr("The gateway at %1 gave up waiting for the server behind it (HTTP status %2).")
                    .arg(endpoint.display())
                    .arg(outcome.status);
    else if (words.isEmpty())
        words = Words::tr("%1 answered with HTTP status %2 and no explanation.").arg(endpoint.display()).arg(outcome.status);
    return Error{kind, outcome.status, words, hint};
}

/// If the redirect only changes the part before the requested path, its target is the server's new address.
Error redirectError(const Outcome &outcome, const Endpoint &endpoint)
{
    QUrl target = outcome.redirect.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    const QString asked = outcome.path;
    const bool onlyMoved = !asked.isEmpty() && target.path().endsWith(asked);
    if (onlyMoved)
        target.setPath(target.path().chopped(asked.size()));
    return Error{
        Error::Kind::Http, outcome.status,
        Words::tr("%1 redirects Corral to %2.").arg(endpoint.display(), shortened(target.toDisplayString(), maxPlainText)),
        onlyMoved || asked.isEmpty() ? Words::tr("Use that address for the server.")
                                     : Words::tr("That may be a sign-in page. Open it in a browser to check, or use the address "
                                                 "of the Ollama server behind it.")};
}

Error cutShort(const Endpoint &endpoint)
{
    return Error{Error::Kind::Offline, 0,
                 Words::tr("The connection to %1 was lost before the answer was complete.").arg(endpoint.display()),
                 Words::tr("Check that the server is still running, then try again.")};
}

/// Connections that failed without any response.
Error connectionError(const Outcome &outcome, const Endpoint &endpoint)
{
    using Code = QNetworkReply::NetworkError;
    const QString start = endpoint.isLoopback() ? Words::tr("Start it, or choose another server.")
                                                : Words::tr("Start it there, check the address, or choose another server.");
    switch (outcome.code) {
    case Code::ConnectionRefusedError:
        return unreachable(Error::Kind::Offline, endpoint, Words::tr("connection refused"), start, Error::Cause::Refused);
    case Code::HostNotFoundError:
        return unreachable(Error::Kind::Offline, endpoint, Words::tr("no machine with this name was found"),
                           Words::tr("Check the spelling of the address and the network."), Error::Cause::NoSuchHost);
    case Code::TimeoutError:
        return unreachable(Error::Kind::Timeout, endpoint, Words::tr("no answer in time"), start);
    case Code::SslHandshakeFailedError:
        return unreachable(Error::Kind::Tls, endpoint, shortened(outcome.reason, maxPlainText),
                           Words::tr("Check that the server offers https at this port."));
    case Code::ProxyConnectionRefusedError:
    case Code::ProxyConnectionClosedError:
    case Code::ProxyNotFoundError:
    case Code::ProxyTimeoutError:
        return unreachable(Error::Kind::Offline, endpoint, Words::tr("its proxy does not answer"),
                           Words::tr("Check that the proxy runs, and its address on the Server screen."));
    case Code::ProxyAuthenticationRequiredError:
        return unreachable(Error::Kind::Offline, endpoint, Words::tr("its proxy asks for a name and password"),
                           Words::tr("Use a proxy that does not, or set it up in the system's settings."));
    case Code::RemoteHostClosedError:
    case Code::ContentReSendError: // the server closed the connection, and Qt must not decide whether to send again
        return Error{
            Error::Kind::Offline, 0, Words::tr("%1 closed the connection without an answer.").arg(endpoint.display()),
            Words::tr("Check that the server is still running, and that the address is that of Ollama (https:// if encrypted).")};
    case Code::ProtocolFailure:
    case Code::ProtocolInvalidOperationError:
    case Code::ProtocolUnknownError:
        return Error{Error::Kind::Protocol, outcome.status, Words::tr("The answer of %1 is not HTTP.").arg(endpoint.display()),
                     Words::tr("Check that the address and the port are those of an Ollama server.")};
    default:
        return unreachable(Error::Kind::Offline, endpoint, shortened(outcome.reason, maxPlainText), start);
    }
}

}

Error errorFrom(const Outcome &outcome, const Endpoint &endpoint)
{
    if (outcome.status >= 400)
        return statusError(outcome, endpoint);
    if (outcome.status >= 300)
        return redirectError(outcome, endpoint);
    return outcome.status == 0 ? connectionError(outcome, endpoint) : cutShort(endpoint);
}

QNetworkReply::NetworkError networkErrorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QAbstractSocket::ProxyConnectionClosedError:
        return QNetworkReply::ProxyConnectionClosedError;
    case QAbstractSocket::ProxyNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return QNetworkReply::ProxyTimeoutError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

Error certificateRefused(const Endpoint &endpoint, const QString &problem, const QString &hint)
{
    return unreachable(Error::Kind::Tls, endpoint, shortened(problem, maxPlainText), hint);
}

Error certificateChanged(const Endpoint &endpoint, const QList<QByteArray> &expected, const QByteArray &shown)
{
    QStringList texts;
    for (const QByteArray &each : expected)
        texts.append(fingerprintText(each));
    return Error{
        Error::Kind::Tls, 0,
        Words::tr("%1 shows another certificate than the one you trusted: %2 was expected, %3 was shown. Nothing was sent.")
            .arg(endpoint.display(), texts.join(QStringLiteral(", ")), fingerprintText(shown)),
        Words::tr("Ask whoever runs the server whether it has a new certificate. If so, look at it on the Server screen and "
                  "trust it there; if not, something between you and the server may be reading along.")};
}

Error connectTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000);
    return unreachable(Error::Kind::Timeout, endpoint, Words::tr("no connection within %1 s").arg(seconds),
                       Words::tr("Check that the machine is on and that no firewall blocks the connection."));
}

Error silenceTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000);
    return Error{
        Error::Kind::Timeout, 0, Words::tr("%1 sent nothing for %2 s.").arg(endpoint.display(), seconds),
        Words::tr("The server may hang or still be loading: check its log, or raise “Stop waiting after” in the settings.")};
}

Error longHead(const Endpoint &endpoint, qint64 limit)
{
    return Error{Error::Kind::Protocol, 0,
                 Words::tr("The header lines in the answer of %1 are longer than %2 kB in total.")
                     .arg(endpoint.display())
                     .arg(limit / 1024),
                 Words::tr("Check that the address is that of an Ollama server, and what a proxy adds.")};
}

Error unreadableCoding(const Endpoint &endpoint, const QByteArray &coding)
{
    return Error{Error::Kind::Protocol, 0,
                 Words::tr("%1 compresses its answers (“%2”) in a way that Corral cannot read.")
                     .arg(endpoint.display(), QString::fromLatin1(coding.left(40))),
                 Words::tr("A proxy may do that: configure it to pass answers on unchanged.")};
}

Error damagedCoding(const Endpoint &endpoint, const QByteArray &coding)
{
    return Error{Error::Kind::Protocol, 0,
                 Words::tr("The compressed answer of %1 (“%2”) is damaged or incomplete.")
                     .arg(endpoint.display(), QString::fromLatin1(coding.left(40))),
                 Words::tr("Try again. A proxy may do that: configure it to pass answers on unchanged.")};
}

Error cancelled() { return Error{Error::Kind::Cancelled, 0, Words::tr("Cancelled."), {}}; }

std::optional<Error> errorIn(const QJsonObject &object)
{
    const auto error = object.constFind(QLatin1String("error"));
    if (error == object.constEnd() || !saysSomething(*error))
        return std::nullopt;
    return reportedError(object);
}

Error reportedError(const QJsonObject &object)
{
    QString words = shortened(wordsIn(object, 0));
    if (words.isEmpty())
        words = Words::tr("The server reported an error without an explanation.");
    return Error{Error::Kind::Server, 0, words, hintForMessage(words)};
}

QString serverMessage(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (text.startsWith('{') || text.startsWith('[')) {
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (document.isNull())
            return shortened(wordsInCut(text));
        return shortened(document.isArray() ? wordsIn(document.array(), 0) : wordsIn(document.object(), 0));
    }
    if (text.startsWith('<'))
        return {}; // a proxy's HTML page contains no message
    return shortened(QString::fromUtf8(text.left(4 * maxPlainText)), maxPlainText);
}

}
