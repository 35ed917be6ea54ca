// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/objectstream.h"

#include "ollama/foreign.h"

#include <QPointer>

namespace corral::ollama {

namespace {

/// How long a connection may stay open after a complete response. A server that closes it needs one packet for that.
constexpr std::chrono::milliseconds closeTimeout{400};

}

ObjectStream::ObjectStream(std::unique_ptr<net::Stream> lines)
    : m_lines(std::move(lines))
{
    m_closeTimer.setSingleShot(true);
    connect(&m_closeTimer, &QTimer::timeout, this, &ObjectStream::finish);
    connect(m_lines.get(), &net::Stream::line, this, &ObjectStream::read);
    connect(m_lines.get(), &net::Stream::finished, this, &ObjectStream::end);
    connect(m_lines.get(), &net::Stream::failed, this, [this](const Error &error) {
        if (m_whole)
            finish(); // the response is complete
        else
            fail(error);
    });
}

ObjectStream::~ObjectStream() = default;

void ObjectStream::cancel()
{
    m_closed = true;
    m_closeTimer.stop();
    m_lines->cancel();
}

void ObjectStream::complete(More more)
{
    m_whole = true;
    if (more == More::Possible || m_closed)
        return;
    m_closed = true;
    m_closeTimer.start(closeTimeout);
}

void ObjectStream::revertComplete() { m_whole = false; }

void ObjectStream::fail(const Error &error)
{
    cancel();
    Q_EMIT failed(error);
}

void ObjectStream::read(const QByteArray &line)
{
    if (m_closed)
        return;
    if (m_framing.isPending()) {
        readReframed(line);
        return;
    }
    if (const auto whole = jsonObject(line))
        Q_EMIT object(*whole);
    else
        readReframed(line);
}

void ObjectStream::readReframed(const QByteArray &line)
{
    const auto objects = m_framing.read(line);
    if (!objects) {
        if (!m_whole)
            fail(objects.error());
        return;
    }
    const QPointer<ObjectStream> self(this);
    for (const QJsonObject &one : *objects) {
        if (!self || m_closed)
            return;
        Q_EMIT object(one);
    }
}

void ObjectStream::end()
{
    if (m_framing.isPending() && !m_whole)
        fail(foreignAnswer("{"));
    else
        finish();
}

void ObjectStream::finish()
{
    cancel();
    Q_EMIT finished();
}

}
