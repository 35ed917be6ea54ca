// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"
#include "memoryruns.h"
#include "support/memoryjournal.h"
#include "support/scriptedbackend.h"

#include <QTimeZone>

#include <memory>

namespace corral::test {

/// A scripted server, a journal in memory and a manual clock for one or more sessions.
class SessionFixture
{
public:
    [[nodiscard]] chat::Session::Services services()
    {
        return {
            .backend = [this](const QString &) { return backend; },
            .journal = journal,
            .runs = runs,
            .flushInterval = flushInterval,
            .sources = sources(),
        };
    }

    [[nodiscard]] Sources sources()
    {
        return {
            .newId = [this] { return QStringLiteral("m%1").arg(++lastId); },
            .now = [this] { return epoch.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(clock).count()); },
            .monotonic = [this] { return clock; },
        };
    }

    [[nodiscard]] static chat::Conversation conversation()
    {
        chat::Conversation conversation;
        conversation.id = QStringLiteral("c1");
        conversation.model = QStringLiteral("llama3.2:3b");
        return conversation;
    }

    void receiveContent(const QString &content) const
    {
        llm::ChatChunk chunk;
        chunk.content = content;
        chunk.arrivedAt = clock;
        backend->emitChunk(chunk);
    }

    void receiveThinking(const QString &thinking) const
    {
        llm::ChatChunk chunk;
        chunk.thinking = thinking;
        chunk.arrivedAt = clock;
        backend->emitChunk(chunk);
    }

    void receivePromptProgress(const llm::PromptProgress &progress) const
    {
        llm::ChatChunk chunk;
        chunk.promptProgress = progress;
        chunk.arrivedAt = clock;
        backend->emitChunk(chunk);
    }

    /// The last chunk with its metrics, then the end of the stream.
    void finish(int tokens = 3, const QString &reason = QStringLiteral("stop")) const
    {
        llm::ChatChunk last;
        last.done = true;
        last.doneReason = reason;
        last.metrics.answerTokens = tokens;
        last.metrics.promptTokens = 12;
        last.metrics.eval = std::chrono::seconds(1);
        last.metrics.total = std::chrono::milliseconds(1500);
        backend->emitChunk(last);
        backend->finish();
    }

    void fail(const Error &error) const { backend->fail(error); }

    void advance(std::chrono::milliseconds time) { clock += time; }

    MemoryJournal journal;
    MemoryRuns runs;
    chat::FlushInterval flushInterval;
    std::shared_ptr<ScriptedBackend> backend = std::make_shared<ScriptedBackend>();
    std::chrono::nanoseconds clock{std::chrono::hours(1)};
    int lastId = 0;
    const QDateTime epoch = QDateTime(QDate(2026, 3, 14), QTime(9, 0), QTimeZone::utc());
};

}
