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

ModelActions::ModelActions(servers::Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{}

void ModelActions::load(const QString &name) { runLoad(name, true); }

void ModelActions::unload(const QString &name) { runLoad(name, false); }

void ModelActions::copy(const QString &source, const QString &destination, bool replace)
{
    runCopy(source, destination, replace);
}

void ModelActions::rename(const QString &name, const QString &newName) { runRename(name, newName); }

void ModelActions::remove(const QString &name) { runRemove(name); }

void ModelActions::report(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed(error);
}

QCoro::Task<> ModelActions::runLoad(QString name, bool load)
{
    const QPointer<ModelActions> self(this);
    const auto backend = m_connection.backend();
    Q_EMIT busyChanged(name, true);
    const auto asking = load ? backend->load(name, {}) : backend->unload(name);
    const auto result = co_await asking;
    if (!self)
        co_return;
    Q_EMIT busyChanged(name, false);
    m_connection.refreshRunning();
    if (!result)
        report(result.error());
    else if (!load)
        QTimer::singleShot(unloadLag, &m_connection, &servers::Connection::refreshRunning);
}

QCoro::Task<> ModelActions::runCopy(QString source, QString destination, bool replace)
{
    const QPointer<ModelActions> self(this);
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

QCoro::Task<> ModelActions::runRename(QString name, QString newName)
{
    const QPointer<ModelActions> self(this);
    Q_EMIT busyChanged(name, true);
    const auto backend = m_connection.backend();
    const auto result = co_await llm::renameModel(*backend, name, newName);
    if (!self)
        co_return;
    Q_EMIT busyChanged(name, false);
    if (result)
        Q_EMIT renamed(name, *result);
    m_connection.refreshModels();
    if (result)
        Q_EMIT done(tr("%1 is now called %2.").arg(name, *result));
    else
        report(result.error());
}

QCoro::Task<> ModelActions::runRemove(QString name)
{
    const QPointer<ModelActions> self(this);
    const auto backend = m_connection.backend();
    const auto library = llm::libraryOf(*backend);
    if (!library)
        co_return report(library.error());
    Q_EMIT busyChanged(name, true);
    const auto result = co_await (*library)->remove(name);
    if (!self)
        co_return;
    Q_EMIT busyChanged(name, false);
    m_connection.refreshModels();
    if (result)
        Q_EMIT done(tr("Deleted %1.").arg(name));
    else
        report(result.error());
}

}
