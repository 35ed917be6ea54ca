// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/chatstream.h"

#include "openai/errorwords.h"
#include "openai/parse.h"

#include <QPointer>

namespace corral::openai {

ChatStream::ChatStream(std::unique_ptr<net::Stream> events, net::Endpoint server)
    : m_events(std::move(events))
    , m_server(std::move(server))
{
    connect(m_events.get(), &net::Stream::line, this, &ChatStream::read);
    connect(m_events.get(), &net::Stream::finished, this, &ChatStream::end);
    connect(m_events.get(), &net::Stream::failed, this, [this](const Error &error) {
        if (m_finishReason.isEmpty())
            fail(explained(error, m_server));
        else
            finish(); // the answer is complete
    });
}

ChatStream::~ChatStream() = default;

void ChatStream::cancel()
{
    m_hasEnded = true;
    m_events->cancel();
}

void ChatStream::read(const QByteArray &event)
{
    if (m_hasEnded)
        return;
    if (event.trimmed() == "[DONE]") {
        end();
        return;
    }
    if (const auto object = objectFrom(event))
        readObject(*object);
    else if (m_finishReason.isEmpty())
        fail(object.error());
}

void ChatStream::readObject(const QJsonObject &object)
{
    const ChatPiece piece = chatPieceFrom(object);
    readMetrics(object, m_metrics);
    m_toolCalls.add(piece.toolCalls);
    if (!piece.finishReason.isEmpty())
        m_finishReason = piece.finishReason;
    const bool hasText = !piece.content.isEmpty() || !piece.thinking.isEmpty();
    if (!hasText && piece.logprobs.isEmpty() && !piece.promptProgress)
        return;
    llm::ChatChunk chunk;
    chunk.content = piece.content;
    chunk.thinking = piece.thinking;
    chunk.logprobs = piece.logprobs;
    if (!hasText)
        chunk.promptProgress = piece.promptProgress;
    chunk.arrivedAt = m_events->arrivedAt();
    Q_EMIT received(chunk);
}

void ChatStream::end()
{
    if (!m_finishReason.isEmpty())
        finish();
    else
        fail(Error{Error::Kind::Protocol, 0, tr("The answer ended before it was complete."),
                   tr("The server may have stopped in the middle. What arrived is kept; try again for a complete answer.")});
}

void ChatStream::fail(const Error &error)
{
    if (m_hasEnded)
        return;
    const QPointer<ChatStream> self(this);
    if (const auto calls = m_toolCalls.take(); !calls.isEmpty()) { // what arrived of them is kept
        llm::ChatChunk chunk;
        chunk.toolCalls = calls;
        chunk.arrivedAt = m_events->arrivedAt();
        Q_EMIT received(chunk);
    }
    if (!self || m_hasEnded)
        return;
    cancel();
    Q_EMIT failed(error);
}

void ChatStream::finish()
{
    if (m_hasEnded)
        return;
    llm::ChatChunk chunk;
    chunk.toolCalls = m_toolCalls.take();
    chunk.done = true;
    chunk.doneReason = m_finishReason;
    chunk.metrics = m_metrics;
    chunk.arrivedAt = m_events->arrivedAt();
    cancel();
    const QPointer<ChatStream> self(this);
    Q_EMIT received(chunk);
    if (self)
        Q_EMIT finished();
}

}
