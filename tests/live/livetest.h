// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/createjob.h"
#include "ollama/client.h"

#include <QCoroTask>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace corral::test {

/// Tests of a real server with the requests that Corral sends. Downloads nothing unless asked, and deletes only models that it
/// created. A few uploaded bytes without a model remain: the server removes them at its next start.
///
/// CORRAL_LIVE_PULL names a model to pull ("1": a small one); otherwise nothing is pulled.
/// CORRAL_LIVE_GGUF names a file with model weights in F16 or F32; otherwise a tiny one is generated.
class LiveTest : public QObject
{
    Q_OBJECT

public:
    explicit LiveTest(net::Endpoint endpoint);

private Q_SLOTS:
    void initTestCase();
    void cleanup();

protected:
    /// The signals of a stream up to its end.
    struct StreamResult
    {
        QString text;
        QString thinking;
        llm::Metrics metrics;
        QStringList steps;
        std::optional<Error> error;
        bool ended = false;
    };
    template<typename Stream>
    [[nodiscard]] StreamResult collect(std::unique_ptr<Stream> stream);
    static void note(StreamResult &result, const llm::ChatChunk &chunk);
    static void note(StreamResult &result, const llm::Progress &progress);

    /// The smallest local model with one capability and without another; empty if there is none.
    [[nodiscard]] QString modelThat(const QString &can, const QString &cannot = {}) const;
    [[nodiscard]] bool isLoaded(const QString &model);
    [[nodiscard]] bool isInstalled(const QString &model);
    /// A name for a model that is deleted at the end of the test.
    [[nodiscard]] QString newName(const QString &tag);
    void deleteAtEnd(const QString &model) { m_made << model; }

    ollama::Client m_client;
    QList<llm::ModelSummary> m_models;

private:
    QStringList m_made;
};

[[nodiscard]] llm::ChatRequest question(const QString &model, const QString &text, int mostTokens);

template<typename Stream>
LiveTest::StreamResult LiveTest::collect(std::unique_ptr<Stream> stream)
{
    StreamResult result;
    connect(stream.get(), &Stream::received, this, [&result](const auto &line) { note(result, line); });
    connect(stream.get(), &Stream::finished, this, [&result] { result.ended = true; });
    connect(stream.get(), &Stream::failed, this, [&result](const Error &why) {
        result.error = why;
        result.ended = true;
    });
    if (!QTest::qWaitFor([&result] { return result.ended; }, 240'000))
        result.error = Error{Error::Kind::Timeout, 0, QStringLiteral("no end within four minutes"), {}};
    return result;
}

}
