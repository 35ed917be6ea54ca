// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livetest.h"

namespace corral::test {

llm::ChatRequest question(const QString &model, const QString &text, int mostTokens)
{
    llm::ChatRequest request;
    request.model = model;
    llm::Message message;
    message.role = QStringLiteral("user");
    message.content = text;
    request.messages = {message};
    request.options.insert(QStringLiteral("num_predict"), mostTokens);
    return request;
}

LiveTest::LiveTest(net::Endpoint endpoint)
    : m_client(std::move(endpoint))
{}

void LiveTest::note(StreamResult &result, const llm::ChatChunk &chunk)
{
    result.text += chunk.content;
    result.thinking += chunk.thinking;
    result.metrics = chunk.metrics;
}

void LiveTest::note(StreamResult &result, const llm::Progress &progress) { result.steps << progress.status; }

QString LiveTest::modelThat(const QString &can, const QString &cannot) const
{
    const llm::ModelSummary *best = nullptr;
    for (const auto &model : m_models) {
        const QStringList known = model.capabilities.isEmpty() ? QStringList{llm::capability::completion} : model.capabilities;
        if (known.contains(can) && !known.contains(cannot) && !model.isCloud() && (!best || model.size < best->size))
            best = &model;
    }
    return best ? best->name : QString();
}

bool LiveTest::isLoaded(const QString &model)
{
    const auto running = QCoro::waitFor(m_client.runningModels());
    return running && std::any_of(running->cbegin(), running->cend(), [&](const auto &entry) { return entry.name == model; });
}

bool LiveTest::isInstalled(const QString &model)
{
    const auto tags = QCoro::waitFor(m_client.models());
    return tags && std::any_of(tags->cbegin(), tags->cend(), [&](const auto &entry) { return entry.name == model; });
}

QString LiveTest::newName(const QString &tag)
{
    m_made << QStringLiteral("corral-live-test:") + tag;
    return m_made.constLast();
}

void LiveTest::initTestCase()
{
    const auto version = QCoro::waitFor(m_client.version());
    QVERIFY2(version, version ? "" : qPrintable(version.error().message));
    QVERIFY(!version->isEmpty());
    const auto tags = QCoro::waitFor(m_client.models());
    QVERIFY2(tags, tags ? "" : qPrintable(tags.error().message));
    m_models = *tags;
    QVERIFY2(!modelThat(llm::capability::completion).isEmpty(),
             "No model that chats is installed. Pull a small one first, for instance: ollama pull smollm2:135m");
}

void LiveTest::cleanup()
{
    for (const QString &model : std::exchange(m_made, {}))
        (void)QCoro::waitFor(m_client.remove(model));
}

}
