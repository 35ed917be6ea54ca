// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationfiles.h"

#include "exchange/markdowntext.h"

#include <QClipboard>
#include <QGuiApplication>

namespace corral::ui {

ConversationFiles::ConversationFiles(Conversations &conversations, chat::SessionPool &sessions, OpenConversation &open,
                                     const ConversationServer &server, QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_sessions(sessions)
    , m_open(open)
    , m_export(conversations, sessions, open, server)
    , m_import(conversations, open, server)
{}

void ConversationFiles::copyMessage(const QString &messageId)
{
    const auto *session = m_open.session();
    if (const auto *message = session ? session->tree().find(messageId) : nullptr)
        copyText(message->content);
}

void ConversationFiles::copyConversation()
{
    const auto *session = m_open.session();
    if (!session)
        return;
    auto conversation = session->conversation();
    conversation.draft.clear();
    conversation.queued.clear();
    copyText(exchange::asMarkdown(conversation, session->tree(), session->path()));
}

void ConversationFiles::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied();
}

QString ConversationFiles::asMarkdown() const
{
    QString text;
    for (const auto *session : m_sessions.all()) {
        auto conversation = session->conversation();
        conversation.draft = session == m_open.session() ? m_open.draft()->text() : MessageDraft::textOf(conversation.draft);
        text += exchange::asMarkdown(conversation, session->tree(), session->path());
    }
    // What was typed into conversations that are not read yet.
    const auto drafts = m_open.draftsWithoutSession();
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft) {
        auto conversation = m_conversations.find(draft.key());
        conversation.draft = MessageDraft::textOf(draft.value());
        text += exchange::asMarkdown(conversation, {}, {});
    }
    return text;
}

}
