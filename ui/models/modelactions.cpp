// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelactions.h"

#include "llm/naming.h"

#include <QPointer>
#include <QTimer>

namespace corral::ui {

using namespace std::chrono_literals;

namespace {

/// The server lists an unloaded model for a moment longer.
constexpr auto unloadLag = 700ms;

}

ModelActions::ModelActions(servers::ServerRegistry &servers, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
{}

void ModelActions::copy(const QString &source, const QString &destination, bool replace, const QString &server)
{
    runCopy(source, destination, replace, server);
}

/// Null if the server is gone; that is reported.
std::shared_ptr<llm::Backend> ModelActions::backendOf(const QString &server)
{
    if (const auto *connection = m_servers.connection(server))
        return connection->backend();
    report(failure(Error::Kind::Invalid, tr("The server of this model was removed.")).value());
    return {};
}

void ModelActions::refreshModels(const QString &server) const
{
    if (auto *connection = m_servers.connection(server))
        connection->refreshModels();
}

void ModelActions::refreshRunning(const QString &server) const
{
    if (auto *connection = m_servers.connection(server))
        connection->refreshRunning();
}

/// With several servers, the name tells which one.
QString ModelActions::named(const QString &name, const QString &server) const
{
    const int row = m_servers.count() > 1 ? m_servers.rowOf(server) : -1;
    return row < 0 ? name : tr("%1 on %2", "a model on a server").arg(name, servers::displayName(m_servers.profileAt(row)));
}

void ModelActions::report(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed(error);
}

QCoro::Task<> ModelActions::runLoad(QString name, bool load, QString server)
{
    const QPointer<ModelActions> self(this);
    const auto backend = backendOf(server);
    if (!backend)
        co_return;
    Q_EMIT busyChanged(name, true, server);
    const auto asking = load ? backend->load(name, {}) : backend->unload(name);
    const auto result = co_await asking;
    if (!self)
        co_return;
    Q_EMIT busyChanged(name, false, server);
    refreshRunning(server);
    if (!result)
        report(result.error());
    else if (!load)
        QTimer::singleShot(unloadLag, this, [this, server] { refreshRunning(server); });
}

QCoro::Task<> ModelActions::runCopy(QString source, QString destination, bool replace, QString server)
{
    const QPointer<ModelActions> self(this);
    const auto backend = backendOf(server);
    if (!backend)
        co_return;
    const auto result = co_await llm::copyModel(*backend, source, destination, replace);
    if (!self)
        co_return;
    refreshModels(server);
    if (result)
        Q_EMIT done(tr("Copied %1 to %2.").arg(source, *result));
    else
        report(result.error());
}

QCoro::Task<> ModelActions::runRename(QString name, QString newName, QString server)
{
    const QPointer<ModelActions> self(this);
    const auto backend = backendOf(server);
    if (!backend)
        co_return;
    Q_EMIT busyChanged(name, true, server);
    const auto result = co_await llm::renameModel(*backend, name, newName);
    if (!self)
        co_return;
    Q_EMIT busyChanged(name, false, server);
    if (result)
        Q_EMIT renamed(name, *result, server);
    refreshModels(server);
    if (result)
        Q_EMIT done(tr("%1 is now called %2.").arg(name, *result));
    else
        report(result.error());
}

QCoro::Task<> ModelActions::runRemove(QString name, QString server)
{
    const QPointer<ModelActions> self(this);
    const auto backend = backendOf(server);
    if (!backend)
        co_return;
    const auto library = llm::libraryOf(*backend);
    if (!library)
        co_return report(library.error());
    Q_EMIT busyChanged(name, true, server);
    const auto result = co_await (*library)->remove(name);
    if (!self)
        co_return;
    Q_EMIT busyChanged(name, false, server);
    refreshModels(server);
    if (result)
        Q_EMIT done(tr("Deleted %1.").arg(named(name, server)));
    else
        report(result.error());
}

}
