// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationimport.h"

#include "base/whendone.h"
#include "exchange/file.h"
#include "store/ollamaapp.h"
#include "ui/chat/conversationserver.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace corral::ui {

namespace {

constexpr std::chrono::milliseconds betweenReports{100};

}

/// Shared with the thread that imports.
struct ConversationImport::State
{
    qint64 size = 0;
    std::atomic<qint64> read = 0;
    std::atomic<int> conversations = 0;
    std::atomic<bool> cancelled = false;
};

QString ImportSummary::words() const
{
    const auto all = int(added.size()) + known + unreadable;
    QStringList sentences;
    if (!added.isEmpty())
        sentences << ConversationImport::tr("Imported %n conversation(s).", nullptr, int(added.size()));
    if (copied > 0)
        sentences << ConversationImport::tr("%n of them differ(s) from one that is here and was added beside it.", nullptr,
                                            copied);
    if (known > 0)
        sentences << ConversationImport::tr("%n conversation(s) was/were here already.", nullptr, known);
    if (unreadable > 0)
        sentences << (all == 1 ? firstProblem
                               : ConversationImport::tr("%n of %L1 conversations could not be read: %2", nullptr, unreadable)
                                     .arg(all)
                                     .arg(firstProblem));
    if (leftOut > 0)
        sentences << ConversationImport::tr("%n message(s) or part(s) could not be read and is/are missing.", nullptr, leftOut);
    if (!result)
        sentences << joined(result.error());
    return sentences.isEmpty() ? ConversationImport::tr("The file has no conversations.") : sentences.join(u' ');
}

ConversationImport::ConversationImport(Conversations &conversations, OpenConversation &open, const ConversationServer &server,
                                       QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_open(open)
    , m_server(server)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(betweenReports);
    connect(&m_timer, &QTimer::timeout, this, &ConversationImport::progressChanged);
}

ConversationImport::~ConversationImport() { cancel(); }

double ConversationImport::portion() const
{
    return m_state && m_state->size > 0 ? double(m_state->read) / double(m_state->size) : 0;
}

QString ConversationImport::progress() const
{
    return m_state ? tr("Importing… %n conversation(s)", nullptr, m_state->conversations) : QString();
}

void ConversationImport::cancel()
{
    if (m_state)
        m_state->cancelled = true;
}

void ConversationImport::importFrom(const QUrl &file)
{
    const QString path = file.toLocalFile();
    if (path.isEmpty() || isBusy())
        return;
    m_state = std::make_shared<State>();
    m_state->size = QFileInfo(path).size();
    m_timer.start();
    const auto run = [path, &repository = m_conversations.repository(), servers = m_server.idsByName(), state = m_state] {
        return std::make_shared<ImportSummary>(work(path, repository, servers, state));
    };
    whenDone(QtConcurrent::run(&m_pool, run), this, [this](const std::shared_ptr<ImportSummary> &summary) { finish(*summary); });
    Q_EMIT progressChanged();
}

ImportSummary ConversationImport::work(const QString &path, chat::Repository &repository, const QHash<QString, QString> &servers,
                                       const std::shared_ptr<State> &state)
{
    ImportSummary summary;
    Result<void> stored;
    const auto take = [&](Result<exchange::Imported> conversation, qint64 bytesRead) {
        state->read = bytesRead;
        if (!conversation) {
            if (summary.unreadable++ == 0)
                summary.firstProblem = joined(conversation.error());
            return !state->cancelled;
        }
        summary.leftOut += conversation->leftOut;
        conversation->stored.conversation.server = servers.value(conversation->server);
        auto future = repository.add(std::make_shared<chat::StoredConversation>(std::move(conversation->stored)));
        future.waitForFinished();
        const auto addition = future.result();
        if (!addition) {
            stored = tl::unexpected(addition.error());
            return false;
        }
        if (addition->kind == chat::Addition::Kind::Known)
            ++summary.known;
        else
            summary.added.append(addition->id);
        summary.copied += addition->kind == chat::Addition::Kind::Copied ? 1 : 0;
        ++state->conversations;
        return !state->cancelled;
    };
    summary.result = exchange::kindOf(path) == exchange::FileKind::Database ? store::readOllamaApp(path, take)
                                                                            : exchange::readFile(path, take);
    if (!stored)
        summary.result = stored;
    return summary;
}

void ConversationImport::finish(const ImportSummary &summary)
{
    m_timer.stop();
    m_state.reset();
    Q_EMIT progressChanged();
    if (summary.added.isEmpty() && summary.known == 0) {
        Q_EMIT failed({.kind = Error::Kind::Invalid, .message = summary.words(), .hint = {}});
        return;
    }
    if (!summary.added.isEmpty())
        m_conversations.reload();
    Q_EMIT done(summary.words(), summary.added);
    if (summary.added.size() == 1)
        m_open.open(summary.added.first());
}

void ConversationImport::undo(const QList<chat::Id> &added)
{
    const auto isOpen = added.contains(m_open.id());
    if (isOpen)
        m_open.close();
    for (const auto &id : added)
        m_conversations.remove(id);
    if (isOpen)
        m_open.openNear(0);
}

}
