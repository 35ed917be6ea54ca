// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/session.h"

#include <algorithm>
#include <utility>

/// The running turn: from the first token to the end.
namespace corral::chat {

namespace {

/// How often the running figure is told: faster, nobody could read it.
constexpr std::chrono::milliseconds measureInterval{500};
/// Between flushes of what nobody looks at.
constexpr std::chrono::milliseconds unwatchedInterval{150};
/// The stream gives what the socket has once an interval, and the recorder keeps it for another.
static_assert(std::max(unwatchedInterval, Pacer::longest) + Recorder::interval <= std::chrono::milliseconds(350),
              "what reached the socket half a second ago is written down, also on a busy machine");

}

void Session::take(const ollama::ChatChunk &chunk)
{
    auto &answer = *m_tree.find(m_answer);
    if (!chunk.content.isEmpty() || !chunk.thinking.isEmpty()) {
        if (m_tokens++ == 0)
            m_firstAt = m_services.sources.monotonic() - m_sentAt;
        m_recorder.append(chunk.content, chunk.thinking); // as the server sent it
        auto piece = m_thoughts.take(chunk.content);
        piece.thinking.prepend(chunk.thinking);
        accept(answer, piece);
        if (!m_flush.isActive())
            m_flush.start(std::max(std::chrono::milliseconds(0), wait()));
    }
    answer.toolCalls += chunk.toolCalls;
    if (chunk.done) {
        answer.metrics = chunk.metrics;
        answer.doneReason = chunk.doneReason;
    }
}

void Session::accept(Message &answer, const Thoughts::Piece &piece)
{
    if (piece.backwards)
        moveToThinking(answer, piece.thinking);
    else
        m_thinking += piece.thinking;
    m_content += piece.content;
    if (!piece.content.isEmpty() || !piece.thinking.isEmpty())
        noteFirst(answer, piece);
}

/// What was taken for the answer was thought: the text had only the closing tag. The rows of the message go as they are,
/// and are made anew.
void Session::moveToThinking(Message &answer, const QString &rest)
{
    m_path.removeLast();
    Q_EMIT pathCut(answer.parentId);
    QString thought = answer.thinking + m_thinking + answer.content + m_content + rest;
    while (!thought.isEmpty() && thought.back().isSpace())
        thought.chop(1);
    answer.thinking = std::move(thought);
    answer.thought = m_services.sources.monotonic() - m_sentAt - answer.firstToken;
    answer.content.clear();
    m_content.clear();
    m_thinking.clear();
    m_path.append(answer.id);
    Q_EMIT messageAdded(answer.id);
}

void Session::noteFirst(Message &answer, const Thoughts::Piece &piece)
{
    const auto phase = piece.content.isEmpty() ? Phase::Thinking : Phase::Answering;
    if (phase == m_phase || (m_phase == Phase::Answering && piece.backwards))
        return;
    if (m_phase == Phase::Waiting)
        answer.firstToken = m_firstAt;
    else if (phase == Phase::Answering)
        answer.thought = m_services.sources.monotonic() - m_sentAt - answer.firstToken;
    setPhase(phase);
}

/// Between two flushes.
std::chrono::milliseconds Session::interval() const { return m_watched ? m_services.pacer.interval() : unwatchedInterval; }

/// Until the next flush is due.
std::chrono::milliseconds Session::wait() const
{
    const auto passed = m_services.sources.monotonic() - m_flushedAt;
    return std::chrono::ceil<std::chrono::milliseconds>(interval() - passed);
}

void Session::flush()
{
    m_flush.stop();
    const auto now = m_services.sources.monotonic();
    m_flushedAt = now;
    auto &answer = *m_tree.find(m_answer);
    if (!m_thinking.isEmpty()) {
        const auto from = answer.thinking.size();
        answer.thinking += std::exchange(m_thinking, {});
        Q_EMIT thinkingAppended(answer.id, from);
    }
    if (!m_content.isEmpty()) {
        const auto from = answer.content.size();
        answer.content += std::exchange(m_content, {});
        Q_EMIT contentAppended(answer.id, from);
    }
    measure(now);
    Q_EMIT flushed();
    if (m_stream)
        m_stream->setPace(interval());
}

void Session::measure(std::chrono::nanoseconds now)
{
    m_rate.add(now, m_tokens - std::exchange(m_counted, m_tokens));
    if (now - m_measuredAt < measureInterval)
        return;
    m_measuredAt = now;
    m_tokensPerSecond = m_rate.perSecond(now);
    Q_EMIT tokensPerSecondChanged();
}

/// Every turn ends here, once.
void Session::end(Message::State state, std::optional<Error> error)
{
    m_stream->disconnect(this);
    m_stream->cancel();
    m_stream.release()->deleteLater();
    auto &answer = *m_tree.find(m_answer);
    accept(answer, m_thoughts.finish());
    flush();
    answer.state = state;
    answer.error = std::move(error);
    if (answer.content.isEmpty() && !answer.thinking.isEmpty())
        answer.thought = m_flushedAt - m_sentAt - answer.firstToken;
    if (state != Message::State::Complete)
        countOurselves(answer);
    else if (m_services.loadedContext)
        answer.context = m_services.loadedContext(answer.model);
    m_recorder.discard();
    m_services.journal.finishMessage(m_conversation.id, answer);
    if (state == Message::State::Complete)
        m_services.journal.saveRun(
            {answer.id, answer.model, m_services.server(), answer.createdAt, answer.firstToken, answer.metrics});
    m_answer.clear();
    m_tokensPerSecond = 0;
    m_phase = Phase::Idle;
    Q_EMIT stateChanged(answer.id);
    Q_EMIT tokensPerSecondChanged();
    Q_EMIT phaseChanged();
}

/// The server's figures come with the last line only: what was cut short has ours.
void Session::countOurselves(Message &answer) const
{
    if (m_tokens == 0)
        return;
    const auto sinceSent = m_flushedAt - m_sentAt;
    answer.metrics.answerTokens = m_tokens;
    answer.metrics.eval = sinceSent - answer.firstToken;
    answer.metrics.total = sinceSent;
}

}
