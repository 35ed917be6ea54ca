// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/endpoint.h"
#include "ollama/client.h"

#include <QCoroTask>

#include <QSignalSpy>
#include <QTest>

using namespace corral;

/// A real server, the one at OLLAMA_HOST, as Corral uses it. Reads and chats; deletes only the copy it makes.
/// Run by `./dev test live`; skips where nothing answers or nothing is installed.
class LiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ollama::Client> m_client;
    QList<ollama::ModelSummary> m_models;

    /// The smallest local model that chats.
    [[nodiscard]] QString chatModel() const
    {
        const ollama::ModelSummary *best = nullptr;
        for (const auto &model : m_models) {
            const bool chats = model.capabilities.isEmpty() || model.capabilities.contains(ollama::capability::completion);
            if (chats && !model.isCloud() && (!best || model.size < best->size))
                best = &model;
        }
        return best ? best->name : QString();
    }

    [[nodiscard]] ollama::ChatRequest question(const QString &model, const QString &text) const
    {
        ollama::ChatRequest request;
        request.model = model;
        ollama::Message message;
        message.role = QStringLiteral("user");
        message.content = text;
        request.messages = {message};
        return request;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto endpoint = net::Endpoint::fromEnvironment();
        QVERIFY2(endpoint, "OLLAMA_HOST names no address");
        m_client = std::make_unique<ollama::Client>(*endpoint);
        const auto version = QCoro::waitFor(m_client->version());
        if (!version)
            QSKIP(qPrintable(QStringLiteral("No server at %1: %2").arg(endpoint->display(), version.error().message)));
        QVERIFY(!version->isEmpty());
        const auto tags = QCoro::waitFor(m_client->tags());
        QVERIFY2(tags, tags ? "" : qPrintable(tags.error().message));
        m_models = *tags;
    }

    void showsEveryInstalledModel()
    {
        for (const auto &model : std::as_const(m_models)) {
            const auto show = QCoro::waitFor(m_client->show(model.name));
            QVERIFY2(show, show ? "" : qPrintable(model.name + QStringLiteral(": ") + show.error().message));
            QVERIFY2(model.isCloud() || !show->details.family.isEmpty(), qPrintable(model.name));
        }
    }

    void answersInAStreamWithFigures()
    {
        const QString model = chatModel();
        if (model.isEmpty())
            QSKIP("No model that chats is installed");
        auto request = question(model, QStringLiteral("Say hello in one short sentence."));
        request.options.insert(QStringLiteral("num_predict"), 32);
        const auto stream = m_client->chat(request);
        QString text;
        ollama::Metrics metrics;
        connect(stream.get(), &ollama::ChatStream::received, this, [&](const ollama::ChatChunk &chunk) {
            text += chunk.content + chunk.thinking;
            metrics = chunk.metrics;
        });
        QSignalSpy finished(stream.get(), &ollama::ChatStream::finished);
        QSignalSpy failed(stream.get(), &ollama::ChatStream::failed);
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() == 1, 280'000);
        QCOMPARE(failed.count(), 0);
        QVERIFY(!text.isEmpty());
        QVERIFY(metrics.answerTokens > 0);
        QVERIFY(metrics.tokensPerSecond() > 0);
        const auto running = QCoro::waitFor(m_client->ps());
        QVERIFY(running);
        QVERIFY(std::any_of(running->cbegin(), running->cend(), [](const auto &entry) { return entry.contextLength > 0; }));
    }

    void stopsAtOnce()
    {
        const QString model = chatModel();
        if (model.isEmpty())
            QSKIP("No model that chats is installed");
        auto stream = m_client->chat(question(model, QStringLiteral("Count from one to a thousand in words.")));
        QSignalSpy received(stream.get(), &ollama::ChatStream::received);
        QTRY_VERIFY_WITH_TIMEOUT(received.count() > 3, 280'000);
        stream->cancel();
        stream.reset();
        const auto version = QCoro::waitFor(m_client->version());
        QVERIFY(version);
    }

    void copiesAndDeletes()
    {
        const QString model = chatModel();
        if (model.isEmpty())
            QSKIP("No model that chats is installed");
        const QString copy = QStringLiteral("corral-live-test:copy");
        QVERIFY(QCoro::waitFor(m_client->copy(model, copy)));
        QVERIFY(QCoro::waitFor(m_client->show(copy)));
        QVERIFY(QCoro::waitFor(m_client->remove(copy)));
        const auto gone = QCoro::waitFor(m_client->show(copy));
        QVERIFY(!gone);
        QCOMPARE(gone.error().httpStatus, 404);
    }

    void saysThatAModelIsMissing()
    {
        const auto stream = m_client->chat(question(QStringLiteral("corral-no-such-model"), QStringLiteral("Hello")));
        QSignalSpy failed(stream.get(), &ollama::ChatStream::failed);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<net::Error>().httpStatus, 404);
    }
};

QTEST_GUILESS_MAIN(LiveTest)
#include "tst_live.moc"
