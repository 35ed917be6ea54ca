// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/hints.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <iterator>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Hints)
};

struct Hint
{
    const char *words; ///< substring of the server's message
    const char *text;
};

/// The first match wins: specific entries precede general ones.
constexpr Hint hints[] = {
    {"no space left on device", QT_TRANSLATE_NOOP("corral::net::Hints", "Free some space on the server's disk, then try again.")},
    {"requires more system memory",
     QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a smaller model or a shorter context, or unload other models.")},
    {"out of memory",
     QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a smaller model or a shorter context, or unload other models.")},
    {"process has terminated", QT_TRANSLATE_NOOP("corral::net::Hints", "The server's log says why the model could not run.")},
    {"does not support tools", QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a model that can use tools.")},
    {"does not support thinking", QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a model that can think.")},
    {"does not support multimodal", QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a model with vision.")},
    {"does not support insert", QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a model that can insert text.")},
    {"does not support chat",
     QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a model that can chat: this one makes embeddings.")},
    {"does not support generate",
     QT_TRANSLATE_NOOP("corral::net::Hints", "Choose a model that generates text: this one makes embeddings.")},
    {"does not support embeddings", QT_TRANSLATE_NOOP("corral::net::Hints", "Choose an embedding model.")},
    {"server busy", QT_TRANSLATE_NOOP("corral::net::Hints", "Wait until other answers are complete, then try again.")},
    {"exceeds the context length",
     QT_TRANSLATE_NOOP("corral::net::Hints", "Shorten the text, or give the model a longer context.")},
    {"longer than the context", QT_TRANSLATE_NOOP("corral::net::Hints", "Shorten the text, or give the model a longer context.")},
    {"pull model manifest: file does not exist",
     QT_TRANSLATE_NOOP("corral::net::Hints", "Check the name and the tag: the registry has no such model.")},
    {"server gave HTTP response to HTTPS client",
     QT_TRANSLATE_NOOP("corral::net::Hints",
                       "That registry has no encryption: use another, or put the scheme http in front of its name.")},
    {"digest mismatch",
     QT_TRANSLATE_NOOP("corral::net::Hints", "The downloaded data was damaged. Try again; the server downloads it again.")},
    {"dial tcp", QT_TRANSLATE_NOOP("corral::net::Hints", "The server's machine cannot reach that registry: check its network.")},
    {"max retries exceeded",
     QT_TRANSLATE_NOOP("corral::net::Hints",
                       "The connection to the registry was lost. Resume later: what was downloaded is kept.")},
    {"invalid model name", QT_TRANSLATE_NOOP("corral::net::Hints", "Write it like llama3.2:3b or hf.co/user/model:Q4_K_M.")},
    {"too large",
     QT_TRANSLATE_NOOP("corral::net::Hints", "A proxy refuses requests of this size: raise its limit, or send less.")},
    {"unauthorized",
     QT_TRANSLATE_NOOP("corral::net::Hints", "Give the server's token, or name and password, on the Server screen.")},
    {"not found", QT_TRANSLATE_NOOP("corral::net::Hints", "Pull it first, or check the name and the tag.")},
    {"unsupported architecture",
     QT_TRANSLATE_NOOP("corral::net::Hints", "A newer version of Ollama may know this kind of model.")},
    {"newer version of Ollama", QT_TRANSLATE_NOOP("corral::net::Hints", "Update Ollama on the server.")},
};

QString signInHint(const QByteArray &body)
{
    const QString url = QJsonDocument::fromJson(body).object().value(QLatin1String("signin_url")).toString();
    if (!url.isEmpty())
        return Words::tr("Sign in at %1, then try again.").arg(url);
    return Words::tr("Give its token, or a name and password, on the Server screen. Where Ollama wants it, run “ollama signin” "
                     "on the server.");
}

QString refusedHint(const QByteArray &body)
{
    if (!body.trimmed().isEmpty())
        return Words::tr("A proxy may refuse this: check what it allows, or use the server's own address.");
    return Words::tr("Ollama answers only to names it knows. Set OLLAMA_HOST=0.0.0.0 (and OLLAMA_ORIGINS for browsers) on the "
                     "server, or have the proxy in front of it send the header “Host: localhost:11434”.");
}

}

QString hintForMessage(const QString &words)
{
    const auto *hit = std::find_if(std::begin(hints), std::end(hints), [&words](const Hint &hint) {
        return words.contains(QLatin1String(hint.words), Qt::CaseInsensitive);
    });
    return hit == std::end(hints) ? QString() : Words::tr(hit->text);
}

QString hintForStatus(int status, const QByteArray &body)
{
    switch (status) {
    case 401:
        return signInHint(body);
    case 403:
        return refusedHint(body);
    case 404:
    case 405:
        return Words::tr("Check that the address is that of an Ollama server, and that it is new enough.");
    case 407:
        return Words::tr("A proxy asks for a sign-in: check the system's proxy settings.");
    case 413:
        return Words::tr("A proxy refuses requests of this size: raise its limit, or send less.");
    case 429:
        return Words::tr("There were too many requests: wait a while, then try again.");
    case 504:
    case 522:
    case 524:
    case 530:
    case 598:
    case 599:
        return Words::tr("The server behind it may be loading a model, be busy or be down. Try again later, raise the gateway's "
                         "time limit, or use the server's own address.");
    case 502:
    case 520:
    case 521:
    case 523:
        return Words::tr("The proxy at this address does not reach Ollama behind it: check that Ollama is running.");
    case 525:
    case 526:
        return Words::tr("The gateway does not trust the certificate of the server behind it: correct that on the gateway.");
    case 503:
        return Words::tr("The server is busy: try again in a moment.");
    default:
        return status >= 500 ? Words::tr("The server's log has the details.") : QString();
    }
}

}
