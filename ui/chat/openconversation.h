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

/// The open conversation: its messages, draft and model. Opening another one saves the draft.
class OpenConversation : public QObject
{
    Q_OBJECT

public:
    /// All three outlive it. A new conversation is open at first.
    OpenConversation(Conversations &conversations, chat::SessionPool &sessions, ModelChoice &choice, QObject *parent = nullptr);

    [[nodiscard]] const chat::Id &id() const { return m_id; }
    /// Null while it is being loaded.
    [[nodiscard]] chat::Session *session() const { return m_sessions.find(m_id); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// It has no messages yet.
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] bool isRunning() const;
    /// Empty until it has one.
    [[nodiscard]] QString title() const { return m_conversations.find(m_id).title; }
    [[nodiscard]] QString model() const;
    void setModel(const QString &model);
    /// Sets it for good: it is kept, even if it was only proposed so far.
    void choose(const QString &model);
    [[nodiscard]] MessageDraft *draft() { return &m_draft; }
    [[nodiscard]] const MessageDraft *draft() const { return &m_draft; }
    [[nodiscard]] TranscriptModel *transcript() { return &m_transcript; }

    /// What new conversations begin with; an empty model stands for the one used last. The open conversation follows where it
    /// is blank and still has what it began with.
    void setDefaults(const QString &model, const QString &systemPrompt);
    [[nodiscard]] QString systemPrompt() const;
    void setSystemPrompt(const QString &prompt);

    /// Opens this conversation once the list is loaded, unless another was opened by then.
    void setStart(const chat::Id &id) { m_start = id; }
    void openNew();
    void open(const chat::Id &id);
    /// The neighbour in the list, +1 towards older ones.
    void openNeighbour(int step);
    /// To be called before it is deleted; then openNear().
    void close();
    /// Opens the conversation in this row of the list, else the one above; a new one if the list is empty.
    void openNear(int row);

    /// Saves the draft in the session, or separately if the conversation is still being loaded.
    void saveDraft();
    /// The drafts of conversations that are not loaded yet, in the form in which they are stored.
    [[nodiscard]] QHash<chat::Id, QString> draftsWithoutSession() const;

Q_SIGNALS:
    /// Emitted before another conversation is opened, so that the field can still report its text.
    void leaving();
    /// Anything but the draft may have changed.
    void stateChanged();
    /// A conversation was opened, possibly the same one again.
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
