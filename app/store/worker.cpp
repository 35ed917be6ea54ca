// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/worker.h"

#include <QUuid>

namespace corral::store {

Worker::Worker(const QString &file)
    : m_place(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_place->moveToThread(&m_thread);
    m_thread.start();
    const auto promise = std::make_shared<QPromise<Result<Opened>>>();
    promise->start();
    m_opened = promise->future();
    later([this, promise, file] {
        promise->addResult(open(file));
        promise->finish();
    });
}

Worker::~Worker()
{
    later([this] {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
        m_thread.quit();
    });
    m_thread.wait();
}

void Worker::later(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_place.get(), std::move(work), Qt::QueuedConnection);
}

Result<Opened> Worker::open(const QString &file)
{
    m_connection = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(file);
    auto opened = openFile(m_database);
    if (!opened)
        m_failure = opened.error();
    return opened;
}

}
