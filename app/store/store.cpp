// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "store/worker.h"

#include <QCoroFuture>

#include <QLoggingCategory>

#include <tuple>

namespace corral::store {

namespace {

Q_LOGGING_CATEGORY(lcStore, "corral.store", QtWarningMsg)

}

const QString Store::inMemory = QStringLiteral(":memory:");

Store::Store(const QString &file, QObject *parent)
    : QObject(parent)
{
    const auto waiting = [this](const std::optional<Error> &why, qsizetype count) {
        QMetaObject::invokeMethod(
            this, [this, why, count] { note(why, count); }, Qt::QueuedConnection);
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

Store::~Store() = default;

// The future is named before it is awaited: g++ 12 destroys the captures of a lambda inside an awaited expression twice.
QCoro::Task<Result<Opened>> Store::opened()
{
    const auto future = m_worker->opened();
    co_return co_await future;
}

QCoro::Task<Result<QList<chat::Conversation>>> Store::conversations()
{
    const auto future = m_worker->post([](QSqlDatabase &database) { return listConversations(database); });
    co_return co_await future;
}

QCoro::Task<Result<StoredConversation>> Store::load(chat::Id conversationId)
{
    // Awaiting a future copies its result: a pointer here, because conversations can be long.
    const auto future = m_worker->post([conversationId](QSqlDatabase &database) {
        return loadConversation(database, conversationId).map([](StoredConversation stored) {
            return std::make_shared<StoredConversation>(std::move(stored));
        });
    });
    const auto stored = co_await future;
    if (!stored)
        co_return tl::unexpected(stored.error());
    co_return std::move(**stored);
}

QCoro::Task<Result<QList<chat::Run>>> Store::runs(QDateTime since)
{
    const auto future = m_worker->post([since](QSqlDatabase &database) { return listRuns(database, since); });
    co_return co_await future;
}

QCoro::Task<Result<Restored>> Store::restoreMissing(QString backup)
{
    const auto future = m_worker->post([backup](QSqlDatabase &database) { return store::restoreMissing(database, backup); });
    co_return co_await future;
}

QCoro::Task<Result<void>> Store::settled()
{
    const auto future = m_worker->post([](QSqlDatabase &) { return Result<void>(); });
    co_return co_await future;
}

void Store::note(const std::optional<Error> &why, qsizetype waiting)
{
    const auto changed = m_trouble != why || m_waiting != waiting;
    if (why && !m_trouble)
        qCWarning(lcStore) << "nothing is written for now:" << why->message;
    m_trouble = why;
    m_waiting = waiting;
    if (changed)
        Q_EMIT troubleChanged();
}

void Store::retry() { m_worker->retry(); }

void Store::rename(const chat::Id &conversationId, const QString &title)
{
    m_worker->write(
        [conversationId, title](QSqlDatabase &database) { return renameConversation(database, conversationId, title); });
}

void Store::remove(const chat::Id &conversationId)
{
    m_worker->write([conversationId](QSqlDatabase &database) { return setDeleted(database, conversationId, true); });
}

void Store::restore(const chat::Id &conversationId)
{
    m_worker->write([conversationId](QSqlDatabase &database) { return setDeleted(database, conversationId, false); });
}

void Store::purgeDeleted(std::chrono::milliseconds kept)
{
    // The result is ignored: the purge is repeated at the next start.
    std::ignore = m_worker->post([kept](QSqlDatabase &database) { return store::purgeDeleted(database, kept); });
}

void Store::saveConversation(const chat::Conversation &conversation)
{
    m_worker->write([conversation](QSqlDatabase &database) { return store::saveConversation(database, conversation); });
}

void Store::saveMessage(const chat::Id &conversationId, const chat::Message &message)
{
    m_worker->write([conversationId, message](QSqlDatabase &database) { return putMessage(database, conversationId, message); });
}

void Store::appendContent(const chat::Id &messageId, const QString &content, const QString &thinking)
{
    m_worker->write(
        [messageId, content, thinking](QSqlDatabase &database) { return insertChunk(database, messageId, content, thinking); });
}

void Store::finishMessage(const chat::Id &conversationId, const chat::Message &message)
{
    m_worker->write(
        [conversationId, message](QSqlDatabase &database) { return store::finishMessage(database, conversationId, message); });
}

void Store::saveRun(const chat::Run &run)
{
    m_worker->write([run](QSqlDatabase &database) { return insertRun(database, run); });
}

}
