// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sources.h"
#include "chat/journal.h"
#include "chat/pacer.h"
#include "chat/rate.h"
#include "chat/recorder.h"
#include "chat/thoughts.h"
#include "chat/tree.h"

#include "ollama/requests.h"
#include "ollama/streams.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace corral::chat {

/// A conversation that is open: its messages, and the turn that may be running in it. It belongs to the conversation
/// and not to a view, so that several can run beside each other, seen or not.
///
/// What comes from the model is collected and told of once a flush; the pacer says how often that is. A turn ends in
/// exactly one of Complete, Stopped, Failed and, when this object goes while it runs, Interrupted; the text that came is
/// always kept. Thoughts between tags in the text are told of as what the model thought; until the turn ends, the journal
/// has the text as it came.
class Session : public QObject
{
    Q_OBJECT

public:
    /// What a session needs from its owner. The journal and the pacer outlive the session.
    struct Services
    {
        /// Client::chat
        std::function<std::unique_ptr<ollama::ChatStream>(const ollama::ChatRequest &)> ask;
        /// Where the answers come from now, for the figures.
        std::function<QString()> server;
        Journal &journal;
        Pacer &pacer;
        Sources sources = Sources::system();
        /// With how many tokens of context a model is in memory; 0 where nobody knows.
        std::function<qint64(const QString &model)> loadedContext = {};
    };

    /// What the running turn waits for or does.
    enum class Phase {
        Idle,
        Waiting, ///< nothing came yet: the model loads or reads
        Thinking,
        Answering,
    };
    Q_ENUM(Phase)

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

    [[nodiscard]] bool isRunning() const { return m_phase != Phase::Idle; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Of the running turn; empty otherwise.
    [[nodiscard]] const Id &answerId() const { return m_answer; }
    /// Since the running turn's question was sent.
    [[nodiscard]] std::chrono::nanoseconds elapsed() const { return m_services.sources.monotonic() - m_sentAt; }
    /// Over the last few seconds; 0 when nothing runs.
    [[nodiscard]] double tokensPerSecond() const { return m_tokensPerSecond; }

    void setTitle(const QString &title);
    void setModel(const QString &model);
    void setDraft(const QString &draft);

    /// Whether somebody looks at it: unseen, it flushes seldom. It is taken to be seen until said otherwise.
    void setWatched(bool watched) { m_watched = watched; }

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
    void phaseChanged();
    void tokensPerSecondChanged();
    /// Title, model, draft or time.
    void conversationChanged();
    /// A flush is over: every signal of it was sent.
    void flushed();

private:
    Result<void> ready() const;
    void cutBelow(const Id &id);
    void append(Message message);
    void ask(const Id &questionId);
    void take(const ollama::ChatChunk &chunk);
    void accept(Message &answer, const Thoughts::Piece &piece);
    void noteFirst(Message &answer, const Thoughts::Piece &piece);
    void moveToThinking(Message &answer, const QString &rest);
    [[nodiscard]] std::chrono::milliseconds interval() const;
    [[nodiscard]] std::chrono::milliseconds wait() const;
    void flush();
    void measure(std::chrono::nanoseconds now);
    void end(Message::State state, std::optional<Error> error = {});
    void countOurselves(Message &answer) const;
    void setPhase(Phase phase);
    void save();

    Services m_services;
    Conversation m_conversation;
    Tree m_tree;
    QList<Id> m_path;
    bool m_saved = false;
    bool m_watched = true;

    std::unique_ptr<ollama::ChatStream> m_stream;
    Recorder m_recorder;
    Phase m_phase = Phase::Idle;
    Id m_answer;
    Thoughts m_thoughts;
    QString m_content;                     ///< come since the last flush, of what the model answers
    QString m_thinking;                    ///< likewise, of what it thought
    std::chrono::nanoseconds m_firstAt{0}; ///< from sending the question to the first token, shown or held back
    qint64 m_tokens = 0;
    qint64 m_counted = 0; ///< of m_tokens, at the last flush
    std::chrono::nanoseconds m_sentAt{0};
    std::chrono::nanoseconds m_flushedAt{0};
    std::chrono::nanoseconds m_measuredAt{0};
    QTimer m_flush;
    Rate m_rate;
    double m_tokensPerSecond = 0;
};

}
