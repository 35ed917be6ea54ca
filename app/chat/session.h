// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sources.h"
#include "chat/tree.h"
#include "chat/turn.h"

#include <QObject>

#include <memory>

namespace corral::chat {

/// An open conversation: its messages, and the turn that may be running in it. It is independent of views, so that several
/// sessions can run at once, shown or not.
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
    /// The messages shown, first to last.
    [[nodiscard]] const QList<Id> &path() const { return m_path; }
    /// Any message of the tree, on the path or not; it must exist. Do not keep a copy of a growing message's text: implicit
    /// sharing would make each flush copy all of it.
    [[nodiscard]] const Message &message(const Id &id) const { return *m_tree.find(id); }
    /// Whether the journal has the conversation: a new one is saved once it has content.
    [[nodiscard]] bool isSaved() const { return m_saved; }

    /// The running turn, or null.
    [[nodiscard]] const Turn *turn() const { return m_turn.get(); }
    [[nodiscard]] bool isRunning() const { return m_turn != nullptr; }
    /// Mean of the last few seconds; 0 when no turn runs.
    [[nodiscard]] double tokensPerSecond() const { return m_turn ? m_turn->tokensPerSecond() : 0; }

    void setTitle(const QString &title);
    void setModel(const QString &model);
    void setDraft(const QString &draft);

    /// Whether a view shows the session: see Turn::setWatched().
    void setWatched(bool watched);

    /// Sends a question and empties the draft. Invalid while a turn runs, for blank text and without a model.
    Result<void> send(const QString &text);
    /// Answers again: the question that this answer belongs to, or this question. The new answer replaces the old one and its
    /// descendants on the path. Invalid while a turn runs.
    Result<void> retry(const Id &messageId);
    /// Shows the path that ends at `leaf`, for example the one before a retry. Stops a running turn.
    void showPath(const Id &leaf);
    /// Ends the turn at once and keeps the text received so far.
    void stop();
    /// Reads what has reached the socket and was not read yet: see net::Stream::readLast.
    void readLast(QDeadlineTimer deadline);
    /// Ends the turn at once as Interrupted, because the program ends.
    void interrupt();

Q_SIGNALS:
    /// A message was appended to the path.
    void messageAdded(const corral::chat::Id &id);
    /// All messages below `id` left the path; for the empty id, all messages.
    void pathCut(const corral::chat::Id &id);
    /// The content grew from position `from` on.
    void contentAppended(const corral::chat::Id &id, qsizetype from);
    void thinkingAppended(const corral::chat::Id &id, qsizetype from);
    /// A message no longer streams. All of its content was signalled before.
    void stateChanged(const corral::chat::Id &id);
    /// A turn began, changed its phase or ended.
    void phaseChanged();
    void tokensPerSecondChanged();
    /// Title, model, draft or time changed.
    void conversationChanged();
    /// A flush is complete: all of its signals were emitted.
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
