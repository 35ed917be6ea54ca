// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/backend.h"

#include <QCoreApplication>

namespace corral::llm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::llm::Backend)
};

tl::unexpected<Error> doesNotLoad(const Backend &backend)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("The server at %1 does not load and unload models on request.").arg(backend.endpoint().display()),
                   Words::tr("It keeps what it was started with in memory."));
}

}

OptionUse Backend::useOf(const QString &) const { return OptionUse::Taken; }

QCoro::Task<Result<ServerLoad>> Backend::serverLoad()
{
    co_return failure(Error::Kind::Invalid,
                      Words::tr("The server at %1 does not tell how busy it is.").arg(endpoint().display()));
}

QCoro::Task<Result<void>> Backend::load(QString, KeepAlive) { co_return doesNotLoad(*this); }

QCoro::Task<Result<void>> Backend::unload(QString) { co_return doesNotLoad(*this); }

Result<ModelLibrary *> libraryOf(Backend &backend)
{
    if (ModelLibrary *library = backend.library())
        return library;
    return failure(Error::Kind::Invalid, Words::tr("The server at %1 does not manage models.").arg(backend.endpoint().display()),
                   Words::tr("It serves what it was started with: models are added and removed where it runs."));
}

}
