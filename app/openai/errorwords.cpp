// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/errorwords.h"

#include <QCoreApplication>

namespace corral::openai {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::openai::Client)
};

}

bool isLoading(const Error &error)
{
    return error.httpStatus == 503 && error.message.contains(QLatin1String("loading model"), Qt::CaseInsensitive);
}

Error explained(Error error, const net::Endpoint &server)
{
    if (isLoading(error)) {
        error.message = Words::tr("%1 is still loading its model.").arg(server.display());
        error.hint = Words::tr("It answers when the model is loaded.");
    } else if (error.httpStatus == 401) {
        error.message = Words::tr("%1 needs a valid token.").arg(server.display());
        error.hint = Words::tr("Give its token, also called API key, on the Server screen.");
    }
    return error;
}

}
