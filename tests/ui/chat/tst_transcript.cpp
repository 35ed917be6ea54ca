// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedrows.h"

#include "support/bench.h"
#include "ui/chat/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace std::chrono_literals;
using chat::Session;
using test::printed;
using ui::TranscriptData;
using ui::TranscriptModel;

namespace {

const QString answerText = QStringLiteral("Some *words* and\nmore of them.\n\n"
                                          "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
                                          "```cpp\nint x = 1;\n\nint y;\n```\n"
                                          "- one\n- two\n\n---\nThe *end*");

/// A conversation with this number of questions and answers.
chat::Tree talk(int turns)
{
    QList<chat::Message> messages;
    chat::Id last;
    for (int i = 0; i < 2 * turns; ++i) {
        chat::Message message;
        message.id = QString::number(i);
        message.parentId = std::exchange(last, message.id);
        message.role = i % 2 == 0 ? chat::role::user : chat::role::assistant;
        message.content = i % 2 == 0 ? QStringLiteral("Question %1").arg(i) : answerText;
        messages.append(message);
    }
    return chat::Tree(std::move(messages));
}

}

class TestTranscript : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        explicit Desk(chat::Tree tree = {})
            : session(bench.services(), test::Bench::conversation(), std::move(tree))
        {
            model.setSession(&session);
        }
        /// Sends text and waits for its flush.
        void flushed(int times) { QTRY_COMPARE(flushes.size(), times); }

        test::Bench bench;
        TranscriptModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        Session session;
        QSignalSpy flushes{&session, &Session::flushed};
    };

