// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/naming.h"

#include "llm/modelkey.h"
#include "llm/modelname.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace corral::llm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::llm::Naming)
};

tl::unexpected<Error> gone() { return failure(Error::Kind::Cancelled, Words::tr("Cancelled.")); }

/// Why a model called `name` cannot be renamed or copied to `newName`; none if it can.
std::optional<Error> problemOf(const QString &name, const QString &newName)
{
    if (!ModelName::parse(newName).isValid())
        return Error{Error::Kind::Invalid, 0, Words::tr("“%1” is not a model name.").arg(newName),
                     Words::tr("A name has letters, digits and - _ . and may end in a tag: my-model:v2")};
    if (isSameModel(name, newName))
        return Error{
            Error::Kind::Invalid, 0,
            Words::tr("%1 and %2 are the same model: the server does not distinguish upper and lower case.").arg(name, newName),
            Words::tr("Nothing was changed. Choose a name that differs in more than its case.")};
    return std::nullopt;
}

tl::unexpected<Error> taken(const QString &name)
{
    return failure(Error::Kind::Invalid, Words::tr("There is a model called %1 already.").arg(name),
                   Words::tr("Nothing was changed. Choose another name, or delete that model first."));
}

/// The copy's name as listed, if the list proves that deleting `name` loses nothing.
std::optional<QString> proof(const QList<ModelSummary> &models, const QString &name, const QString &newName)
{
    const auto isOld = [key = modelKey(name)](const ModelSummary &each) { return modelKey(each.name) == key; };
    const auto old = std::find_if(models.begin(), models.end(), isOld);
    const auto copy = findModel(models, newName);
    // A name that is listed twice means two models, of which only one was copied.
    const bool isOnlyOne = std::count_if(models.begin(), models.end(), isOld) == 1;
    if (!isOnlyOne || copy == models.end() || copy == old || !identifiesContent(copy->digest) || copy->digest != old->digest)
        return std::nullopt;
    return copy->name;
}

tl::unexpected<Error> kept(const QString &name, const QString &reason)
{
    return failure(Error::Kind::Server, reason,
                   Words::tr("%1 was not deleted. Check the list of models before you try again.").arg(name));
}

}

QCoro::Task<Result<QString>> copyModel(Backend &backend, QString source, QString destination, bool replace)
{
    const QPointer<Backend> alive(&backend);
    if (const auto problem = problemOf(source, destination))
        co_return tl::unexpected(*problem);
    const Result<ModelLibrary *> library = libraryOf(backend);
    if (!library)
        co_return tl::unexpected(library.error());
    if (!replace) {
        const Result<QList<ModelSummary>> before = co_await backend.models();
        if (!alive)
            co_return gone();
        if (!before)
            co_return tl::unexpected(before.error());
        if (const auto same = findModel(*before, destination); same != before->end())
            co_return taken(same->name);
    }
    const Result<void> copied = co_await (*library)->copy(source, destination);
    if (!copied)
        co_return tl::unexpected(copied.error());
    co_return ModelName::parse(destination).listed();
}

QCoro::Task<Result<QString>> renameModel(Backend &backend, QString name, QString newName)
{
    const QPointer<Backend> alive(&backend);
    const Result<QString> copied = co_await copyModel(backend, name, newName);
    if (!copied)
        co_return tl::unexpected(copied.error());
    if (!alive)
        co_return gone();
    const Result<QList<ModelSummary>> after = co_await alive->models();
    if (!alive)
        co_return gone();
    if (!after)
        co_return kept(name, Words::tr("%1 was copied to %2, but the server's list could not be read to make sure: %3")
                                 .arg(name, newName, after.error().message));
    const std::optional<QString> listed = proof(*after, name, newName);
    if (!listed)
        co_return kept(name, Words::tr("The server does not list %2 as a copy of %1.").arg(name, newName));
    const Result<void> removed = co_await alive->library()->remove(name);
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return *listed;
}

}
