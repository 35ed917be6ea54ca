// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sources.h"
#include "chat/runningturns.h"
#include "chat/tree.h"

#include <QObject>

namespace corral::chat {

/// An open conversation: its messages, and the turns that are running in it. It is independent of views, so that several
/// sessions can run at once, shown or not. A turn goes on when another path is shown.
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

    /// The running turn that generates this answer, or null.
    [[nodiscard]] const Turn *turn(const Id &answerId) const { return m_turns.find(answerId); }
    /// The running turn whose answer is the last message of the path, or null.
    [[nodiscard]] const Turn *shownTurn() const { return m_path.isEmpty() ? nullptr : m_turns.find(m_path.last()); }
    [[nodiscard]] int runningCount() const { return m_turns.count(); }
    [[nodiscard]] bool isRunning() const { return m_turns.count() > 0; }
    /// Sum over the running turns: see Turn::tokensPerSecond().
    [[nodiscard]] double tokensPerSecond() const { return m_turns.tokensPerSecond(); }

    void setTitle(const QString &title);
    void setModel(const QString &model);
    /// The id of the server that answers from now on; empty: the current one.
    void setServer(const QString &server);
    void setSystemPrompt(const QString &prompt);
    void setOptions(const Options &options);
    void setDraft(const QString &draft);
    /// Stores it, even if nothing is written in it yet.
    void keep();

    /// Whether a view shows the session: see Turn::setVisible().
    void setVisible(bool visible);

    /// Sends a question; `draft` is what stays typed. Invalid while the last answer of the path is generated, for blank text,
    /// without a model, and with an option that cannot be sent.
    Result<void> send(const QString &text, const QString &draft = {});
    /// Queues a question and empties the draft. The queue is sent one by one, each when the answer before it is complete; after
    /// an answer that failed or was stopped, it waits.
    void queue(const QString &text);
    /// Stops the last answer of the path if it is being generated, and sends this question of the queue. The draft stays.
    Result<void> sendQueued(qsizetype index);
    /// Takes this question out of the queue; `draft`, which has its text now, replaces the draft.
    void takeBack(qsizetype index, const QString &draft);
    /// Answers again: the question that this answer belongs to, or this question. The new answer replaces the old one and its
    /// descendants on the path; an old one that is still being generated goes on beside it.
    Result<void> retry(const Id &messageId);
    /// Asks this instead of a question. The new question stands beside the old one, which is kept with all that followed it.
    Result<void> askInstead(const Id &questionId, const QString &text);
    /// Adds the text as another version of a message, beside it, and shows it. Nothing is asked; what followed the message stays
    /// with it.
    Result<void> addVersion(const Id &messageId, const QString &text);
    /// Shows the path that ends at `leaf`, for example the one before a retry.
    void showPath(const Id &leaf);
    /// Shows a path through this message: the one on which it was shown last, else the newest.
    void showVersion(const Id &messageId);
    /// Ends the turn of this answer at once and keeps the text received so far.
    void stop(const Id &answerId);
    /// Ends all turns.
    void stopAll() { m_turns.endAll(Message::State::Stopped); }
    /// Reads what has reached the sockets and was not read yet: see net::Stream::readLast.
    void readLast(QDeadlineTimer deadline);
    /// Ends all turns at once as Interrupted, because the program ends.
    void interrupt() { m_turns.endAll(Message::State::Interrupted); }

Q_SIGNALS:
    /// A message was appended to the path.
    void messageAdded(const corral::chat::Id &id);
    /// Another path is shown. It may begin with the same messages as the one before.
    void pathChanged();
    /// The content grew from position `from` on.
    void contentAppended(const corral::chat::Id &id, qsizetype from);
    void thinkingAppended(const corral::chat::Id &id, qsizetype from);
    /// What was signalled of a message's texts is no longer true: emitted before and after they are rewritten.
    void aboutToRewrite(const corral::chat::Id &id);
    void rewritten(const corral::chat::Id &id);
    /// A message no longer streams. All of its content was signalled before.
    void stateChanged(const corral::chat::Id &id);
    /// The turn of this answer began, changed its phase or ended.
    void phaseChanged(const corral::chat::Id &answerId);
    /// Of the turn of this answer.
    void promptProgressChanged(const corral::chat::Id &answerId);
    void tokensPerSecondChanged();
    /// Title, model, draft or time changed.
    void conversationChanged();
    /// A flush is complete: all of its signals were emitted.
    void flushed();

private:
    /// A model is chosen, and what is set can be sent.
    [[nodiscard]] Result<void> requireSendable() const;
    Message &add(Message message);
    void saveAdded(const Message &message);
    void setPath(QList<Id> path);
    void ask(QString content);
    void answerOnNewPath();
    void sendNext(const Id &answerId);
    Message &addAnswer();
    void beginTurn(Message &answer);
    void connectTurn(const Turn &turn);
    void removeTurn(const Id &answerId);
    void save();
    template<typename Field>
    void change(Field &field, const Field &value);

    Services m_services;
    Conversation m_conversation;
    Tree m_tree;
    QList<Id> m_path;
    QHash<Id, Id> m_shownChild; ///< of a message with several children: the one that was shown last
    bool m_saved = false;
    bool m_visible = true;
    bool m_ending = false; ///< the program ends: the queue is not sent any more
    RunningTurns m_turns;
};

}