private Q_SLOTS:
    void aTurnHasItsRows()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader Waiting for llama3.2:3b… …"));
        desk.bench.say(QStringLiteral("One\n\n---\nTwo"));
        desk.flushed(1);
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader  …\nText One\nRule\nText Two …"));
        desk.bench.finish(812);
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader\nText One\nRule\nText Two\nAnswerFooter"));
        const auto footer = desk.model.index(5);
        QCOMPARE(footer.data(TranscriptData::FiguresRole).toString(), QStringLiteral("812 tokens · 812.0 tok/s"));
        QCOMPARE(footer.data(TranscriptData::ModelNameRole).toString(), QStringLiteral("llama3.2:3b"));
        QVERIFY(footer.data(TranscriptData::LastRole).toBool());
    }

    void theRowsAreThereWhenItHasGrown()
    {
        QStringList seen; // outlives the session, which emits signals when it is destroyed
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        connect(&desk.model, &TranscriptModel::grown, this, [&] { seen.append(printed(desk.model)); });
        desk.bench.say(QStringLiteral("One\n\n---\nTwo"));
        desk.flushed(1);
        QCOMPARE(seen, QStringList{QStringLiteral("Question Hi\nAnswerHeader  …\nText One\nRule\nText Two …")});
    }

    void aFlushChangesTheLastRowAndItsBlockOnly()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.say(QStringLiteral("One\n\n---\nTwo"));
        desk.flushed(1);
        QSignalSpy changes(&desk.model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserts(&desk.model, &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 100; ++i)
            desk.bench.say(QStringLiteral(" more"));
        desk.flushed(2);
        QCOMPARE(inserts.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().row(), 4);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 4);
        QCOMPARE(changes.first().at(2).value<QList<int>>(), QList<int>{TranscriptData::BlockRole});
    }

    /// However the text is split: the rows equal those of the whole text, at the end and after reopening.
    void growingGivesTheRowsOfTheWhole()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        int flushes = 0;
        for (qsizetype from = 0, size = 1; from < answerText.size(); from += size, size = size % 7 + 1) {
            desk.bench.say(answerText.mid(from, size));
            desk.flushed(++flushes);
        }
        desk.bench.finish();
        TranscriptModel whole;
        whole.setSession(&desk.session);
        QTRY_VERIFY(!whole.hasEarlier());
        QCOMPARE(printed(desk.model), printed(whole));
        QCOMPARE(printed(whole), QStringLiteral("Question Hi\nAnswerHeader\nText Some words and/more of them.\nTable 1|2\n"
                                                "Code int x = 1;//int y;\nText one|two\nRule\nText The end\nAnswerFooter"));
    }

    void thinkingIsFoldedUntilAskedFor()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        const auto id = desk.session.shownTurn()->answer().id;
        desk.bench.think(QStringLiteral("Hm.\n\n---\nWell"));
        desk.flushed(1);
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thinking… …"));
        desk.model.setExpanded(id, true);
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thinking… …\nText Hm. "
                                                     "(thought)\nRule  (thought)\nText Well (thought) …"));
        desk.bench.think(QStringLiteral(", so"));
        desk.bench.pass(6s);
        desk.bench.say(QStringLiteral("Yes"));
        desk.flushed(2);
        QCOMPARE(printed(desk.model),
                 QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thought for 6 s …\nText Hm. (thought)\n"
                                "Rule  (thought)\nText Well, so (thought)\nText Yes …"));
        desk.model.setExpanded(id, false);
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thought for 6 s …\nText Yes …"));
        desk.bench.finish();
        desk.model.setExpanded(id, true);
        QCOMPARE(desk.model.rowCount(), 8);
    }

    void thinkingAfterTheAnswerBeganIsShownToo()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.think(QStringLiteral("Hm."));
        desk.bench.say(QStringLiteral("42"));
        desk.flushed(1);
        desk.model.setExpanded(desk.session.shownTurn()->answer().id, true);
        desk.bench.think(QStringLiteral(" Or not"));
        desk.flushed(2);
        desk.bench.finish();
        QVERIFY2(printed(desk.model).contains(QStringLiteral("Hm. Or not (thought)")), qPrintable(printed(desk.model)));
    }

    void aFailureIsSaidInTheFooter()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.say(QStringLiteral("Hel"));
        desk.bench.fail({Error::Kind::Offline, 0, QStringLiteral("Connection cut."), QStringLiteral("Start it.")});
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader\nText Hel\nAnswerFooter Failed"));
        const auto footer = desk.model.index(3);
        QCOMPARE(footer.data(TranscriptData::ErrorTextRole).toString(), QStringLiteral("Connection cut."));
        QCOMPARE(footer.data(TranscriptData::ErrorHintRole).toString(), QStringLiteral("Start it."));
    }

    void retryReplacesTheRowsOfTheOldAnswer()
    {
        Desk desk(talk(2));
        QSignalSpy resets(&desk.model, &QAbstractItemModel::modelReset);
        QVERIFY(desk.session.retry(desk.session.path().at(1)));
        desk.bench.say(QStringLiteral("Better"));
        desk.bench.finish();
        QCOMPARE(printed(desk.model), QStringLiteral("Question Question 0\nAnswerHeader\nText Better\nAnswerFooter"));
        QCOMPARE(resets.size(), 0);
    }

    void aConversationThatIsLeftAndFoundAgainGoesOn()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.say(QStringLiteral("One\n\n---\nTw"));
        desk.flushed(1);
        desk.model.setSession(nullptr);
        QCOMPARE(desk.model.rowCount(), 0);
        desk.bench.say(QStringLiteral("o\n\n---\nThr"));
        desk.flushed(2);
        desk.model.setSession(&desk.session);
        desk.bench.say(QStringLiteral("ee"));
        desk.flushed(3);
        QCOMPARE(printed(desk.model),
                 QStringLiteral("Question Hi\nAnswerHeader  …\nText One\nRule\nText Two\nRule\nText Three …"));
    }

    void theCodeOfALongBlockIsGivenWhole()
    {
        QString code;
        for (int i = 0; i < 3'000; ++i)
            code += QStringLiteral("line %1\n").arg(i);
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.say(QStringLiteral("```cpp\n") + code + QStringLiteral("```\n"));
        desk.bench.finish();
        QTRY_VERIFY(desk.model.rowCount() > 8);
        for (const auto row : {2, 3, desk.model.rowCount() - 2})
            QCOMPARE(desk.model.codeAt(row).trimmed(), code.trimmed());
        QCOMPARE(desk.model.languageAt(2), QStringLiteral("cpp"));
        QCOMPARE(desk.model.codeAt(0), QString());
    }

    void aLongConversationIsReadFromItsEnd()
    {
        Desk desk(talk(5'000));
        QVERIFY(desk.model.hasEarlier());
        QTRY_VERIFY(desk.model.rowCount() >= 80);
        QVERIFY2(desk.model.rowCount() < 200, qPrintable(QString::number(desk.model.rowCount())));
        const auto before = printed(desk.model);
        QSignalSpy inserts(&desk.model, &QAbstractItemModel::rowsInserted);
        desk.model.fetchEarlier();
        desk.model.fetchEarlier();
        QCOMPARE(inserts.size(), 0);
        QTRY_COMPARE(inserts.size(), 1);
        QCOMPARE(inserts.first().at(1).toInt(), 0);
        QVERIFY(printed(desk.model).endsWith(before));
    }

    void fetchingAllBringsTheFirstMessage()
    {
        Desk desk(talk(300));
        desk.model.fetchAll();
        QTRY_VERIFY(!desk.model.hasEarlier());
        QCOMPARE(desk.model.rowCount(), 300 * 9);
        QCOMPARE(desk.model.rowOf(QStringLiteral("0")), 0);
        QCOMPARE(desk.model.rowOf(QStringLiteral("2")), 9);
    }

    void aSessionThatGoesLeavesNoRows()
    {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        test::Bench bench;
        {
            Session session(bench.services(), test::Bench::conversation(), talk(1));
            model.setSession(&session);
            QVERIFY(session.send(QStringLiteral("Hi")));
            QVERIFY(model.rowCount() > 0);
        }
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
