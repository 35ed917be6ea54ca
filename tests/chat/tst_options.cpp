// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/options.h"
#include "support/sessionfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace corral;
using namespace corral::chat;

namespace {

/// As JSON in an array, or "refused".
QString sentFor(const char *name, const QString &text)
{
    const auto value = valueOf(QLatin1String(name), text);
    if (!value)
        return QStringLiteral("refused");
    return value->isUndefined() ? QStringLiteral("nothing")
                                : QString::fromUtf8(QJsonDocument(QJsonArray{*value}).toJson(QJsonDocument::Compact));
}

/// Takes everything but one option.
class Picky : public test::ScriptedBackend
{
public:
    [[nodiscard]] llm::OptionUse useOf(const QString &option) const override
    {
        return option == QLatin1String("typical_p") ? llm::OptionUse::Refused : llm::OptionUse::Taken;
    }
};

}

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextBecomesTheValueThatIsSent_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char *name, const QString &text, const char *sent) {
            QTest::addRow("%s %s", name, qPrintable(text.left(20))) << QByteArray(name) << text << QString::fromUtf8(sent);
        };
        row("temperature", QStringLiteral("0.7"), "[0.7]");
        row("temperature", QStringLiteral(" .5 "), "[0.5]");
        row("temperature", QStringLiteral("0,7"), "refused");
        row("temperature", QStringLiteral("NaN"), "refused");
        row("temperature", QString(), "refused");
        row("temperature", QStringLiteral("9"), "[9]"); // out of the sensible range, and what the user wants
        row("num_ctx", QStringLiteral("8192"), "[8192]");
        row("num_ctx", QStringLiteral("8k"), "refused");
        row("num_ctx", QStringLiteral("99999999999999999999"), "refused");
        row("use_mmap", QStringLiteral("false"), "[false]");
        row("use_mmap", QStringLiteral("maybe"), "refused");
        row("stop", QStringLiteral("###\n\nUser:\\n\\\\n"), "[[\"###\",\"User:\\n\\\\n\"]]");
        row("stop", QStringLiteral("\n\n"), "[[]]");
        row("think", QStringLiteral("true"), "[true]");
        row("think", QStringLiteral("false"), "[false]");
        row("think", QStringLiteral("high"), "[\"high\"]");
        row("think", QStringLiteral("hard"), "refused");
        row("keep_alive", QStringLiteral("10m"), "[600]");
        row("keep_alive", QStringLiteral("-1"), "[-1]");
        row("keep_alive", QStringLiteral(" "), "nothing");
        row("keep_alive", QStringLiteral("soon"), "refused");
        row("format", QStringLiteral("json"), "[\"json\"]");
        row("format", QStringLiteral("{\"type\":\"object\"}"), "[{\"type\":\"object\"}]");
        row("format", QStringLiteral("{\"type\":"), "refused");
        row("format", QStringLiteral("[1]"), "refused");
        row("num_gqa", QStringLiteral("1"), "refused");
    }
    void aTextBecomesTheValueThatIsSent()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QString, text);
        QFETCH(const QString, sent);
        QCOMPARE(sentFor(name.constData(), text), sent);
    }

    void stopSequencesSurviveTheField()
    {
        const QStringList stops = {QStringLiteral("\n\nUser:"), QStringLiteral("\\n"), QStringLiteral("a\tb"),
                                   QStringLiteral("🐎\\")};
        QCOMPARE(stopsIn(linesOf(stops)), stops);
    }

    void whatIsStoredIsReadBack()
    {
        Options options{.values = {{QStringLiteral("temperature"), QStringLiteral("0,7")},
                                   {QStringLiteral("stop"), QStringLiteral("\"\n🐎")},
                                   {QStringLiteral("of a newer Corral"), QStringLiteral("x")}},
                        .preset = QStringLiteral("p")};
        QCOMPARE(optionsFrom(stored(options)), options);
        QCOMPARE(stored({}), QString());
        for (const auto *broken : {"", "{", "[]", "null", "{\"values\":7,\"preset\":[]}", "{\"values\":{\"temperature\":0.7}}"})
            QCOMPARE(optionsFrom(QLatin1String(broken)), Options());
    }

    void onlyWhatIsSetIsSent()
    {
        test::SessionFixture fixture;
        auto conversation = test::SessionFixture::conversation();
        Session plain(fixture.services(), conversation);
        QVERIFY(plain.send(QStringLiteral("Hi")));
        QVERIFY(fixture.backend->requests.last().options.isEmpty());
        QVERIFY(!fixture.backend->requests.last().think);
        QVERIFY(!fixture.backend->requests.last().keepAlive);
        QVERIFY(fixture.backend->requests.last().format.isNull() || fixture.backend->requests.last().format.isUndefined());
        QCOMPARE(plain.message(plain.path().last()).options, QString());

        conversation.id = QStringLiteral("c2");
        conversation.options.values = {{QStringLiteral("temperature"), QStringLiteral("0.2")},
                                       {QStringLiteral("think"), QStringLiteral("false")},
                                       {QStringLiteral("keep_alive"), QStringLiteral("1h")},
                                       {QStringLiteral("format"), QStringLiteral("json")},
                                       {QStringLiteral("of a newer Corral"), QStringLiteral("1")}};
        Session set(fixture.services(), conversation);
        QVERIFY(set.send(QStringLiteral("Hi")));
        const auto &request = fixture.backend->requests.last();
        QCOMPARE(request.options, (QJsonObject{{QStringLiteral("temperature"), 0.2}}));
        QVERIFY(request.think == (llm::Think{false, {}}));
        QVERIFY(request.keepAlive == std::chrono::hours(1));
        QCOMPARE(request.format, QJsonValue(QStringLiteral("json")));
        QCOMPARE(set.message(set.path().last()).options,
                 QStringLiteral("{\"format\":\"json\",\"keep_alive\":3600,\"temperature\":0.2,\"think\":false}"));
        QCOMPARE(fixture.journal.messages[set.path().last()].options, set.message(set.path().last()).options);
    }

    void theConversationsKeepAliveGoesBeforeTheSettings()
    {
        test::SessionFixture fixture;
        auto services = fixture.services();
        services.keepAlive = [] { return llm::KeepAlive(std::chrono::seconds(5)); };
        Session session(services, test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        QVERIFY(fixture.backend->requests.last().keepAlive == std::chrono::seconds(5));
        fixture.finish();
        session.setOptions({.values = {{QStringLiteral("keep_alive"), QStringLiteral("0")}}, .preset = {}});
        QVERIFY(session.send(QStringLiteral("Hi")));
        QVERIFY(fixture.backend->requests.last().keepAlive == std::chrono::seconds(0));
    }

    void whatTheServerDoesNotTakeIsNotSent()
    {
        test::SessionFixture fixture;
        fixture.backend = std::make_shared<Picky>();
        auto conversation = test::SessionFixture::conversation();
        conversation.options.values = {{QStringLiteral("typical_p"), QStringLiteral("0.9")},
                                       {QStringLiteral("top_k"), QStringLiteral("20")}};
        Session session(fixture.services(), conversation);
        QVERIFY(session.send(QStringLiteral("Hi")));
        QCOMPARE(fixture.backend->requests.last().options, (QJsonObject{{QStringLiteral("top_k"), 20}}));
    }

    void aModelThatCannotThinkIsNotToldTo()
    {
        test::SessionFixture fixture;
        auto services = fixture.services();
        services.thinks = [](const QString &, const QString &model) { return model == QLatin1String("qwen3"); };
        Session session(services, test::SessionFixture::conversation());
        session.setOptions({.values = {{QStringLiteral("think"), QStringLiteral("high")}}, .preset = {}});
        QVERIFY(session.send(QStringLiteral("Hi")));
        QVERIFY(!fixture.backend->requests.last().think);
        QCOMPARE(session.message(session.path().last()).options, QString());
        fixture.finish();
        session.setModel(QStringLiteral("qwen3"));
        QVERIFY(session.send(QStringLiteral("Hi")));
        QVERIFY(fixture.backend->requests.last().think == (llm::Think{true, QStringLiteral("high")}));
    }

    void nothingIsSentWithAValueThatIsWrong()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        session.setOptions({.values = {{QStringLiteral("temperature"), QStringLiteral("0,7")}}, .preset = {}});
        const auto sent = session.send(QStringLiteral("Hi"));
        QVERIFY(!sent);
        QVERIFY2(sent.error().message.startsWith(QLatin1String("temperature: ")), qPrintable(sent.error().message));
        QVERIFY(session.path().isEmpty());
        QVERIFY(fixture.backend->requests.isEmpty());
        session.setOptions({});
        QVERIFY(session.send(QStringLiteral("Hi")));
    }

    void aQueuedQuestionWaitsWhileAValueIsWrong()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        session.queue(QStringLiteral("And then?"));
        session.setOptions({.values = {{QStringLiteral("num_ctx"), QStringLiteral("lots")}}, .preset = {}});
        fixture.finish();
        QCOMPARE(session.conversation().queued, QStringList{QStringLiteral("And then?")});
        QVERIFY(!session.sendQueued(0));
        QCOMPARE(session.conversation().queued.size(), 1);
        session.setOptions({});
        QVERIFY(session.sendQueued(0));
    }

    void optionsAloneAreNoReasonToStoreANewConversation()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        session.setOptions({.values = {{QStringLiteral("top_k"), QStringLiteral("1")}}, .preset = {}});
        QVERIFY(fixture.journal.conversations.isEmpty());
        session.setDraft(QStringLiteral("H"));
        QCOMPARE(fixture.journal.conversations.value(QStringLiteral("c1")).options, session.conversation().options);
    }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "tst_options.moc"
