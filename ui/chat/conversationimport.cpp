// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationimport.h"

#include "base/whendone.h"
#include "store/importfile.h"
#include "ui/chat/conversationserver.h"

#include <QtConcurrent>

namespace corral::ui {

namespace {

constexpr std::chrono::milliseconds betweenReports{100};

}

QString wordsFor(const store::ImportSummary &summary)
{
    const auto all = int(summary.added.size()) + summary.known + summary.unreadable;
    QStringList sentences;
    if (!summary.added.isEmpty())
        sentences << ConversationImport::tr("Imported %n conversation(s).", nullptr, int(summary.added.size()));
    if (summary.copied > 0)
        sentences << ConversationImport::tr("%n of them differ(s) from one that is here and was added beside it.", nullptr,
                                            summary.copied);
    if (summary.known > 0)
        sentences << ConversationImport::tr("%n conversation(s) was/were here already.", nullptr, summary.known);
    if (summary.unreadable > 0)
        sentences << (all == 1
                          ? joined(summary.firstProblem)
                          : ConversationImport::tr("%n of %L1 conversations could not be read: %2", nullptr, summary.unreadable)
                                .arg(all)
                                .arg(summary.firstProblem.message));
    if (summary.leftOut > 0)
        sentences << ConversationImport::tr("%n message(s) or part(s) could not be read and is/are missing.", nullptr,
                                            summary.leftOut);
    if (!summary.result)
        sentences << joined(summary.result.error());
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
    return m_progress && m_progress->size > 0 ? double(m_progress->bytesRead) / double(m_progress->size) : 0;
}

QString ConversationImport::progress() const
{
    return m_progress ? tr("Importing… %n conversation(s)", nullptr, m_progress->conversations) : QString();
}

void ConversationImport::cancel()
{
    if (m_progress)
        m_progress->cancelled = true;
}

void ConversationImport::importFrom(const QUrl &file)
{
    const QString path = file.toLocalFile();
    if (path.isEmpty())
        return;
    if (isBusy()) {
        Q_EMIT failed({.kind = Error::Kind::Invalid,
                       .message = tr("Another import is running."),
                       .hint = tr("Wait for its end, or cancel it.")});
        return;
    }
    m_progress = std::make_shared<store::ImportProgress>();
    m_timer.start();
    const auto work = [path, &repository = m_conversations.repository(), servers = m_server.idsByName(), progress = m_progress] {
        return std::make_shared<store::ImportSummary>(store::importFile(path, repository, servers, *progress));
    };
    whenDone(QtConcurrent::run(&m_pool, work), this,
             [this](const std::shared_ptr<store::ImportSummary> &summary) { finish(*summary); });
    Q_EMIT progressChanged();
}

void ConversationImport::finish(const store::ImportSummary &summary)
{
    m_timer.stop();
    m_progress.reset();
    Q_EMIT progressChanged();
    if (summary.added.isEmpty() && summary.known == 0) {
        Q_EMIT failed({.kind = Error::Kind::Invalid, .message = wordsFor(summary), .hint = {}});
        return;
    }
    if (!summary.added.isEmpty())
        m_conversations.reload();
    Q_EMIT done(wordsFor(summary), summary.added);
    if (summary.added.size() == 1)
        m_open.open(summary.added.first());
}

void ConversationImport::undo(const QList<chat::Id> &added)
{
    const auto isOpen = added.contains(m_open.id());
    if (isOpen)
        m_open.close();
    m_conversations.removeAll(added);
    if (isOpen)
        m_open.openNear(0);
}

}
