// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/questionqueue.h"

#include "base/displaytext.h"
#include "ui/chat/conversationserver.h"
#include "ui/chat/openconversation.h"

#include <algorithm>
#include <utility>

namespace corral::ui {

namespace {

/// The first non-blank lines; the rest of a long text is not looked at.
QString beginningOf(const QString &question)
{
    constexpr qsizetype shown = 400;
    constexpr int lines = 3;
    return displayLines(question.left(shown).trimmed().section(u'\n', 0, lines - 1));
}

}

QuestionQueue::QuestionQueue(OpenConversation &open, chat::SessionPool &sessions, ConversationServer &server, QObject *parent)
    : QAbstractListModel(parent)
    , m_open(open)
    , m_server(server)
{
    const auto followOpen = [this](const chat::Session *session) {
        if (session == m_open.session())
            follow();
    };
    connect(&sessions, &chat::SessionPool::conversationChanged, this, followOpen);
    connect(&sessions, &chat::SessionPool::phaseChanged, this, followOpen);
    connect(&sessions, &chat::SessionPool::pathChanged, this, followOpen);
    connect(&open, &OpenConversation::stateChanged, this, &QuestionQueue::follow);
    connect(open.draft(), &MessageDraft::typedChanged, this, &QuestionQueue::canAddChanged);
    connect(open.draft(), &MessageDraft::pastedChanged, this, &QuestionQueue::canAddChanged);
}

int QuestionQueue::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant QuestionQueue::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != BeginningRole)
        return {};
    return beginningOf(m_questions.at(index.row()));
}

QHash<int, QByteArray> QuestionQueue::roleNames() const { return {{BeginningRole, "beginning"}}; }

bool QuestionQueue::canAdd() const { return !m_idle && m_open.draft()->hasText(); }

void QuestionQueue::add()
{
    auto *session = m_open.session();
    if (!session || !canAdd())
        return;
    session->queue(m_open.draft()->text());
    m_open.draft()->clear();
}

void QuestionQueue::send(int row)
{
    auto *session = m_open.session();
    if (!session)
        return;
    session->setServer(m_server.id());
    if (const auto sent = session->sendQueued(row); !sent)
        Q_EMIT failed(sent.error());
}

void QuestionQueue::takeBack(int row)
{
    auto *session = m_open.session();
    if (!session || row < 0 || row >= count())
        return;
    m_open.draft()->prepend(session->conversation().queued.at(row));
    session->takeBack(row, m_open.draft()->kept());
    m_open.draft()->setKept();
}

/// Takes over what the open conversation has.
void QuestionQueue::follow()
{
    const auto *session = m_open.session();
    const auto questions = session ? session->conversation().queued : QStringList();
    const auto wasIdle = std::exchange(m_idle, !session || !session->shownTurn());
    if (questions != m_questions || wasIdle != m_idle) {
        setQuestions(questions);
        Q_EMIT changed();
    }
    if (wasIdle != m_idle)
        Q_EMIT canAddChanged();
}

/// Questions are appended at the end and taken anywhere; the rows of the others stay, so that a button keeps the focus.
void QuestionQueue::setQuestions(const QStringList &questions)
{
    const auto first = std::mismatch(m_questions.cbegin(), m_questions.cend(), questions.cbegin(), questions.cend()).first -
                       m_questions.cbegin();
    const auto added = questions.size() - m_questions.size();
    const auto row = int(first);
    if (added == 1 && first == m_questions.size()) {
        beginInsertRows({}, row, row);
        m_questions = questions;
        endInsertRows();
    } else if (added == -1 && m_questions.mid(first + 1) == questions.mid(first)) {
        beginRemoveRows({}, row, row);
        m_questions = questions;
        endRemoveRows();
    } else if (questions != m_questions) {
        beginResetModel();
        m_questions = questions;
        endResetModel();
    }
}

}
