// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sources.h"
#include "chat/journal.h"
#include "chat/pacer.h"
#include "chat/rate.h"
#include "chat/recorder.h"
#include "chat/thoughts.h"

#include "llm/backend.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace corral::chat {

/// What an answer needs from outside. The journal and the pacer outlive the turn.
struct TurnServices
{
    /// The server that is asked now. A turn keeps the one it begins with.
    std::function<std::shared_ptr<llm::Backend>()> backend;
    Journal &journal;
    Pacer &pacer;
    Sources sources = Sources::system();
    /// With how many tokens of context a model is in memory; 0 where nobody knows.
    std::function<qint64(const QString &model)> loadedContext = {};
    /// How long models stay loaded after an answer; the server decides where there is none.
    std::function<llm::KeepAlive()> keepAlive = {};
};

/// One answer that is being generated, from the request to its end.
///
/// What comes from the model is collected and told of once a flush; the pacer says how often that is. A turn ends in
/// exactly one of Complete, Stopped, Failed and, when this object goes while it runs, Interrupted; the text that came is
/// always kept. Thoughts between tags in the text are told of as what the model thought; until the turn ends, the journal
/// has the text as it came.
class Turn : public QObject
{
    Q_OBJECT

public:
    /// What it waits for or does.
    enum class Phase {
        Waiting, ///< nothing came yet: the model loads or reads
        Thinking,
        Answering,
    };

    /// Sends the request. `answer` is new, belongs to the conversation of that id, and outlives the turn, which fills it.
    Turn(TurnServices services, Id conversationId, Message &answer, const llm::ChatRequest &request,
         QObject *parent = nullptr);
    ~Turn() override;

    [[nodiscard]] const Message &answer() const { return m_answer; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Since the request was sent.
    [[nodiscard]] std::chrono::nanoseconds elapsed() const { return m_services.sources.monotonic() - m_sentAt; }
    /// Over the last few seconds; 0 until something came.
    [[nodiscard]] double tokensPerSecond() const { return m_tokensPerSecond; }

    /// Whether somebody looks at it: unseen, it flushes seldom. It is taken to be seen until said otherwise.
    void setWatched(bool watched) { m_watched = watched; }

    /// Takes what has reached the socket and was not read yet: net::Stream::readLast.
    void readLast(QDeadlineTimer deadline);
    /// Ends it at once, with the text that has come: Stopped by the user, or Interrupted by the end of the program.
    void end(Message::State state);

Q_SIGNALS:
    /// The content grew: what is new begins at `from`.
    void contentAppended(qsizetype from);
    void thinkingAppended(qsizetype from);
    /// What was taken for the answer turns out to be thought, before and after it is put there.
    void aboutToMoveToThinking();
    void movedToThinking();
    void phaseChanged();
    void tokensPerSecondChanged();
    /// A flush is over: every signal of it was sent.
    void flushed();
    /// The answer has its last state, and the journal has it. Everything that came was told of before; nothing follows.
    void ended();

private:
    void take(const llm::ChatChunk &chunk);
    void accept(const Thoughts::Piece &piece);
    void noteFirst(const Thoughts::Piece &piece);
    void moveToThinking(const QString &rest);
    [[nodiscard]] std::chrono::milliseconds interval() const;
    [[nodiscard]] std::chrono::milliseconds wait() const;
    void flush();
    void measure(std::chrono::nanoseconds now);
    void finish(Message::State state, std::optional<Error> error = {});
    void countOurselves();

    TurnServices m_services;
    Id m_conversationId;
    Message &m_answer;
    std::shared_ptr<llm::Backend> m_backend;
    std::unique_ptr<llm::ChatStream> m_stream; ///< null once it has ended
    Recorder m_recorder;
    Thoughts m_thoughts;
    Phase m_phase = Phase::Waiting;
    bool m_watched = true;

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
