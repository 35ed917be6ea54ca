// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/conversations.h"
#include "ui/chat/messagedraft.h"
#include "ui/chat/modelchoice.h"
#include "ui/chat/transcriptmodel.h"

#include <QCoroTask>

#include <QHash>
#include <QObject>

namespace corral::ui {

/// The conversation in front: its messages, its draft and its model. Opening another one keeps the draft of this one.
class OpenConversation : public QObject
{
    Q_OBJECT

public:
    /// All three outlive it. A new conversation is open at first.
    OpenConversation(Conversations &conversations, chat::SessionPool &sessions, ModelChoice &choice, QObject *parent = nullptr);

    [[nodiscard]] const chat::Id &id() const { return m_id; }
    /// Null while it is being read.
    [[nodiscard]] chat::Session *session() const { return m_sessions.find(m_id); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Nothing was said in it yet.
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] bool isRunning() const;
    /// Empty until it has one.
    [[nodiscard]] QString title() const { return m_conversations.find(m_id).title; }
    [[nodiscard]] QString model() const;
    void setModel(const QString &model);
    [[nodiscard]] MessageDraft *draft() { return &m_draft; }
    [[nodiscard]] const MessageDraft *draft() const { return &m_draft; }
    [[nodiscard]] TranscriptModel *transcript() { return &m_transcript; }

    /// Opened when the list was read, unless something was begun by then.
    void setStart(const chat::Id &id) { m_start = id; }
    void openNew();
    void open(const chat::Id &id);
    /// Shows it no longer, before it is deleted; openNear() follows.
    void close();
    /// The one that stands in a row of the list, or the one above where there is none; a new one in an empty list.
    void openNear(int row);

    /// Keeps what is written: in the session, or for the one that is still being read.
    void saveDraft();
    /// What was written into conversations that are not read yet, as it is kept.
    [[nodiscard]] QHash<chat::Id, QString> draftsWithoutSession() const;

Q_SIGNALS:
    /// It is about to be left: what was written and not told yet is still its draft.
    void leaving();
    /// Everything about it but the draft may be different.
    void stateChanged();
    /// Another one is in front, or the same one was asked for.
    void opened();
    void failed(const corral::Error &error);

private:
    QCoro::Task<> read(chat::Id id);
    void show(chat::Session &session);
    void leave();
    void openFirst();
    void takeModels();
    void chooseModel();

    Conversations &m_conversations;
    chat::SessionPool &m_sessions;
    ModelChoice &m_choice;
    Sources m_sources = Sources::system();
    TranscriptModel m_transcript;
    MessageDraft m_draft;
    chat::Id m_id;
    chat::Id m_start;
    bool m_loading = false;                    ///< it has no session yet
    bool m_modelWanted = false;                ///< the user chose its model
    QHash<chat::Id, QString> m_typedMeanwhile; ///< in conversations that were left while they were read
};

}
