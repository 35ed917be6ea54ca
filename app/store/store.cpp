// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "net/whendone.h"
#include "store/worker.h"

#include <QCoroFuture>

#include <QLoggingCategory>

namespace corral::store {

namespace {

Q_LOGGING_CATEGORY(lcStore, "corral.store", QtWarningMsg)

}

const QString Store::inMemory = QStringLiteral(":memory:");

Store::Store(const QString &file, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(file))
{}

Store::~Store() = default;

// The future is named before it is awaited: g++ 12 destroys what a lambda inside the awaited expression holds twice.
QCoro::Task<Result<Opened>> Store::opened() { co_return co_await m_worker->opened(); }

QCoro::Task<Result<QList<chat::Conversation>>> Store::conversations()
{
    const auto future = m_worker->post([](QSqlDatabase &database) { return listConversations(database); });
    co_return co_await future;
}

QCoro::Task<Result<StoredConversation>> Store::load(chat::Id conversationId)
{
    // Awaiting a future copies what it holds: a pointer here, for conversations can be long.
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

QCoro::Task<Result<void>> Store::rename(chat::Id conversationId, QString title)
{
    const auto future = m_worker->post(
        [conversationId, title](QSqlDatabase &database) { return renameConversation(database, conversationId, title); });
    co_return co_await future;
}

QCoro::Task<Result<void>> Store::remove(chat::Id conversationId)
{
    const auto future =
        m_worker->post([conversationId](QSqlDatabase &database) { return setDeleted(database, conversationId, true); });
    co_return co_await future;
}

QCoro::Task<Result<void>> Store::restore(chat::Id conversationId)
{
    const auto future =
        m_worker->post([conversationId](QSqlDatabase &database) { return setDeleted(database, conversationId, false); });
    co_return co_await future;
}

QCoro::Task<Result<QList<chat::Run>>> Store::runs(QDateTime since)
{
    const auto future = m_worker->post([since](QSqlDatabase &database) { return listRuns(database, since); });
    co_return co_await future;
}

QCoro::Task<Result<void>> Store::settled()
{
    const auto future = m_worker->post([](QSqlDatabase &) { return Result<void>(); });
    co_return co_await future;
}

/// Posts what nobody waits for; its failure is a signal.
template<typename Call>
void Store::write(Call call)
{
    net::whenDone(m_worker->post(std::move(call)), this, [this](const Result<void> &result) { note(result); });
}

void Store::note(const Result<void> &result)
{
    if (result) {
        m_failing = false;
        return;
    }
    if (std::exchange(m_failing, true))
        return;
    qCWarning(lcStore) << "not written:" << result.error().message;
    Q_EMIT failed(result.error());
}

void Store::saveConversation(const chat::Conversation &conversation)
{
    write([conversation](QSqlDatabase &database) { return store::saveConversation(database, conversation); });
}

void Store::saveMessage(const chat::Id &conversationId, const chat::Message &message)
{
    write([conversationId, message](QSqlDatabase &database) { return insertMessage(database, conversationId, message); });
}

void Store::appendContent(const chat::Id &messageId, const QString &content, const QString &thinking)
{
    write([messageId, content, thinking](QSqlDatabase &database) { return insertChunk(database, messageId, content, thinking); });
}

void Store::finishMessage(const chat::Message &message)
{
    write([message](QSqlDatabase &database) { return store::finishMessage(database, message); });
}

void Store::saveRun(const chat::Run &run)
{
    write([run](QSqlDatabase &database) { return insertRun(database, run); });
}

}
