// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/worker.h"

#include "store/filecheck.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <tuple>

namespace corral::store {

namespace {

constexpr std::chrono::milliseconds firstPause{1'000};
constexpr std::chrono::milliseconds longestPause{10'000};

}

Worker::Worker(const QString &file, Listener listener)
    : m_context(std::make_unique<QObject>())
    , m_file(file)
    , m_listener(std::move(listener))
    , m_opened(OpenResult())
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
    runInThread([this] {
        m_retryTimer = std::make_unique<QTimer>();
        m_retryTimer->setSingleShot(true);
        QObject::connect(m_retryTimer.get(), &QTimer::timeout, m_context.get(), [this] { drain(); });
        m_connection = QUuid::createUuid().toString();
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        m_database.setDatabaseName(m_file);
        open();
        if (!m_opened)
            drain();
    });
}

Worker::~Worker()
{
    runInThread([this] {
        if (!m_waiting.empty())
            drain();
        m_retryTimer.reset();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
        m_thread.quit();
    });
    m_thread.wait();
}

void Worker::runInThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(work), Qt::QueuedConnection);
}

QFuture<Result<OpenResult>> Worker::opened()
{
    return post([this](QSqlDatabase &) { return m_opened; });
}

void Worker::open() { m_opened = openFile(m_database); }

void Worker::write(Write write)
{
    runInThread([this, write = std::move(write)] {
        m_waiting.push_back(write);
        if (m_retryTimer->isActive())
            m_listener.waiting(m_writeError, qsizetype(m_waiting.size()));
        else
            drain();
    });
}

void Worker::retry()
{
    runInThread([this] { drain(); });
}

/// Executes the pending writes, oldest first, until one fails temporarily.
void Worker::drain()
{
    if (!m_opened)
        open();
    if (!m_opened)
        return reportWaiting(m_opened.error());
    while (!m_waiting.empty()) {
        const auto done = m_waiting.front()(m_database);
        if (!done)
            noteDamage(done.error());
        if (!done && done.error().kind == Error::Kind::Storage)
            return reportWaiting(done.error());
        m_waiting.pop_front();
        if (!done)
            m_listener.refused(done.error());
    }
    reportWaiting({});
}

/// If the marker file cannot be created, only the error is reported.
void Worker::noteDamage(const Error &error) const
{
    if (error.cause == Error::Cause::Damaged && QFileInfo(m_file).isFile())
        std::ignore = markDamaged(m_file);
}

void Worker::reportWaiting(const std::optional<Error> &why)
{
    m_writeError = why;
    if (why) {
        const auto pause = std::clamp(m_retryTimer->intervalAsDuration() * 2, firstPause, longestPause);
        m_retryTimer->start(pause);
    } else {
        m_retryTimer->stop();
        m_retryTimer->setInterval(0);
    }
    m_listener.waiting(why, qsizetype(m_waiting.size()));
}

}
