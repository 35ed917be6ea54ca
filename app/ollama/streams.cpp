// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/streams.h"

#include "ollama/parse.h"

namespace corral::ollama {

ChatStream::ChatStream(std::unique_ptr<net::Stream> lines)
    : m_lines(std::move(lines))
{
    connect(m_lines.get(), &net::Stream::line, this, &ChatStream::read);
    connect(m_lines.get(), &net::Stream::finished, this, &ChatStream::end);
    connect(m_lines.get(), &net::Stream::failed, this, [this](const Error &error) {
        if (m_done)
            Q_EMIT finished(); // nothing was lost
        else
            Q_EMIT failed(error);
    });
}

ChatStream::~ChatStream() = default;

void ChatStream::cancel() { m_lines->cancel(); }

void ChatStream::read(const QByteArray &line)
{
    const auto chunk = parse<ChatChunk>(line);
    if (!chunk) {
        m_lines->cancel();
        Q_EMIT failed(chunk.error());
        return;
    }
    m_done = m_done || chunk->done;
    Q_EMIT received(*chunk);
}

void ChatStream::end()
{
    if (m_done)
        Q_EMIT finished();
    else
        Q_EMIT failed(
            Error{Error::Kind::Protocol, 0, tr("The answer ended before it was complete."),
                  tr("The server may have stopped in the middle. What arrived is kept; try again for a whole answer.")});
}

ProgressStream::ProgressStream(std::unique_ptr<net::Stream> lines)
    : m_lines(std::move(lines))
{
    connect(m_lines.get(), &net::Stream::line, this, &ProgressStream::read);
    connect(m_lines.get(), &net::Stream::finished, this, &ProgressStream::end);
    connect(m_lines.get(), &net::Stream::failed, this, [this](const Error &error) {
        if (m_success)
            Q_EMIT finished(); // nothing was lost
        else
            Q_EMIT failed(error);
    });
}

ProgressStream::~ProgressStream() = default;

void ProgressStream::cancel() { m_lines->cancel(); }

void ProgressStream::read(const QByteArray &line)
{
    const auto progress = parse<Progress>(line);
    if (!progress) {
        m_lines->cancel();
        Q_EMIT failed(progress.error());
        return;
    }
    m_success = m_success || progress->status == QLatin1String("success");
    Q_EMIT received(*progress);
}

void ProgressStream::end()
{
    if (m_success)
        Q_EMIT finished();
    else
        Q_EMIT failed(Error{Error::Kind::Protocol, 0, tr("The server stopped before it was done."),
                            tr("Try again: it goes on from where it stopped.")});
}

}
