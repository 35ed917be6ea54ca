// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modelname.h"
#include "support/sessionfixture.h"
#include "ui/chat/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace std::chrono_literals;
using ui::TranscriptData;
using ui::TranscriptModel;

/// The header of an answer without text, and the footer of one whose context was truncated.
class TestWaiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhatIsWaitedForAndHowLong();
    void countsOnlyWhileItIsVisible();
    void goesWhenTheAnswerBegins();
    void saysHowFarThePromptIsRead_data();
    void saysHowFarThePromptIsRead();
    void followsTheReadingOfThePrompt();
    void saysThatEarlierMessagesWereDropped();
    void saysItOfAStoredConversationToo();
    void saysThatTheContextIsFull();

private:
    [[nodiscard]] QString header() const { return text(ui::TranscriptKinds::Kind::AnswerHeader, TranscriptData::TextRole); }
    [[nodiscard]] QString note() const { return text(ui::TranscriptKinds::Kind::AnswerFooter, TranscriptData::NoteRole); }
    [[nodiscard]] QString text(ui::TranscriptKinds::Kind kind, int role) const;
    /// A turn whose answer has these metrics.
    void turn(const QString &question, qint64 prompt, qint64 answer);

    std::unique_ptr<test::SessionFixture> m_fixture;
    std::unique_ptr<chat::Session> m_session;
    std::unique_ptr<TranscriptModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    qint64 m_context = 0;
};

void TestWaiting::init()
{
    m_tester.reset();
    m_model.reset();
    m_session.reset();
    m_context = 0;
    m_fixture = std::make_unique<test::SessionFixture>();
    auto services = m_fixture->services();
    services.loadedContext = [this](const QString &, const QString &) { return m_context; };
    m_session = std::make_unique<chat::Session>(services, test::SessionFixture::conversation());
    m_model = std::make_unique<TranscriptModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setSession(m_session.get());
}

QString TestWaiting::text(ui::TranscriptKinds::Kind kind, int role) const
{
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        if (m_model->index(row).data(TranscriptData::KindRole).toInt() == int(kind))
            return m_model->index(row).data(role).toString();
    }
    return {};
}

void TestWaiting::turn(const QString &question, qint64 prompt, qint64 answer)
{
    QVERIFY(m_session->send(question));
    m_fixture->receiveContent(QString(int(answer) * 4, u'y'));
    llm::ChatChunk last;
    last.done = true;
    last.doneReason = QStringLiteral("stop");
    last.metrics.promptTokens = prompt;
    last.metrics.answerTokens = answer;
    m_fixture->backend->emitChunk(last);
    m_fixture->backend->finish();
    QVERIFY(!m_session->isRunning());
}

void TestWaiting::saysWhatIsWaitedForAndHowLong()
{
    QVERIFY(m_session->send(QStringLiteral("Hi")));
    QCOMPARE(header(), QStringLiteral("Waiting for the first token…"));
    m_model->setLoadedModels(QSet<QString>());
    QCOMPARE(header(), QStringLiteral("Loading llama3.2:3b…"));
    m_fixture->advance(4s);
    QCOMPARE(header(), QStringLiteral("Loading llama3.2:3b · 4 s"));
    m_fixture->advance(8s);
    QCOMPARE(header(), QStringLiteral("Loading llama3.2:3b · 12 s"));
    m_fixture->advance(88s);
    QCOMPARE(header(), QStringLiteral("Loading llama3.2:3b · 1 m 40 s"));
    m_model->setLoadedModels(QSet<QString>{llm::modelKey(u"LLAMA3.2:3B")});
    QCOMPARE(header(), QStringLiteral("Waiting for the first token · 1 m 40 s"));
    m_model->setLoadedModels(std::nullopt);
    QCOMPARE(header(), QStringLiteral("Waiting for the first token · 1 m 40 s"));
}

void TestWaiting::countsOnlyWhileItIsVisible()
{
    const auto *clock = m_model->findChild<QTimer *>(QStringLiteral("waiting"));
    QVERIFY(clock && !clock->isActive());
    QVERIFY(m_session->send(QStringLiteral("Hi")));
    QVERIFY(clock->isActive());
    QCOMPARE(clock->intervalAsDuration(), 1s);
    m_model->setVisible(false);
    QVERIFY(!clock->isActive());
    m_fixture->advance(7s);
    QSignalSpy changes(m_model.get(), &TranscriptModel::dataChanged);
    m_model->setVisible(true);
    QVERIFY(clock->isActive());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(header(), QStringLiteral("Waiting for the first token · 7 s"));
    m_fixture->receiveContent(QStringLiteral("Hello"));
    m_fixture->finish();
    QVERIFY(!clock->isActive());
}

void TestWaiting::goesWhenTheAnswerBegins()
{
    m_model->setLoadedModels(QSet<QString>());
    QVERIFY(m_session->send(QStringLiteral("Hi")));
    m_fixture->advance(5s);
    QVERIFY(header().startsWith(QLatin1String("Loading")));
    m_fixture->receiveContent(QStringLiteral("Hello"));
    QTRY_COMPARE(header(), QString());
    m_fixture->finish();
    QCOMPARE(header(), QString());
    QCOMPARE(note(), QString());
}

