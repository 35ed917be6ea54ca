// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelscontroller.h"
#include "ui/shared/format.h"

#include "llm/modelname.h"
#include "llm/naming.h"

#include <QPointer>

namespace corral::ui {

using namespace std::chrono_literals;

namespace {

/// The server lists an unloaded model for a moment longer.
constexpr auto unloadLag = 700ms;

}

void ModelsController::pull(const QString &name, bool insecure)
{
    if (!name.isEmpty())
        m_queue.start({name, m_connection.endpoint(), insecure});
}

void ModelsController::pullPasted(const QString &pasted)
{
    const PullTarget target = pullTargetFrom(pasted);
    pull(target.name, target.insecure);
}

QString ModelsController::pullNote(const QString &pasted) const
{
    const PullTarget target = pullTargetFrom(pasted);
    if (target.name.isEmpty())
        return {};
    if (target.insecure)
        return tr("Pulls %1 over http: without encryption, and without checking which server answers.").arg(target.name);
    const QString installed = installedAs(target.name);
    return installed.isEmpty() ? tr("Pulls %1").arg(target.name)
                               : tr("%1 is installed. Pulling it replaces it with what the registry has now.").arg(installed);
}

void ModelsController::load(const QString &name) { runLoad(name, true); }

void ModelsController::unload(const QString &name) { runLoad(name, false); }

void ModelsController::copy(const QString &source, const QString &destination, bool replace)
{
    runCopy(source, destination, replace);
}

void ModelsController::rename(const QString &name, const QString &newName) { runRename(name, newName); }

void ModelsController::remove(const QString &name) { runRemove(name); }

QCoro::Task<> ModelsController::fetchDetails()
{
    const QPointer<ModelsController> self(this);
    const quint64 fetch = ++m_fetch;
    const QString name = selected();
    const auto backend = m_connection.backend();
    const auto library = llm::libraryOf(*backend);
    if (!library) {
        m_details.finish(tl::unexpected(library.error()));
        co_return;
    }
    const auto show = co_await (*library)->show(name);
    if (self && fetch == m_fetch && name == selected())
        m_details.finish(show);
}

QCoro::Task<> ModelsController::runLoad(QString name, bool load)
{
    const QPointer<ModelsController> self(this);
    const auto backend = m_connection.backend();
    const auto library = llm::libraryOf(*backend);
    if (!library)
        co_return report(library.error());
    setBusy(name, true);
    const auto asking = load ? (*library)->load(name, {}) : (*library)->unload(name);
    const auto result = co_await asking;
    if (!self)
        co_return;
    setBusy(name, false);
    m_connection.refreshRunning();
    if (!result)
        report(result.error());
    else if (!load)
        QTimer::singleShot(unloadLag, &m_connection, &servers::Connection::refreshRunning);
}

QCoro::Task<> ModelsController::runCopy(QString source, QString destination, bool replace)
{
    const QPointer<ModelsController> self(this);
    const auto backend = m_connection.backend();
    const auto result = co_await llm::copyModel(*backend, source, destination, replace);
    if (!self)
        co_return;
    m_connection.refreshModels();
    if (result)
        Q_EMIT done(tr("Copied %1 to %2.").arg(source, *result));
    else
        report(result.error());
}

QCoro::Task<> ModelsController::runRename(QString name, QString newName)
{
    const QPointer<ModelsController> self(this);
    setBusy(name, true);
    const auto backend = m_connection.backend();
    const auto result = co_await llm::renameModel(*backend, name, newName);
    if (!self)
        co_return;
    setBusy(name, false);
    if (result && llm::isSameModel(selected(), name))
        m_renamed = *result;
    m_connection.refreshModels();
    if (result)
        Q_EMIT done(tr("%1 is now called %2.").arg(name, *result));
    else
        report(result.error());
}

QCoro::Task<> ModelsController::runRemove(QString name)
{
    const QPointer<ModelsController> self(this);
    const auto backend = m_connection.backend();
    const auto library = llm::libraryOf(*backend);
    if (!library)
        co_return report(library.error());
    setBusy(name, true);
    const auto result = co_await (*library)->remove(name);
    if (!self)
        co_return;
    setBusy(name, false);
    m_connection.refreshModels();
    if (result)
        Q_EMIT done(tr("Deleted %1.").arg(name));
    else
        report(result.error());
}

}
