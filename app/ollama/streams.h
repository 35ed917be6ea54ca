// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ollama/fields.h"
#include "ollama/objectstream.h"
#include "ollama/types.h"

#include <QObject>

#include <memory>

namespace corral::ollama {

/// A streamed answer: `received` for each line, then exactly one of `finished` and `failed`. Chunks received before a failure
/// stay valid. A body that ends without a `done` line is a failure; after a `done` line nothing is.
class ChatStream : public QObject
{
    Q_OBJECT

public:
    explicit ChatStream(std::unique_ptr<net::Stream> lines);
    /// Cancels.
    ~ChatStream() override;
    /// The server stops generating. No signal follows.
    void cancel();
    /// Minimum time between two reads: net::Stream::setPace.
    void setPace(std::chrono::milliseconds pace) { m_objects.setPace(pace); }
    /// Before the program ends: net::Stream::readLast.
    void readLast(QDeadlineTimer deadline) { m_objects.readLast(deadline); }

Q_SIGNALS:
    void received(const corral::ollama::ChatChunk &chunk);
    void finished();
    void failed(const corral::Error &error);

private:
    void read(const QJsonObject &object);
    void end();

    ObjectStream m_objects;
    Oddities m_oddities;
    bool m_done = false;
};

/// A pull, push or create: `received` for each line, then exactly one of `finished` and `failed`. A body that ends without
/// "success" is a failure.
class ProgressStream : public QObject
{
    Q_OBJECT

public:
    /// A creation may pull its base first, with a "success" line of its own.
    enum class Success { IsTheEnd, MayComeBefore };

    explicit ProgressStream(std::unique_ptr<net::Stream> lines, Success success = Success::IsTheEnd);
    /// Cancels.
    ~ProgressStream() override;
    /// The server stops and keeps the partial data: the same call resumes later. No signal follows.
    void cancel();

Q_SIGNALS:
    void received(const corral::ollama::Progress &progress);
    void finished();
    void failed(const corral::Error &error);

private:
    void read(const QJsonObject &object);
    void end();

    ObjectStream m_objects;
    ObjectStream::More m_whenSuccessful;
    Oddities m_oddities;
    bool m_success = false;
};

}
