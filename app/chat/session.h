// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sources.h"
#include "chat/tree.h"
#include "chat/turn.h"

#include <QObject>

#include <memory>

namespace corral::chat {

/// A conversation that is open: its messages, and the turn that may be running in it. It belongs to the conversation
/// and not to a view, so that several can run beside each other, seen or not.
class Session : public QObject
{
    Q_OBJECT

public:
    using Services = TurnServices;

    /// `tree` as it was stored; empty for a new conversation.
    Session(Services services, Conversation conversation, Tree tree = {}, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }
    [[nodiscard]] const Tree &tree() const { return m_tree; }
    /// The messages shown, from the first to the last.
    [[nodiscard]] const QList<Id> &path() const { return m_path; }
    /// Of the path or beside it; must exist. Do not keep a copy of a growing message's text: each flush would pay for it.
    [[nodiscard]] const Message &message(const Id &id) const { return *m_tree.find(id); }
    /// Whether the journal has it: a new conversation is only written once there is something in it.
    [[nodiscard]] bool isSaved() const { return m_saved; }

    /// The one that is running; null otherwise.
    [[nodiscard]] const Turn *turn() const { return m_turn.get(); }
    [[nodiscard]] bool isRunning() const { return m_turn != nullptr; }
    /// Over the last few seconds; 0 when nothing runs.
    [[nodiscard]] double tokensPerSecond() const { return m_turn ? m_turn->tokensPerSecond() : 0; }

    void setTitle(const QString &title);
    void setModel(const QString &model);
    void setDraft(const QString &draft);

    /// Whether somebody looks at it: Turn::setWatched().
    void setWatched(bool watched);

    /// Asks. Invalid while a turn runs, for blank text and without a model. The draft is empty afterwards.
    Result<void> send(const QString &text);
    /// Asks again for what this message answered, or, given a question, for its answer. The new answer takes the place
    /// of the old one, and of what followed it, on the path. Invalid while a turn runs.
    Result<void> retry(const Id &messageId);
    /// Puts the path that ends there in front again, from before an answer was tried again, say. A running turn is stopped.
    void showPath(const Id &leaf);
    /// Ends the turn at once, with the text that has come.
    void stop();
    /// Takes what has reached the socket and was not read yet: net::Stream::readLast.
    void readLast(QDeadlineTimer deadline);
    /// Ends the turn at once, as one that was cut short by the end of the program.
    void interrupt();

Q_SIGNALS:
    /// At the end of the path.
    void messageAdded(const corral::chat::Id &id);
    /// All that was below `id` is no longer on the path; all of it, for the empty id.
    void pathCut(const corral::chat::Id &id);
    /// The content grew: what is new begins at `from`.
    void contentAppended(const corral::chat::Id &id, qsizetype from);
    void thinkingAppended(const corral::chat::Id &id, qsizetype from);
    /// Of a message: once it streams no more. Everything that came was told of before.
    void stateChanged(const corral::chat::Id &id);
    /// A turn began, came to another phase or ended.
    void phaseChanged();
    void tokensPerSecondChanged();
    /// Title, model, draft or time.
    void conversationChanged();
    /// A flush is over: every signal of it was sent.
    void flushed();

private:
    Result<void> ready() const;
    void cutBelow(const Id &id);
    Message &add(Message message);
    void announce(const Message &message);
    void ask(const Id &questionId);
    void follow(const Turn &turn);
    void end();
    void save();

    Services m_services;
    Conversation m_conversation;
    Tree m_tree;
    QList<Id> m_path;
    bool m_saved = false;
    bool m_watched = true;
    std::unique_ptr<Turn> m_turn;
};

}
