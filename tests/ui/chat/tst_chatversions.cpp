// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using test::ChatFixture;
using ui::Branches;
using ui::ChatController;
using ui::TranscriptData;
using Kind = ui::TranscriptKinds::Kind;

class TestChatVersions : public QObject
{
    Q_OBJECT

private:
    static QVariant ofFooter(ChatFixture &fixture, Kind kind, TranscriptData::Role role)
    {
        const auto &transcript = *fixture.chat.transcript();
        for (int row = transcript.rowCount() - 1; row >= 0; --row) {
            if (transcript.index(row).data(TranscriptData::KindRole).toInt() == kind)
                return transcript.index(row).data(role);
        }
        return {};
    }

private Q_SLOTS:
    void anEditedQuestionIsAnsweredAndTheOldOneIsAnArrowAway()
    {
        ChatFixture fixture;
        auto &branches = *fixture.chat.branches();
        fixture.askAndWait(QStringLiteral("Hi"));
        const auto question = branches.lastQuestion();
        QVERIFY(branches.isQuestion(question));
        QVERIFY(branches.lastWithVersions().isEmpty());
        QCOMPARE(ofFooter(fixture, Kind::QuestionFooter, TranscriptData::VersionsRole).toInt(), 1);

        QVERIFY(branches.mayEdit(question));
        QCOMPARE(branches.editedText(question), QStringLiteral("Hi"));
        branches.keepEdit(question, QStringLiteral("Hello th"));
        QVERIFY(branches.hasEdit(question));
        QCOMPARE(branches.editedText(question), QStringLiteral("Hello th"));
        QVERIFY(branches.askInstead(question, QStringLiteral("Hello there")));
        QVERIFY(!branches.hasEdit(question));
        QTRY_VERIFY(!fixture.chat.isRunning());
        QCOMPARE(fixture.rows(Kind::Question), 1);
        QCOMPARE(ofFooter(fixture, Kind::QuestionFooter, TranscriptData::VersionRole).toInt(), 2);
        QCOMPARE(ofFooter(fixture, Kind::QuestionFooter, TranscriptData::VersionsRole).toInt(), 2);
        QCOMPARE(ofFooter(fixture, Kind::AnswerFooter, TranscriptData::VersionsRole).toInt(), 1);

        const auto edited = branches.lastWithVersions();
        QCOMPARE(edited, branches.lastQuestion());
        branches.showNeighbour(edited, 1); // there is none
        QCOMPARE(branches.lastQuestion(), edited);
        branches.showNeighbour(edited, -1);
        QCOMPARE(branches.lastQuestion(), question);
        QCOMPARE(fixture.rows(Kind::AnswerFooter), 1);
        QCOMPARE(ofFooter(fixture, Kind::QuestionFooter, TranscriptData::VersionRole).toInt(), 1);
    }

    void anAnswerIsEditedWithoutBeingAsked()
    {
        ChatFixture fixture;
        auto &branches = *fixture.chat.branches();
        fixture.askAndWait(QStringLiteral("Hi"));
        const auto answer = fixture.last(TranscriptData::MessageIdRole).toString();
        const auto asked = fixture.server.requests(QStringLiteral("/api/chat")).size();
        const auto text = branches.editedText(answer);
        QVERIFY(!text.isEmpty());
        QVERIFY(branches.addVersion(answer, text)); // unchanged
        QCOMPARE(ofFooter(fixture, Kind::AnswerFooter, TranscriptData::VersionsRole).toInt(), 1);
        QVERIFY(branches.addVersion(answer, QStringLiteral("**My** words")));
        QCOMPARE(ofFooter(fixture, Kind::AnswerFooter, TranscriptData::VersionsRole).toInt(), 2);
        QCOMPARE(fixture.rows(Kind::Text), 1);
        QCOMPARE(fixture.server.requests(QStringLiteral("/api/chat")).size(), asked);
    }

    void whatCannotBeSavedIsSaidAndKept()
    {
        ChatFixture fixture;
        auto &branches = *fixture.chat.branches();
        fixture.askAndWait(QStringLiteral("Hi"));
        QSignalSpy failed(&fixture.chat, &ChatController::failed);
        const auto question = branches.lastQuestion();
        branches.keepEdit(question, QStringLiteral(" "));
        QVERIFY(!branches.askInstead(question, QStringLiteral(" ")));
        QCOMPARE(failed.size(), 1);
        QVERIFY(branches.hasEdit(question));
        branches.dropEdit(question);
        QCOMPARE(branches.editedText(question), QStringLiteral("Hi"));
        QVERIFY(!branches.mayEdit(QStringLiteral("nobody")));
        QCOMPARE(failed.size(), 1);

        fixture.askAndWait(QString(300'000, QLatin1Char('x')));
        QVERIFY(!branches.mayEdit(branches.lastQuestion()));
        QCOMPARE(failed.size(), 2);
        QVERIFY(failed.last().first().toString().contains(QStringLiteral("300,000")));
    }

    void versionsAreThereAfterARestart()
    {
        ChatFixture fixture;
        auto &branches = *fixture.chat.branches();
        fixture.askAndWait(QStringLiteral("Hi"));
        QVERIFY(branches.askInstead(branches.lastQuestion(), QStringLiteral("Hello")));
        QTRY_VERIFY(!fixture.chat.isRunning());
        branches.showNeighbour(branches.lastQuestion(), -1);
        const auto id = fixture.chat.conversationId();
        fixture.chat.newConversation();
        fixture.sessions.drop(id);
        fixture.chat.open(id);
        QTRY_VERIFY(!fixture.chat.isLoading());
        QCOMPARE(branches.editedText(branches.lastQuestion()), QStringLiteral("Hi"));
        QCOMPARE(branches.lastWithVersions(), branches.lastQuestion());
    }
};

QTEST_MAIN(TestChatVersions)

#include "tst_chatversions.moc"
