// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sessionfixture.h"
#include "ui/chat/transcriptfind.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using chat::Session;
using ui::TranscriptData;
using ui::TranscriptFind;
using ui::TranscriptModel;
using ui::TranscriptKinds::Kind;

namespace {

const QString answerText =
    QStringLiteral("The first *hay* of all.\n\n| Hay | b |\n|---|---|\n| hay | 2 |\n\n```cpp\nint hay = 1;\n```\n"
                   "- häy\n\nNothing.");
constexpr int inAnswer = 5;

/// Questions and answers, with one "hay" in each question.
chat::Tree conversationTree(int turns, const QString &question = QStringLiteral("Hay?"), const QString &thinking = {})
{
    QList<chat::Message> messages;
    chat::Id last;
    for (int i = 0; i < 2 * turns; ++i) {
        chat::Message message;
        message.id = QString::number(i);
        message.parentId = std::exchange(last, message.id);
        message.role = i % 2 == 0 ? chat::role::user : chat::role::assistant;
        message.content = i % 2 == 0 ? question : answerText;
        message.thinking = i % 2 == 0 ? QString() : thinking;
        messages.append(message);
    }
    return chat::Tree(std::move(messages));
}

struct Fixture
{
    explicit Fixture(chat::Tree tree = {})
        : session(sessionFixture.services(), test::SessionFixture::conversation(), std::move(tree))
    {
        model.setSession(&session);
        find.setTranscript(&model);
    }

    /// "2 of 7", once all is searched.
    QString figures()
    {
        if (!QTest::qWaitFor([this] { return find.isComplete(); }))
            return QStringLiteral("still searching");
        return QStringLiteral("%1 of %2").arg(find.position()).arg(find.count());
    }

    /// The kind of the row with the current occurrence, and the index in it.
    QString place() const
    {
        for (int row = 0; row < model.count(); ++row) {
            if (find.currentIn(row) >= 0) {
                const auto kind = Kind(model.index(row).data(TranscriptData::KindRole).toInt());
                return QString::fromLatin1(QMetaEnum::fromType<Kind>().valueToKey(kind)) + u' ' +
                       QString::number(find.currentIn(row));
            }
        }
        return {};
    }

    test::SessionFixture sessionFixture;
    TranscriptModel model;
    Session session;
    TranscriptFind find;
    QSignalSpy flushes{&session, &Session::flushed};
};

}

