// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/foreign.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace corral::ollama {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ollama::Foreign)
};

Error foreign(const QString &message, const QString &hint = {})
{
    return {Error::Kind::Protocol, 0, message,
            hint.isEmpty() ? Words::tr("Check that the address is that of an Ollama server.") : hint};
}

}

Error foreignAnswer(const QByteArray &bytes)
{
    const QByteArray text = bytes.left(1'000).trimmed();
    if (text.isEmpty())
        return foreign(Words::tr("The server's answer is empty."));
    if (text.startsWith('<'))
        return foreign(Words::tr("The server answered with a web page instead of data."),
                       Words::tr("There is a sign-in page or a proxy at this address. Open it in a browser to see which; sign in "
                                 "there, or correct the address."));
    if (text.startsWith("Ollama is running"))
        return foreign(Words::tr("Ollama runs there, but its API does not answer at this address."),
                       Words::tr("Enter the address without a path, or configure the proxy to pass the path on."));
    if (text.startsWith('{'))
        return foreign(Words::tr("The server's answer is broken: its JSON cannot be read."),
                       Words::tr("The answer may have been cut off on the way. Try again; if that does not help, check that the "
                                 "address is that of an Ollama server."));
    return foreign(Words::tr("The server's answer is not that of Ollama: it is not a JSON object."));
}

Error foreignObject(const QJsonObject &object)
{
    if (isOpenAiResponse(object))
        return foreign(Words::tr("This is an OpenAI-compatible server. Corral does not speak its API yet."),
                       Words::tr("Choose the address of an Ollama server."));
    return foreign(Words::tr("The server's answer is not that of Ollama."));
}

bool isOpenAiResponse(const QJsonObject &object)
{
    return object.value(QLatin1String("data")).isArray() || object.value(QLatin1String("choices")).isArray() ||
           object.value(QLatin1String("object")).toString() == QLatin1String("list");
}

}