void TestWaiting::saysHowFarThePromptIsRead_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("cached");
    QTest::addColumn<qint64>("processed");
    QTest::addColumn<QString>("text");
    QTest::newRow("a part") << qint64(3'120) << qint64(0) << qint64(1'311)
                            << QStringLiteral("Reading the prompt · 42 % of 3,120 tokens");
    QTest::newRow("nothing yet") << qint64(2'025) << qint64(0) << qint64(0)
                                 << QStringLiteral("Reading the prompt · 2,025 tokens");
    QTest::newRow("cached") << qint64(1'292) << qint64(736) << qint64(992)
                            << QStringLiteral("Reading the prompt · 46 % of 556 new tokens");
    QTest::newRow("all") << qint64(2'025) << qint64(2'024) << qint64(2'025)
                         << QStringLiteral("Reading the prompt · 100 % of 1 new token");
    QTest::newRow("unknown") << qint64(0) << qint64(0) << qint64(7) << QStringLiteral("Reading the prompt");
    QTest::newRow("nonsense") << qint64(10) << qint64(0) << qint64(99)
                              << QStringLiteral("Reading the prompt · 100 % of 10 tokens");
}

void TestWaiting::saysHowFarThePromptIsRead()
{
    QFETCH(qint64, total);
    QFETCH(qint64, cached);
    QFETCH(qint64, processed);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(QLocale::English));
    chat::Message answer;
    answer.state = chat::Message::State::Streaming;
    ui::Waiting waiting{.loading = true, .prompt = llm::PromptProgress{.total = total, .cached = cached, .processed = processed}};
    QCOMPARE(ui::waitingOf(answer, waiting), text + u'…');
    waiting.elapsed = 12s;
    QCOMPARE(ui::waitingOf(answer, waiting), text + QStringLiteral(" · 12 s"));
}

void TestWaiting::followsTheReadingOfThePrompt()
{
    const auto read = [this] { return text(ui::TranscriptKinds::Kind::AnswerHeader, TranscriptData::PromptReadRole).toDouble(); };
    QVERIFY(m_session->send(QStringLiteral("Hi")));
    QCOMPARE(read(), -1.0);
    m_fixture->receivePromptProgress({.total = 400, .processed = 100});
    QTRY_COMPARE(header(), QStringLiteral("Reading the prompt · 25 % of 400 tokens…"));
    QCOMPARE(read(), 0.25);
    m_fixture->receivePromptProgress({.total = 400, .processed = 400});
    QSignalSpy changes(m_model.get(), &TranscriptModel::dataChanged);
    QTRY_VERIFY(!changes.isEmpty());
    QVERIFY(changes.last().last().value<QList<int>>().contains(int(TranscriptData::PromptReadRole)));
    QCOMPARE(read(), 1.0);
    m_fixture->receiveContent(QStringLiteral("Hello"));
    QTRY_COMPARE(header(), QString());
    QCOMPARE(read(), -1.0);
    m_fixture->finish();
    QCOMPARE(read(), -1.0);
}

void TestWaiting::saysThatEarlierMessagesWereDropped()
{
    turn(QStringLiteral("One"), 110, 63);
    QCOMPARE(note(), QString());
    turn(QStringLiteral("Two"), 110, 63);
    QVERIFY2(note().contains(QLatin1String("110 tokens")) && note().contains(QLatin1String("173")), qPrintable(note()));
    // A second answer is compared with the same earlier turn.
    QVERIFY(m_session->retry(m_session->path().last()));
    QCOMPARE(note(), QString());
}

void TestWaiting::saysItOfAStoredConversationToo()
{
    QList<chat::Message> messages;
    for (const char *id : {"q1", "a1", "q2", "a2"}) {
        chat::Message message;
        message.id = QString::fromLatin1(id);
        message.parentId = messages.isEmpty() ? QString() : messages.last().id;
        message.role = message.id.startsWith(u'q') ? chat::role::user : chat::role::assistant;
        message.content = QString(message.isAnswer() ? 252 : 60, u'x');
        if (message.isAnswer()) {
            message.model = QStringLiteral("llama3.2:3b");
            message.context = 256;
            message.metrics.promptTokens = 110;
            message.metrics.answerTokens = 63;
        }
        messages.append(message);
    }
    m_model->setSession(nullptr);
    m_session = std::make_unique<chat::Session>(m_fixture->services(), test::SessionFixture::conversation(),
                                                chat::Tree(std::move(messages)));
    m_model->setSession(m_session.get());
    QVERIFY2(note().contains(QLatin1String("110 tokens")) && note().contains(QLatin1String("173")), qPrintable(note()));
}

void TestWaiting::saysThatTheContextIsFull()
{
    m_context = 256;
    turn(QStringLiteral("One"), 200, 56);
    QVERIFY2(note().contains(QLatin1String("256 tokens is full")), qPrintable(note()));
}

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