/// Finding a text in the open conversation.
class TestTranscriptFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInEveryKindOfText()
    {
        Fixture fixture(conversationTree(1));
        fixture.find.setText(QStringLiteral("hay"));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 6"));
        QStringList places;
        for (int i = 0; i < 1 + inAnswer; ++i) {
            places << fixture.place();
            fixture.find.next();
        }
        QCOMPARE(places, (QStringList{QStringLiteral("Question 0"), QStringLiteral("Text 0"), QStringLiteral("Table 0"),
                                      QStringLiteral("Table 1"), QStringLiteral("Code 0"), QStringLiteral("Text 0")}));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 6"));
        fixture.find.previous();
        QCOMPARE(fixture.figures(), QStringLiteral("6 of 6"));
    }

    void moreLettersKeepThePlaceIfTheyFit()
    {
        Fixture fixture(conversationTree(3));
        fixture.find.setText(QStringLiteral("h"));
        QVERIFY(fixture.find.isActive());
        std::ignore = fixture.figures();
        fixture.find.setText(QStringLiteral("hay"));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 18"));
        for (int i = 0; i < 8; ++i)
            fixture.find.next();
        QCOMPARE(fixture.figures(), QStringLiteral("9 of 18"));
        const auto place = fixture.place();
        fixture.find.setText(QStringLiteral("ha"));
        QCOMPARE(fixture.figures(), QStringLiteral("9 of 18"));
        QCOMPARE(fixture.place(), place);
        fixture.find.setText({});
        QCOMPARE(fixture.figures(), QStringLiteral("0 of 0"));
        QVERIFY(!fixture.find.isActive());
    }

    void beginsInTheRowsThatAreInView()
    {
        Fixture fixture(conversationTree(3));
        fixture.find.setProperty("startRow", fixture.model.rowOf(QStringLiteral("2")));
        fixture.find.setText(QStringLiteral("hay"));
        QCOMPARE(fixture.figures(), QStringLiteral("7 of 18"));
    }

    void earlierMessagesAreReadAndCounted()
    {
        Fixture fixture(conversationTree(400));
        QVERIFY(fixture.model.hasEarlier());
        fixture.find.setProperty("startRow", fixture.model.count() - 1);
        fixture.find.setText(QStringLiteral("hay"));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 2400"));
        QVERIFY(!fixture.model.hasEarlier());
    }

    void aGrowingAnswerIsCounted()
    {
        Fixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hay?")));
        fixture.find.setText(QStringLiteral("hay"));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 1"));
        fixture.sessionFixture.receiveContent(QStringLiteral("Hay and ha"));
        QTRY_COMPARE(fixture.flushes.size(), 1);
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 2"));
        fixture.sessionFixture.receiveContent(QStringLiteral("y.\n\nHay"));
        QTRY_COMPARE(fixture.flushes.size(), 2);
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 4"));
        fixture.find.previous();
        QCOMPARE(fixture.figures(), QStringLiteral("4 of 4"));
        fixture.sessionFixture.receiveContent(QStringLiteral("\n\nmore hay"));
        QTRY_COMPARE(fixture.flushes.size(), 3);
        QCOMPARE(fixture.figures(), QStringLiteral("4 of 5"));
        fixture.sessionFixture.finish(10);
        QCOMPARE(fixture.figures(), QStringLiteral("4 of 5"));
    }

    void thinkingIsCountedAndUnfolded()
    {
        Fixture fixture(conversationTree(1, QStringLiteral("Well?"), QStringLiteral("The user wants hay.\n\nReally hay.")));
        fixture.find.setText(QStringLiteral("hay"));
        QTRY_COMPARE(fixture.place(), QStringLiteral("Text 0"));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 7"));
        fixture.find.next();
        QCOMPARE(fixture.figures(), QStringLiteral("2 of 7"));
        fixture.model.setExpanded(QStringLiteral("1"), false);
        QTRY_COMPARE(fixture.find.count(), 7);
    }

    void theRestOfALongQuestionIsCountedAndUnfolded()
    {
        const auto question =
            QStringLiteral("One line.\n").repeated(200) + QStringLiteral("hay\n") + QStringLiteral("One line.\n").repeated(200);
        Fixture fixture(conversationTree(1, question));
        const auto before = fixture.model.count();
        fixture.find.setText(QStringLiteral("hay"));
        QTRY_VERIFY(fixture.place().startsWith(QLatin1String("Question")));
        QVERIFY(fixture.model.count() > before);
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 6"));
    }

    void goesToAMessageAndMarksItsWords()
    {
        Fixture fixture(conversationTree(300));
        QCOMPARE(fixture.model.rowOf(QStringLiteral("4")), -1);
        fixture.find.showMessage(QStringLiteral("4"), QStringLiteral("HAY zebra"));
        QTRY_VERIFY(fixture.model.rowOf(QStringLiteral("4")) >= 0);
        QTRY_COMPARE(fixture.find.currentIn(fixture.model.rowOf(QStringLiteral("4"))), 0);
        QCOMPARE(fixture.figures(), QStringLiteral("13 of 1800"));
        QCOMPARE(fixture.find.text(), QStringLiteral("HAY zebra"));
        QCOMPARE(fixture.find.find(QStringLiteral("hayloft, zebra, unhay")).size(), 2);
        // The field shows the words; while they stay as they are, they are words.
        fixture.find.setText(QStringLiteral("HAY zebra"));
        QCOMPARE(fixture.find.find(QStringLiteral("hayloft, zebra")).size(), 2);
        fixture.find.setText(QStringLiteral("HAY zeb"));
        QCOMPARE(fixture.figures(), QStringLiteral("0 of 0"));
    }

    void anotherConversationIsSearchedAnew()
    {
        Fixture fixture(conversationTree(3));
        fixture.find.setText(QStringLiteral("hay"));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 18"));
        Session other(fixture.sessionFixture.services(), test::SessionFixture::conversation(), conversationTree(1));
        fixture.model.setSession(&other);
        QCOMPARE(fixture.figures(), QStringLiteral("0 of 6"));
        fixture.model.setSession(nullptr);
        QCOMPARE(fixture.figures(), QStringLiteral("0 of 0"));
    }

    void anotherPathIsCounted()
    {
        auto tree = conversationTree(2);
        chat::Message other;
        other.id = QStringLiteral("other");
        other.parentId = QStringLiteral("2");
        other.role = chat::role::assistant;
        other.content = QStringLiteral("Only one hay.");
        tree.add(other);
        Fixture fixture(std::move(tree));
        fixture.session.showPath(QStringLiteral("3"));
        fixture.find.setText(QStringLiteral("hay"));
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 12"));
        fixture.find.previous();
        QCOMPARE(fixture.figures(), QStringLiteral("12 of 12"));
        fixture.session.showPath(QStringLiteral("other"));
        QTRY_COMPARE(fixture.find.count(), 8);
        fixture.find.next();
        QCOMPARE(fixture.figures(), QStringLiteral("1 of 8"));
    }

    void oddTextsAreLookedFor()
    {
        Fixture fixture(conversationTree(2));
        for (const auto &odd : {QStringLiteral("\n"), QString(1, QChar::Null), QStringLiteral("🙂"), QString(1, QChar(0xd83d)),
                                QStringLiteral("\u0301"), QString(100'000, u'h'), QStringLiteral("\u202e")}) {
            fixture.find.setText(odd);
            QVERIFY(fixture.figures().startsWith(QLatin1String("0 of ")) || fixture.find.count() > 0);
            fixture.find.next();
            fixture.find.previous();
        }
    }
};

QTEST_GUILESS_MAIN(TestTranscriptFind)
#include "tst_transcriptfind.moc"
