// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/registryerror.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace corral::ollama {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ollama::RegistryError)
};

QString hintFor(int status)
{
    if (status == 401 || status == 403)
        return Words::tr("The model may be private: sign in on the server, or check the name.");
    if (status == 404)
        return Words::tr("Check the name and the tag: the registry has no such model.");
    if (status == 429)
        return Words::tr("The registry had too many requests: wait a while, then try again.");
    return status >= 500 ? Words::tr("The registry has a problem. Try again later: what was downloaded is kept.") : QString();
}

}

Error withMessage(const Error &error)
{
    static const QRegularExpression bare(QStringLiteral("^(?:pull model manifest:\\s*)?([1-5]\\d\\d):?\\s*$"));
    const auto match = bare.match(error.message.trimmed());
    if (!match.hasMatch())
        return error;
    const int status = match.captured(1).toInt();
    return {error.kind, error.httpStatus, Words::tr("The registry answered with HTTP status %1 and no explanation.").arg(status),
            hintFor(status)};
}

}
