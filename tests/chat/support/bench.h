// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"
#include "support/memoryjournal.h"

#include "ollama/streams.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimeZone>

#include <memory>

namespace corral::test {

/// A stream whose lines the test provides.
class ScriptedLines : public net::Stream
{
public:
    ScriptedLines(bool *cancelled, std::chrono::milliseconds *pace)
        : m_cancelled(cancelled)
        , m_pace(pace)
    {}
    void cancel() override { *m_cancelled = true; }
    void setPace(std::chrono::milliseconds pace) override { *m_pace = pace; }

private:
    bool *m_cancelled;
    std::chrono::milliseconds *m_pace;
};

/// Replaces the server, the journal and the clocks of one or more sessions.
class Bench
{
public:
    [[nodiscard]] chat::Session::Services services()
    {
        return {
            .ask = [this](const ollama::ChatRequest &request) { return open(request); },
            .server = [] { return QStringLiteral("localhost:11434"); },
            .journal = journal,
            .pacer = pacer,
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

    void say(const QString &content) { line({{QStringLiteral("content"), content}}); }
    void think(const QString &thinking) { line({{QStringLiteral("thinking"), thinking}}); }

    /// Sends the last line with its metrics and ends the body.
    void finish(int tokens = 3, const QString &reason = QStringLiteral("stop"))
    {
        QJsonObject last{{QStringLiteral("done"), true},
                         {QStringLiteral("done_reason"), reason},
                         {QStringLiteral("eval_count"), tokens},
                         {QStringLiteral("eval_duration"), 1'000'000'000.0},
                         {QStringLiteral("total_duration"), 1'500'000'000.0},
                         {QStringLiteral("prompt_eval_count"), 12}};
        line({}, last);
        if (lines)
            Q_EMIT lines->finished();
    }

    void fail(const Error &error)
    {
        if (lines)
            Q_EMIT lines->failed(error);
    }

    void pass(std::chrono::milliseconds time) { clock += time; }

    MemoryJournal journal;
    chat::Pacer pacer;
    QList<ollama::ChatRequest> requests;
    QPointer<net::Stream> lines; ///< stream of the latest request
    bool cancelled = false;
    std::chrono::milliseconds pace{0}; ///< requested by the session
    std::chrono::nanoseconds clock{std::chrono::hours(1)};
    int lastId = 0;
    const QDateTime epoch = QDateTime(QDate(2026, 3, 14), QTime(9, 0), QTimeZone::utc());

private:
    std::unique_ptr<ollama::ChatStream> open(const ollama::ChatRequest &request)
    {
        requests.append(request);
        cancelled = false;
        pace = {};
        auto stream = std::make_unique<ScriptedLines>(&cancelled, &pace);
        lines = stream.get();
        return std::make_unique<ollama::ChatStream>(std::move(stream));
    }

    void line(QJsonObject message, QJsonObject whole = {{QStringLiteral("done"), false}})
    {
        message.insert(QStringLiteral("role"), chat::role::assistant);
        if (!message.contains(QStringLiteral("content")))
            message.insert(QStringLiteral("content"), QString());
        whole.insert(QStringLiteral("message"), message);
        whole.insert(QStringLiteral("model"), QStringLiteral("llama3.2:3b"));
        if (lines)
            Q_EMIT lines->line(QJsonDocument(whole).toJson(QJsonDocument::Compact));
    }
};

}
