// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livechats.h"

#include <QElapsedTimer>

namespace corral::test {

using namespace std::chrono_literals;

void LiveChats::answersInAStreamWithFigures()
{
    const QString model = modelThat(llm::capability::completion);
    const StreamResult result = collect(m_client.chat(question(model, QStringLiteral("Say hello in one short sentence."), 32)));
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->message) : "");
    QVERIFY(!result.text.isEmpty() || !result.thinking.isEmpty());
    QVERIFY(result.metrics.answerTokens > 0);
    QVERIFY(result.metrics.promptTokens > 0);
    QVERIFY(result.metrics.eval.count() > 0);
    const auto running = QCoro::waitFor(m_client.runningModels());
    QVERIFY(running);
    QVERIFY(std::any_of(running->cbegin(), running->cend(), [](const auto &entry) { return entry.contextLength > 0; }));
}

/// While a server is generating, it does not unload the model, and in most configurations answers no other request with it.
void LiveChats::stopsTheServer()
{
    const QString model = modelThat(llm::capability::completion);
    auto stream =
        m_client.chat(question(model, QStringLiteral("Count from one to one thousand in words, one number a line."), 20'000));
    QSignalSpy received(stream.get(), &llm::ChatStream::received);
    QSignalSpy finished(stream.get(), &llm::ChatStream::finished);
    QTRY_VERIFY_WITH_TIMEOUT(received.count() > 3, 280'000);
    QCOMPARE(finished.count(), 0);
    stream.reset();
    QElapsedTimer timer;
    timer.start();
    const StreamResult next = collect(m_client.chat(question(model, QStringLiteral("Say yes."), 1)));
    QVERIFY2(!next.error, next.error ? qPrintable(next.error->message) : "");
    QVERIFY(QCoro::waitFor(m_client.unload(model)));
    QTRY_VERIFY_WITH_TIMEOUT(!isLoaded(model), 10'000);
    QVERIFY2(timer.elapsed() < 15'000, "the server went on with what nobody reads any more");
}

void LiveChats::thinks()
{
    const QString model = modelThat(llm::capability::thinking);
    if (model.isEmpty())
        QSKIP("NOT TESTED: no model that thinks is installed.");
    auto request = question(model, QStringLiteral("What is 17 + 4?"), 400);
    request.think = llm::Think{};
    const StreamResult thinking = collect(m_client.chat(request));
    QVERIFY2(!thinking.error, thinking.error ? qPrintable(thinking.error->message) : "");
    QVERIFY(!thinking.thinking.isEmpty());
    request.think->on = false;
    const StreamResult plain = collect(m_client.chat(request));
    QVERIFY(!plain.error);
    QVERIFY(plain.thinking.isEmpty());
    QVERIFY(!plain.text.isEmpty());
}

void LiveChats::refusesToThinkWhereAModelCannot()
{
    const QString model = modelThat(llm::capability::completion, llm::capability::thinking);
    if (model.isEmpty())
        QSKIP("NOT TESTED: every installed model thinks.");
    auto request = question(model, QStringLiteral("Hello"), 8);
    request.think = llm::Think{};
    const StreamResult result = collect(m_client.chat(request));
    QVERIFY(result.error);
    QCOMPARE(result.error->httpStatus, 400);
    QVERIFY2(result.error->message.contains(QLatin1String("does not support thinking")), qPrintable(result.error->message));
}

void LiveChats::embeds()
{
    const QString model = modelThat(llm::capability::embedding);
    if (model.isEmpty())
        QSKIP("NOT TESTED: no embedding model is installed.");
    llm::EmbedRequest request;
    request.model = model;
    request.input = {QStringLiteral("The horse stands in the stable."), QStringLiteral("Interest rates were raised again.")};
    const auto answer = QCoro::waitFor(m_client.embed(request));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->embeddings.size(), size_t(2));
    QVERIFY(!answer->embeddings.front().empty());
    QCOMPARE(answer->embeddings.front().size(), answer->embeddings.back().size());
    QVERIFY(answer->embeddings.front() != answer->embeddings.back());
    QVERIFY(answer->promptTokens > 0);
}

void LiveChats::saysThatAModelIsMissing()
{
    const QString name = QStringLiteral("corral-no-such-model");
    const StreamResult result = collect(m_client.chat(question(name, QStringLiteral("Hello"), 8)));
    QVERIFY(result.error);
    QCOMPARE(result.error->httpStatus, 404);
    QVERIFY2(result.error->message.contains(name), qPrintable(result.error->message));
    const auto show = QCoro::waitFor(m_client.show(name));
    QVERIFY(!show);
    QCOMPARE(show.error().httpStatus, 404);
}

}
