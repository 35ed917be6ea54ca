// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/metrics.h"
#include "testdata.h"

#include <QJsonDocument>
#include <QTest>

using namespace corral;
using namespace corral::openai;

namespace {

QByteArray recorded(const QString &file) { return test::dataFile(QStringLiteral("openai/llama-server-0.7.0-b11669/") + file); }

}

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePrometheusFormat()
    {
        const auto samples = samplesIn("# HELP a:b words {x} 1\n"
                                       "a:b 2\n"
                                       "a:b{model=\"x } \\\" y\",engine=\"1\"} 3.5 1700000000000\r\n"
                                       "  c 1e3\n"
                                       "d NaN\n"
                                       "e{le=\"+Inf\"} +Inf\n"
                                       "f{broken=\"1 4\n"
                                       "g\n"
                                       "h word\n"
                                       "\n");
        QCOMPARE(samples.size(), 2);
        QCOMPARE(samples.value("a:b").sum, 5.5);
        QCOMPARE(samples.value("a:b").count, 2);
        QCOMPARE(samples.value("c").sum, 1'000.0);
        QVERIFY(samplesIn(QByteArray(1'000'000, '{')).isEmpty());
    }

    void readsTheLoadOfEachEngine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<llm::ServerLoad>("load");
        QTest::newRow("vLLM") << QByteArray("vllm:num_requests_running{engine=\"0\",model_name=\"m\"} 5.0\n"
                                            "vllm:num_requests_running{engine=\"1\",model_name=\"m\"} 3.0\n"
                                            "vllm:num_requests_waiting{engine=\"0\",model_name=\"m\"} 2.0\n"
                                            "vllm:num_requests_waiting_by_reason{engine=\"0\",reason=\"capacity\"} 2.0\n"
                                            "vllm:kv_cache_usage_perc{engine=\"0\"} 0.5\n"
                                            "vllm:kv_cache_usage_perc{engine=\"1\"} 0.7\n")
                              << llm::ServerLoad{8, 2, 0, 0.6};
        QTest::newRow("vLLM before the cache metric was renamed")
            << QByteArray("vllm:num_requests_running 1\nvllm:gpu_cache_usage_perc 0.25\n") << llm::ServerLoad{1, 0, 0, 0.25};
        QTest::newRow("SGLang") << QByteArray("sglang:num_running_reqs{model_name=\"m\"} 162.0\n"
                                              "sglang:num_queue_reqs{model_name=\"m\"} 2826.0\n"
                                              "sglang:token_usage{model_name=\"m\"} 1.5\n")
                                << llm::ServerLoad{162, 2'826, 0, 1.0};
        QTest::newRow("llama.cpp") << recorded(QStringLiteral("metrics-two-busy/body.txt"))
                                   << llm::ServerLoad{2, 0, 0, std::nullopt};
        QTest::newRow("negative") << QByteArray("sglang:num_running_reqs -3\n") << llm::ServerLoad{0, 0, 0, std::nullopt};
    }

    void readsTheLoadOfEachEngine()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const llm::ServerLoad, load);
        const auto read = loadFromMetrics(text);
        QVERIFY(read);
        QCOMPARE(read->running, load.running);
        QCOMPARE(read->waiting, load.waiting);
        QCOMPARE(read->cacheUse.value_or(-1), load.cacheUse.value_or(-1));
    }

    void knowsNothingFromOtherMetrics()
    {
        QVERIFY(!loadFromMetrics({}));
        QVERIFY(!loadFromMetrics("process_cpu_seconds_total 12.5\n"));
        QVERIFY(!loadFromMetrics("<html>vllm:num_requests_running</html>"));
    }

    void countsTheSlotsOfLlamaServer()
    {
        const auto slotsOf = [](const QString &file) { return loadFromSlots(QJsonDocument::fromJson(recorded(file)).array()); };
        QCOMPARE(slotsOf(QStringLiteral("slots-idle/body.json")).running, 0);
        QCOMPARE(slotsOf(QStringLiteral("slots-idle/body.json")).capacity, 2);
        QCOMPARE(slotsOf(QStringLiteral("slots-two-busy/body.json")).running, 2);
        QCOMPARE(loadFromSlots({1, QStringLiteral("x")}).running, 0);
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
