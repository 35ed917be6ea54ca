// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sources.h"
#include "chat/flushinterval.h"
#include "chat/journal.h"
#include "chat/journalwriter.h"
#include "chat/thinktagsplitter.h"
#include "chat/tokenrate.h"

#include "llm/backend.h"
#include "runs/repository.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace corral::chat {

/// Dependencies of a turn. The journal, the runs and the flush interval outlive the turn.
struct TurnServices
{
    /// Returns the backend of this server; if there is no such server, of the current one. A turn keeps the one it began with.
    std::function<std::shared_ptr<llm::Backend>(const QString &server)> backend;
    Journal &journal;
    runs::Repository &runs;
    FlushInterval &flushInterval;
    Sources sources = Sources::system();
    /// The context size in tokens with which a model is loaded on a server; 0 if unknown.
    std::function<qint64(const QString &server, const QString &model)> loadedContext = {};
    /// Whether a model may be told to think or not: a server refuses a request that tells another one. If unset, all may.
    std::function<bool(const QString &server, const QString &model)> thinks = {};
    /// How long models stay loaded after an answer; if unset, the server decides.
    std::function<llm::KeepAlive()> keepAlive = {};
};

/// One answer that is being generated, from the request to its end.
///
/// Chunks are collected and signalled once per flush, at the flush interval. A turn ends in exactly one of Complete, Stopped,
/// Failed and, if it is destroyed while it runs, Interrupted; the text received so far is always kept. Thinking between tags in
/// the text is signalled as thinking; until the turn ends, the journal has the raw text.
class Turn : public QObject
{
    Q_OBJECT

public:
    /// The current activity of the turn.
    enum class Phase {
        Waiting, ///< nothing received yet: the model is loading or evaluates the prompt
        Thinking,
        Answering,
    };

    /// Sends the request to the server of the conversation. `answer` is a new message of it; the turn fills it, and it outlives
    /// the turn.
    Turn(TurnServices services, const Conversation &conversation, Message &answer, const llm::ChatRequest &request,
         QObject *parent = nullptr);
    ~Turn() override;

    [[nodiscard]] const Message &answer() const { return m_answer; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Time since the request was sent.
    [[nodiscard]] std::chrono::nanoseconds elapsed() const { return m_services.sources.monotonic() - m_sentAt; }
    /// How far the server has read the prompt; none before it tells, and once the answer has begun.
    [[nodiscard]] const std::optional<llm::PromptProgress> &promptProgress() const { return m_promptProgress; }
    /// Mean of the last few seconds, in pieces of text, each about one token; 0 before the first.
    [[nodiscard]] double tokensPerSecond() const { return m_tokensPerSecond; }

    /// Whether a view shows the turn; otherwise it flushes less often. True by default.
    void setVisible(bool visible) { m_visible = visible; }

    /// Reads what has reached the socket and was not read yet: net::Stream::readLast.
    void readLast(QDeadlineTimer deadline);
    /// Ends the turn at once and keeps the text received so far: Stopped by the user, or Interrupted by the end of the program.
    void end(Message::State state);

Q_SIGNALS:
    /// The content grew from position `from` on.
    void contentAppended(qsizetype from);
    void thinkingAppended(qsizetype from);
    /// The answer so far turns out to be thinking: emitted before and after its texts are rewritten.
    void aboutToRewrite();
    void rewritten();
    void phaseChanged();
    void tokensPerSecondChanged();
    /// Once per flush at most.
    void promptProgressChanged();
    /// A flush is complete: all of its signals were emitted.
    void flushed();
    /// The answer has its final state, and the journal has it. All content was signalled before; no signal follows.
    void ended();

private:
    void addChunk(const llm::ChatChunk &chunk);
    void setPromptProgress(const std::optional<llm::PromptProgress> &progress);
    void scheduleFlush();
    void addPiece(const ThinkTagSplitter::Piece &piece);
    void updatePhase(const ThinkTagSplitter::Piece &piece);
    void rewriteAsThinking(const QString &rest);
    [[nodiscard]] std::chrono::milliseconds interval() const;
    [[nodiscard]] std::chrono::milliseconds wait() const;
    void flush();
    void measure(std::chrono::nanoseconds now);
    void finish(Message::State state, std::optional<Error> error = {});
    void completeMetrics();
    void saveRun() const;

    TurnServices m_services;
    Id m_conversationId;
    Message &m_answer;
    QString m_server;
    std::shared_ptr<llm::Backend> m_backend;
    std::unique_ptr<llm::ChatStream> m_stream; ///< null once it has ended
    JournalWriter m_journalWriter;
    ThinkTagSplitter m_splitter;
    Phase m_phase = Phase::Waiting;
    bool m_visible = true;
    std::optional<llm::PromptProgress> m_promptProgress;
    bool m_hasNewProgress = false; ///< it changed since the last flush

    QString m_content;                     ///< answer text received since the last flush
    QString m_thinking;                    ///< thinking received since the last flush
    std::chrono::nanoseconds m_firstAt{0}; ///< from sending the question to the first token, shown or held back
    std::chrono::nanoseconds m_lastAt{0};  ///< the same, to the last token so far
    qint64 m_tokens = 0;
    qint64 m_counted = 0; ///< value of m_tokens at the last flush
    std::chrono::nanoseconds m_sentAt{0};
    std::chrono::nanoseconds m_flushedAt{0};
    std::chrono::nanoseconds m_measuredAt{0};
    QTimer m_flush;
    TokenRate m_rate;
    double m_tokensPerSecond = 0;
};

}
