// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/streams.h"
#include "ollama/fields.h"
#include "ollama/objectstream.h"

#include <memory>

namespace corral::ollama {

/// Reads /api/chat. A body that ends without a line with `done` is a failure; after such a line nothing is.
class ChatStream final : public llm::ChatStream
{
    Q_OBJECT

public:
    explicit ChatStream(std::unique_ptr<net::Stream> lines);
    ~ChatStream() override;
    void cancel() override;
    void setBatchInterval(std::chrono::milliseconds batchInterval) override { m_objects.setBatchInterval(batchInterval); }
    void readLast(QDeadlineTimer deadline) override { m_objects.readLast(deadline); }

private:
    void read(const QJsonObject &object);
    void end();

    ObjectStream m_objects;
    FieldWarnings m_warnings;
    bool m_done = false;
};

/// Reads /api/pull, /api/push and /api/create. A body that ends without "success" is a failure.
class ProgressStream final : public llm::ProgressStream
{
    Q_OBJECT

public:
    /// A creation may pull its base first, with a "success" line of its own.
    enum class Success { IsTheEnd, MayComeBefore };

    explicit ProgressStream(std::unique_ptr<net::Stream> lines, Success success = Success::IsTheEnd);
    ~ProgressStream() override;
    void cancel() override;

private:
    void read(const QJsonObject &object);
    void fail(const Error &error);
    void end();

    ObjectStream m_objects;
    ObjectStream::More m_whenSuccessful;
    FieldWarnings m_warnings;
    bool m_success = false;
};

}
