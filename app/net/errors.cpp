// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/errors.h"

#include "net/hints.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace corral::net {

namespace {

constexpr int maxPlainText = 400;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Error)
};

QString wordsIn(const QJsonValue &error);

/// The words of an error object, or of an error object wrapped in another one.
QString wordsIn(const QJsonObject &object)
{
    if (object.contains(QLatin1String("error")))
        return wordsIn(object.value(QLatin1String("error")));
    return object.value(QLatin1String("message")).toString();
}

QString wordsIn(const QJsonValue &error)
{
    if (error.isObject())
        return wordsIn(error.toObject());
    const QString text = error.toString().trimmed();
    if (!text.startsWith(QLatin1Char('{')))
        return text;
    const QString inner = wordsIn(QJsonDocument::fromJson(text.toUtf8()).object());
    return inner.isEmpty() ? text : inner;
}

Error unreachable(Error::Kind kind, const Endpoint &endpoint, const QString &why, const QString &hint)
{
    return Error{kind, 0, Words::tr("Couldn't reach Ollama at %1: %2.").arg(endpoint.display(), why), hint};
}

Error statusError(const Outcome &outcome, const Endpoint &endpoint)
{
    const auto kind = outcome.status >= 500 ? Error::Kind::Server : Error::Kind::Http;
    QString words = serverWords(outcome.body);
    QString hint = hintForWords(words);
    if (hint.isEmpty() || words.contains(QLatin1String("page not found")))
        hint = hintForStatus(outcome.status, outcome.body);
    if (words.isEmpty())
        words = Words::tr("%1 answered with HTTP status %2 and no explanation.").arg(endpoint.display()).arg(outcome.status);
    return Error{kind, outcome.status, words, hint};
}

Error redirectError(const Outcome &outcome, const Endpoint &endpoint)
{
    return Error{Error::Kind::Http, outcome.status,
                 Words::tr("%1 sends Corral on to %2.").arg(endpoint.display(), outcome.redirect.toDisplayString()),
                 Words::tr("Use that address for the server.")};
}

Error cutShort(const Endpoint &endpoint)
{
    return Error{Error::Kind::Offline, 0,
                 Words::tr("The connection to %1 was cut before the answer was complete.").arg(endpoint.display()),
                 Words::tr("Check that the server still runs, then try again.")};
}

/// Connections that failed with no answer at all.
Error connectionError(const Outcome &outcome, const Endpoint &endpoint)
{
    using Code = QNetworkReply::NetworkError;
    const QString start = endpoint.isLoopback() ? Words::tr("Start it, or choose another server.")
                                                : Words::tr("Start it there, check the address, or choose another server.");
    switch (outcome.code) {
    case Code::ConnectionRefusedError:
        return unreachable(Error::Kind::Offline, endpoint, Words::tr("connection refused"), start);
    case Code::HostNotFoundError:
        return unreachable(Error::Kind::Offline, endpoint, Words::tr("no machine of this name was found"),
                           Words::tr("Check the spelling of the address and the network."));
    case Code::TimeoutError:
        return unreachable(Error::Kind::Timeout, endpoint, Words::tr("no answer in time"), start);
    case Code::SslHandshakeFailedError:
        return unreachable(Error::Kind::Tls, endpoint, outcome.reason,
                           Words::tr("Check the server's certificate, or use http:// if it has none."));
    case Code::RemoteHostClosedError:
    case Code::ContentReSendError: // the server hung up, and sending again is not for Qt to decide
        return Error{
            Error::Kind::Offline, 0, Words::tr("%1 closed the connection without an answer.").arg(endpoint.display()),
            Words::tr("Check that the server still runs, and that the address is that of Ollama (https:// if encrypted).")};
    case Code::ProtocolFailure:
    case Code::ProtocolInvalidOperationError:
    case Code::ProtocolUnknownError:
        return Error{Error::Kind::Protocol, outcome.status, Words::tr("What %1 answered is not HTTP.").arg(endpoint.display()),
                     Words::tr("Check that the address and the port are those of an Ollama server.")};
    default:
        return unreachable(Error::Kind::Offline, endpoint, outcome.reason, start);
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

Error connectTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000);
    return unreachable(Error::Kind::Timeout, endpoint, Words::tr("no connection within %1 s").arg(seconds),
                       Words::tr("Check that the machine is on and that no firewall stands in between."));
}

Error silenceTimeout(const Endpoint &endpoint, std::chrono::milliseconds limit)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000);
    return Error{Error::Kind::Timeout, 0, Words::tr("%1 sent nothing for %2 s.").arg(endpoint.display(), seconds),
                 Words::tr("The server may hang or still be loading: look at its log, or allow it more time in the settings.")};
}

Error cancelled() { return Error{Error::Kind::Cancelled, 0, Words::tr("Cancelled."), {}}; }

Error errorFromLine(const QByteArray &line)
{
    QString words = serverWords(line);
    if (words.isEmpty())
        words = Words::tr("The server reported an error without saying which.");
    return Error{Error::Kind::Server, 0, words, hintForWords(words)};
}

QString serverWords(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (text.startsWith('{'))
        return wordsIn(QJsonDocument::fromJson(text).object());
    return text.startsWith('<') ? QString() : QString::fromUtf8(text).left(maxPlainText); // a proxy's page of HTML says nothing
}

}
