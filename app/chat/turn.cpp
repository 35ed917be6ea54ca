// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/turn.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace corral::chat {

namespace {

Q_LOGGING_CATEGORY(log, "corral.chat", QtWarningMsg)

/// How often the displayed rate is updated, so that it stays readable.
constexpr std::chrono::milliseconds measureInterval{500};
/// Between flushes of a turn that no view shows.
constexpr std::chrono::milliseconds hiddenInterval{150};
/// The stream delivers once per interval, and the journal writer may hold the text for another interval.
static_assert(std::max(hiddenInterval, FlushInterval::longest) + JournalWriter::interval <= std::chrono::milliseconds(350),
              "what reached the socket half a second ago is written down, also on a busy machine");

}

Turn::Turn(TurnServices services, const Conversation &conversation, Message &answer, const llm::ChatRequest &request,
           QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_conversationId(conversation.id)
    , m_answer(answer)
    , m_server(conversation.server)
    , m_backend(m_services.backend(m_server))
    , m_journalWriter(m_services.journal)
    , m_sentAt(m_services.sources.monotonic())
    , m_flushedAt(m_sentAt)
    , m_measuredAt(m_sentAt)
{
    m_flush.setSingleShot(true);
    m_flush.setTimerType(Qt::PreciseTimer);
    connect(&m_flush, &QTimer::timeout, this, &Turn::flush);
    m_journalWriter.begin(m_answer.id);
    qCInfo(log, "turn %s: %s asked at %s", qUtf8Printable(m_answer.id), qUtf8Printable(request.model),
           qUtf8Printable(m_backend->endpoint().display()));
    m_stream = m_backend->chat(request);
    connect(m_stream.get(), &llm::ChatStream::received, this, &Turn::addChunk);
    connect(m_stream.get(), &llm::ChatStream::finished, this, [this] { finish(Message::State::Complete); });
    connect(m_stream.get(), &llm::ChatStream::failed, this, [this](const Error &error) {
        if (error.kind == Error::Kind::Cancelled)
            finish(Message::State::Stopped);
        else
            finish(Message::State::Failed, error);
    });
}

Turn::~Turn() { end(Message::State::Interrupted); }

void Turn::readLast(QDeadlineTimer deadline)
{
    if (m_stream)
        m_stream->readLast(deadline);
}

void Turn::end(Message::State state)
{
    if (m_stream)
        finish(state);
}

void Turn::addChunk(const llm::ChatChunk &chunk)
{
    if (!chunk.content.isEmpty() || !chunk.thinking.isEmpty()) {
        m_lastAt = chunk.arrivedAt - m_sentAt;
        if (m_tokens++ == 0) {
            m_firstAt = m_lastAt;
            setPromptProgress({});
        }
        m_journalWriter.append(chunk.content, chunk.thinking); // as the server sent it
        auto piece = m_splitter.append(chunk.content);
        piece.thinking.prepend(chunk.thinking);
        addPiece(piece);
        scheduleFlush();
    } else if (chunk.promptProgress && m_tokens == 0) {
        setPromptProgress(chunk.promptProgress);
    }
    for (const auto &call : chunk.toolCalls)
        m_answer.parts.append(call);
    if (chunk.done) {
        m_answer.metrics = chunk.metrics;
        m_answer.doneReason = chunk.doneReason;
    }
}

void Turn::setPromptProgress(const std::optional<llm::PromptProgress> &progress)
{
    if (progress == m_promptProgress)
        return;
    m_promptProgress = progress;
    m_hasNewProgress = true;
    scheduleFlush();
}

void Turn::scheduleFlush()
{
    if (!m_flush.isActive())
        m_flush.start(std::max(std::chrono::milliseconds(0), wait()));
}

void Turn::addPiece(const ThinkTagSplitter::Piece &piece)
{
    if (piece.contentIsThinking)
        rewriteAsThinking(piece.thinking);
    else
        m_thinking += piece.thinking;
    m_content += piece.content;
    if (!piece.content.isEmpty() || !piece.thinking.isEmpty())
        updatePhase(piece);
}

/// The text had only the closing tag, so the answer so far is thinking.
void Turn::rewriteAsThinking(const QString &rest)
{
    Q_EMIT aboutToRewrite();
    QString thought = m_answer.thinking + m_thinking + m_answer.content + m_content + rest;
    while (!thought.isEmpty() && thought.back().isSpace())
        thought.chop(1);
    m_answer.thinking = std::move(thought);
    m_answer.thinkingTime = m_lastAt - m_answer.firstToken;
    m_answer.content.clear();
    m_content.clear();
    m_thinking.clear();
    Q_EMIT rewritten();
}

void Turn::updatePhase(const ThinkTagSplitter::Piece &piece)
{
    const auto phase = piece.content.isEmpty() ? Phase::Thinking : Phase::Answering;
    if (phase == m_phase || (m_phase == Phase::Answering && piece.contentIsThinking))
        return;
    if (m_phase == Phase::Waiting)
        m_answer.firstToken = m_firstAt;
    else if (phase == Phase::Answering)
        m_answer.thinkingTime = m_lastAt - m_answer.firstToken;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

/// Between two flushes.
std::chrono::milliseconds Turn::interval() const { return m_visible ? m_services.flushInterval.value() : hiddenInterval; }

/// Time until the next flush is due.
std::chrono::milliseconds Turn::wait() const
{
    const auto passed = m_services.sources.monotonic() - m_flushedAt;
    return std::chrono::ceil<std::chrono::milliseconds>(interval() - passed);
}

void Turn::flush()
{
    m_flush.stop();
    const auto now = m_services.sources.monotonic();
    m_flushedAt = now;
    if (!m_thinking.isEmpty()) {
        const auto from = m_answer.thinking.size();
        m_answer.thinking += std::exchange(m_thinking, {});
        Q_EMIT thinkingAppended(from);
    }
    if (!m_content.isEmpty()) {
        const auto from = m_answer.content.size();
        m_answer.content += std::exchange(m_content, {});
        Q_EMIT contentAppended(from);
    }
    if (std::exchange(m_hasNewProgress, false))
        Q_EMIT promptProgressChanged();
    if (m_tokens > 0)
        measure(now);
    Q_EMIT flushed();
    if (m_stream)
        m_stream->setBatchInterval(interval());
}

void Turn::measure(std::chrono::nanoseconds now)
{
    m_rate.add(now, m_tokens - std::exchange(m_counted, m_tokens));
    if (now - m_measuredAt < measureInterval)
        return;
    m_measuredAt = now;
    m_tokensPerSecond = m_rate.perSecond(now);
    Q_EMIT tokensPerSecondChanged();
}

/// Every turn ends here, exactly once.
void Turn::finish(Message::State state, std::optional<Error> error)
{
    m_stream->disconnect(this);
    m_stream->cancel();
    m_stream.release()->deleteLater();
    addPiece(m_splitter.finish());
    flush();
    m_answer.state = state;
    m_answer.error = std::move(error);
    if (m_answer.content.isEmpty() && !m_answer.thinking.isEmpty())
        m_answer.thinkingTime = m_flushedAt - m_sentAt - m_answer.firstToken;
    completeMetrics();
    if (state == Message::State::Complete && m_services.loadedContext)
        m_answer.context = m_services.loadedContext(m_server, m_answer.model);
    qCInfo(log, "turn %s: ended, %lld tokens", qUtf8Printable(m_answer.id), qlonglong(m_answer.metrics.answerTokens));
    m_journalWriter.discard();
    m_services.journal.finishMessage(m_conversationId, m_answer);
    if (state == Message::State::Complete)
        saveRun();
    Q_EMIT ended();
}

void Turn::saveRun() const
{
    m_services.runs.save({.messageId = m_answer.id,
                          .model = m_answer.model,
                          .server = m_backend->endpoint().display(),
                          .startedAt = m_answer.createdAt,
                          .firstToken = m_answer.firstToken,
                          .metrics = m_answer.metrics});
}

/// The server's metrics come with the last chunk at best. Corral fills in what is missing in those of an incomplete answer, and
/// of a server that does not tell all.
void Turn::completeMetrics()
{
    if (m_tokens == 0)
        return;
    auto &metrics = m_answer.metrics;
    if (metrics.answerTokens == 0) {
        metrics.answerTokens = m_tokens;
        metrics.estimated = true;
    }
    const auto sinceSent = m_flushedAt - m_sentAt;
    if (metrics.eval.count() == 0)
        metrics.eval = sinceSent - m_answer.firstToken;
    if (metrics.total.count() == 0)
        metrics.total = sinceSent;
}

}
