// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedrows.h"

#include "support/sessionfixture.h"
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
chat::Tree conversationTree(int turns)
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
    struct TranscriptFixture
    {
        explicit TranscriptFixture(chat::Tree tree = {})
            : session(sessionFixture.services(), test::SessionFixture::conversation(), std::move(tree))
        {
            model.setSession(&session);
        }
        /// Sends text and waits for its flush.
        void flushed(int times) { QTRY_COMPARE(flushes.size(), times); }

        test::SessionFixture sessionFixture;
        TranscriptModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        Session session;
        QSignalSpy flushes{&session, &Session::flushed};
    };

private Q_SLOTS:
    void aTurnHasItsRows()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader Waiting for the first token… …"));
        fixture.sessionFixture.receiveContent(QStringLiteral("One\n\n---\nTwo"));
        fixture.flushed(1);
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader  …\nText One\nRule\nText Two …"));
        fixture.sessionFixture.finish(812);
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader\nText One\nRule\nText Two\nAnswerFooter"));
        const auto footer = fixture.model.index(6);
        QCOMPARE(footer.data(TranscriptData::FiguresRole).toString(), QStringLiteral("812 tokens · 812.0 tok/s"));
        QCOMPARE(footer.data(TranscriptData::ModelNameRole).toString(), QStringLiteral("llama3.2:3b"));
        QVERIFY(footer.data(TranscriptData::LastRole).toBool());
    }

    void theRowsAreThereWhenItHasGrown()
    {
        QStringList seen; // outlives the session, which emits signals when it is destroyed
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        connect(&fixture.model, &TranscriptModel::grown, this, [&] { seen.append(printed(fixture.model)); });
        fixture.sessionFixture.receiveContent(QStringLiteral("One\n\n---\nTwo"));
        fixture.flushed(1);
        QCOMPARE(seen, QStringList{QStringLiteral("Question Hi\nAnswerHeader  …\nText One\nRule\nText Two …")});
    }

    void aFlushChangesTheLastRowAndItsBlockOnly()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveContent(QStringLiteral("One\n\n---\nTwo"));
        fixture.flushed(1);
        QSignalSpy changes(&fixture.model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserts(&fixture.model, &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 100; ++i)
            fixture.sessionFixture.receiveContent(QStringLiteral(" more"));
        fixture.flushed(2);
        QCOMPARE(inserts.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().row(), 5);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 5);
        QCOMPARE(changes.first().at(2).value<QList<int>>(), QList<int>{TranscriptData::BlockRole});
    }

    /// However the text is split: the rows equal those of the whole text, at the end and after reopening.
    void growingGivesTheRowsOfTheWhole()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        int flushes = 0;
        for (qsizetype from = 0, size = 1; from < answerText.size(); from += size, size = size % 7 + 1) {
            fixture.sessionFixture.receiveContent(answerText.mid(from, size));
            fixture.flushed(++flushes);
        }
        fixture.sessionFixture.finish();
        TranscriptModel whole;
        whole.setSession(&fixture.session);
        QTRY_VERIFY(!whole.hasEarlier());
        QCOMPARE(printed(fixture.model), printed(whole));
        QCOMPARE(printed(whole), QStringLiteral("Question Hi\nAnswerHeader\nText Some words and/more of them.\nTable 1|2\n"
                                                "Code int x = 1;//int y;\nText one|two\nRule\nText The end\nAnswerFooter"));
    }

    void thinkingIsFoldedUntilAskedFor()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        const auto id = fixture.session.shownTurn()->answer().id;
        fixture.sessionFixture.receiveThinking(QStringLiteral("Hm.\n\n---\nWell"));
        fixture.flushed(1);
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thinking… …"));
        fixture.model.setExpanded(id, true);
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thinking… …\nText Hm. "
                                                        "(thought)\nRule  (thought)\nText Well (thought) …"));
        fixture.sessionFixture.receiveThinking(QStringLiteral(", so"));
        fixture.sessionFixture.advance(6s);
        fixture.sessionFixture.receiveContent(QStringLiteral("Yes"));
        fixture.flushed(2);
        QCOMPARE(printed(fixture.model),
                 QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thought for 6 s …\nText Hm. (thought)\n"
                                "Rule  (thought)\nText Well, so (thought)\nText Yes …"));
        fixture.model.setExpanded(id, false);
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader  …\nThinking Thought for 6 s …\nText Yes …"));
        fixture.sessionFixture.finish();
        fixture.model.setExpanded(id, true);
        QCOMPARE(fixture.model.rowCount(), 9);
    }

    void thinkingAfterTheAnswerBeganIsShownToo()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveThinking(QStringLiteral("Hm."));
        fixture.sessionFixture.receiveContent(QStringLiteral("42"));
        fixture.flushed(1);
        fixture.model.setExpanded(fixture.session.shownTurn()->answer().id, true);
        fixture.sessionFixture.receiveThinking(QStringLiteral(" Or not"));
        fixture.flushed(2);
        fixture.sessionFixture.finish();
        QVERIFY2(printed(fixture.model).contains(QStringLiteral("Hm. Or not (thought)")), qPrintable(printed(fixture.model)));
    }

    void aFailureIsReportedInTheFooter()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveContent(QStringLiteral("Hel"));
        fixture.sessionFixture.fail({Error::Kind::Offline, 0, QStringLiteral("Connection cut."), QStringLiteral("Start it.")});
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader\nText Hel\nAnswerFooter Failed"));
        const auto footer = fixture.model.index(4);
        QCOMPARE(footer.data(TranscriptData::ErrorTextRole).toString(), QStringLiteral("Connection cut."));
        QCOMPARE(footer.data(TranscriptData::ErrorHintRole).toString(), QStringLiteral("Start it."));
    }

    void retryReplacesTheRowsOfTheOldAnswer()
    {
        TranscriptFixture fixture(conversationTree(2));
        QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
        QVERIFY(fixture.session.retry(fixture.session.path().at(1)));
        fixture.sessionFixture.receiveContent(QStringLiteral("Better"));
        fixture.sessionFixture.finish();
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Question 0\nAnswerHeader\nText Better\nAnswerFooter"));
        QCOMPARE(resets.size(), 0);
    }

    void aConversationThatIsLeftAndFoundAgainGoesOn()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveContent(QStringLiteral("One\n\n---\nTw"));
        fixture.flushed(1);
        fixture.model.setSession(nullptr);
        QCOMPARE(fixture.model.rowCount(), 0);
        fixture.sessionFixture.receiveContent(QStringLiteral("o\n\n---\nThr"));
        fixture.flushed(2);
        fixture.model.setSession(&fixture.session);
        fixture.sessionFixture.receiveContent(QStringLiteral("ee"));
        fixture.flushed(3);
        QCOMPARE(printed(fixture.model),
                 QStringLiteral("Question Hi\nAnswerHeader  …\nText One\nRule\nText Two\nRule\nText Three …"));
    }

    void theCodeOfALongBlockIsGivenWhole()
    {
        QString code;
        for (int i = 0; i < 3'000; ++i)
            code += QStringLiteral("line %1\n").arg(i);
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveContent(QStringLiteral("```cpp\n") + code + QStringLiteral("```\n"));
        fixture.sessionFixture.finish();
        QTRY_VERIFY(fixture.model.rowCount() > 8);
        for (const auto row : {3, 4, fixture.model.rowCount() - 2})
            QCOMPARE(fixture.model.codeAt(row).trimmed(), code.trimmed());
        QCOMPARE(fixture.model.languageAt(3), QStringLiteral("cpp"));
        QCOMPARE(fixture.model.codeAt(0), QString());
    }

    void aLongConversationIsReadFromItsEnd()
    {
        TranscriptFixture fixture(conversationTree(5'000));
        QVERIFY(fixture.model.hasEarlier());
        QTRY_VERIFY(fixture.model.rowCount() >= 80);
        QVERIFY2(fixture.model.rowCount() < 200, qPrintable(QString::number(fixture.model.rowCount())));
        const auto before = printed(fixture.model);
        QSignalSpy inserts(&fixture.model, &QAbstractItemModel::rowsInserted);
        fixture.model.fetchEarlier();
        fixture.model.fetchEarlier();
        QCOMPARE(inserts.size(), 0);
        QTRY_COMPARE(inserts.size(), 1);
        QCOMPARE(inserts.first().at(1).toInt(), 0);
        QVERIFY(printed(fixture.model).endsWith(before));
    }

    void fetchingAllBringsTheFirstMessage()
    {
        TranscriptFixture fixture(conversationTree(300));
        fixture.model.fetchAll();
        QTRY_VERIFY(!fixture.model.hasEarlier());
        QCOMPARE(fixture.model.rowCount(), 300 * 10);
        QCOMPARE(fixture.model.rowOf(QStringLiteral("0")), 0);
        QCOMPARE(fixture.model.rowOf(QStringLiteral("2")), 10);
    }

    void aSessionThatGoesLeavesNoRows()
    {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        test::SessionFixture sessionFixture;
        {
            Session session(sessionFixture.services(), test::SessionFixture::conversation(), conversationTree(1));
            model.setSession(&session);
            QVERIFY(session.send(QStringLiteral("Hi")));
            QVERIFY(model.rowCount() > 0);
        }
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
