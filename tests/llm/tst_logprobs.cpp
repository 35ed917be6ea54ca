// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/logprobs.h"
#include "llm/requests.h"
#include "ollama/parse.h"
#include "ollama/write.h"
#include "testdata.h"

#include <QJsonDocument>
#include <QTest>

using namespace corral;
using namespace corral::llm;

class TestLogprobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsGood()
    {
        const auto entries = QJsonDocument::fromJson(R"([
            {"token":"a","logprob":-0.5,"bytes":[97],"top_logprobs":[
                {"token":"b","logprob":-2},{"token":"a","logprob":-0.5},7,{"token":"c"},{"token":null,"logprob":-1}]},
            {"token":"\ufffd","logprob":-1,"bytes":[240,159]}, {"token":"no number","logprob":"-1"}, "text", null,
            {"logprob":-1}, {"token":"","logprob":0,"bytes":null,"top_logprobs":{}}])")
                                 .array();
        const auto choices = logprobsFrom(entries);
        QCOMPARE(choices.size(), 3);
        const TokenLogprob a{QStringLiteral("a"), "a", -0.5};
        QCOMPARE(choices[0].chosen, a);
        QCOMPARE(choices[0].alternatives.size(), 2);
        QCOMPARE(choices[0].alternatives[0].token, QStringLiteral("a")); // the most probable first
        QCOMPARE(choices[0].alternatives[1].token, QStringLiteral("b"));
        QCOMPARE(choices[1].chosen.bytes, QByteArray("\xF0\x9F"));
        QCOMPARE(choices[2], (TokenChoice{{QString(), {}, 0}, {}}));
    }

    void readsWhatOllamaSends()
    {
        const auto lines = test::dataFile(QStringLiteral("ollama/0.32.15/chat-logprobs/body.ndjson")).split('\n');
        QString answer;
        QString tokens;
        for (const QByteArray &line : lines) {
            if (line.isEmpty())
                continue;
            const auto chunk = ollama::parse<ChatChunk>(line);
            QVERIFY(chunk);
            answer += chunk->content;
            for (const TokenChoice &choice : chunk->logprobs) {
                tokens += choice.chosen.token;
                QVERIFY(choice.chosen.logprob < 0 && choice.alternatives.size() == 2);
            }
        }
        QVERIFY(answer.startsWith(QLatin1String("You must")));
        QCOMPARE(tokens, answer);
    }

    void asksForThemOnlyIfWanted()
    {
        ChatRequest request;
        QVERIFY(!ollama::toJson(request).contains(QLatin1String("logprobs")));
        request.topLogprobs = 0;
        QCOMPARE(ollama::toJson(request)[QLatin1String("logprobs")], QJsonValue(true));
        QCOMPARE(ollama::toJson(request)[QLatin1String("top_logprobs")], QJsonValue(0));
    }
};

QTEST_GUILESS_MAIN(TestLogprobs)
#include "tst_logprobs.moc"
