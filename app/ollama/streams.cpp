// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/streams.h"

#include "net/errors.h"
#include "ollama/foreign.h"
#include "ollama/parse.h"
#include "ollama/registryerror.h"

#include <QPointer>

namespace corral::ollama {

ChatStream::ChatStream(std::unique_ptr<net::Stream> lines)
    : m_objects(std::move(lines))
{
    connect(&m_objects, &ObjectStream::object, this, &ChatStream::read);
    connect(&m_objects, &ObjectStream::finished, this, &ChatStream::end);
    connect(&m_objects, &ObjectStream::failed, this, &ChatStream::failed);
}

ChatStream::~ChatStream() = default;

void ChatStream::cancel() { m_objects.cancel(); }

void ChatStream::read(const QJsonObject &object)
{
    auto chunk = fromJson<llm::ChatChunk>(object, m_warnings);
    chunk.arrivedAt = m_objects.arrivedAt();
    const auto error = chunkError(object, chunk);
    if (!error) {
        m_done = chunk.done;
        if (m_done)
            m_objects.complete();
        Q_EMIT received(chunk);
        return;
    }
    const QPointer<ChatStream> self(this);
    chunk.done = false;
    if (!chunk.content.isEmpty() || !chunk.thinking.isEmpty())
        Q_EMIT received(chunk); // the chunk came with the error, and is kept
    if (self)
        m_objects.fail(*error);
}

void ChatStream::end()
{
    if (m_done)
        Q_EMIT finished();
    else
        Q_EMIT failed(
            Error{Error::Kind::Protocol, 0, tr("The answer ended before it was complete."),
                  tr("The server may have stopped in the middle. What arrived is kept; try again for a complete answer.")});
}

ProgressStream::ProgressStream(std::unique_ptr<net::Stream> lines, Success success)
    : m_objects(std::move(lines))
    , m_whenSuccessful(success == Success::IsTheEnd ? ObjectStream::More::No : ObjectStream::More::Possible)
{
    connect(&m_objects, &ObjectStream::object, this, &ProgressStream::read);
    connect(&m_objects, &ObjectStream::finished, this, &ProgressStream::end);
    connect(&m_objects, &ObjectStream::failed, this, &ProgressStream::fail);
}

ProgressStream::~ProgressStream() = default;

void ProgressStream::cancel() { m_objects.cancel(); }

void ProgressStream::read(const QJsonObject &object)
{
    const auto progress = fromJson<llm::Progress>(object, m_warnings);
    if (const auto error = progressError(object, progress)) {
        m_objects.fail(*error);
        return;
    }
    // A creation may pull its base first: that "success" is not the end.
    if (progress.status == QLatin1String("success")) {
        m_success = true;
        m_objects.complete(m_whenSuccessful);
    } else if (!progress.status.isEmpty()) {
        m_success = false;
        m_objects.revertComplete();
    }
    Q_EMIT received(progress);
}

void ProgressStream::fail(const Error &error) { Q_EMIT failed(withMessage(error)); }

void ProgressStream::end()
{
    if (m_success)
        Q_EMIT finished();
    else
        Q_EMIT failed(Error{Error::Kind::Protocol, 0, tr("The server stopped before it was finished."),
                            tr("Try again: it continues where it stopped.")});
}

}
