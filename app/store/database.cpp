// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include <QLoggingCategory>

namespace corral::store {

namespace {

Q_LOGGING_CATEGORY(lcStore, "corral.store", QtWarningMsg)

}

const QString Database::inMemory = QStringLiteral(":memory:");

Database::Database(const QString &file, QObject *parent)
    : QObject(parent)
{
    const auto waiting = [this](const std::optional<Error> &why, qsizetype count) {
        QMetaObject::invokeMethod(
            this, [this, why, count] { updateWaiting(why, count); }, Qt::QueuedConnection);
    };
    const auto refuse = [this](const Error &error) {
        QMetaObject::invokeMethod(
            this,
            [this, error] {
                qCWarning(lcStore) << "given up:" << error.message;
                Q_EMIT refused(error);
            },
            Qt::QueuedConnection);
    };
    m_worker = std::make_unique<Worker>(file, Worker::Listener{waiting, refuse});
}

Database::~Database() = default;

// The future is named before it is awaited: g++ 12 destroys the captures of a lambda inside an awaited expression twice.
QCoro::Task<Result<OpenResult>> Database::opened()
{
    const auto future = m_worker->opened();
    co_return co_await future;
}

QCoro::Task<Result<RestoreResult>> Database::restoreMissing(QString backup)
{
    const auto future = read([backup](QSqlDatabase &database) { return store::restoreMissing(database, backup); });
    co_return co_await future;
}

QCoro::Task<Result<void>> Database::settled()
{
    const auto future = read([](QSqlDatabase &) { return Result<void>(); });
    co_return co_await future;
}

void Database::updateWaiting(const std::optional<Error> &why, qsizetype waiting)
{
    const auto changed = m_writeError != why || m_waiting != waiting;
    if (why && !m_writeError)
        qCWarning(lcStore) << "nothing is written for now:" << why->message;
    m_writeError = why;
    m_waiting = waiting;
    if (changed)
        Q_EMIT writeErrorChanged();
}

}
