// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/unusable.h"

#include <QCoreApplication>

namespace corral::ui {

namespace {

struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::Unusable)
};

}

QString unusableWords(const std::optional<Error> &error)
{
    if (error && error->kind == Error::Kind::Tls)
        return StateWords::tr("Certificate not trusted");
    if (error && error->kind == Error::Kind::Protocol)
        return StateWords::tr("No model server");
    switch (error ? error->httpStatus : 0) {
    case 0:
        return StateWords::tr("Unreachable");
    case 401:
    case 403:
        return StateWords::tr("Refuses access");
    case 503:
        return StateWords::tr("Not ready");
    default:
        return StateWords::tr("Answers with errors");
    }
}

bool isNotReady(const std::optional<Error> &error) { return error && error->httpStatus == 503; }

}
