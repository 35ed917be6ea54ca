// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedrows.h"
#include "wholetext.h"

#include "support/sessionfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace corral;
using chat::Session;
using test::printed;
using ui::TranscriptData;
using ui::TranscriptModel;

namespace {

const QString longText = QStringLiteral("Some [words][a] and *more*.\n\n").repeated(12'000);
const QString ending = QStringLiteral("\n\n[a]: https://example.org\n");

chat::Message message(const QString &id, const QString &parent, const QString &role, const QString &content)
{
    chat::Message made;
    made.id = id;
    made.parentId = parent;
    made.role = role;
    made.content = content;
    return made;
}

/// A question and its stored answer.
chat::Tree stored(const QString &answer, const QString &thinking = {})
{
    auto last = message(QStringLiteral("2"), QStringLiteral("1"), chat::role::assistant, answer);
    last.thinking = thinking;
    return chat::Tree({message(QStringLiteral("1"), {}, chat::role::user, QStringLiteral("Hi")), last});
}

bool hasFooter(const TranscriptModel &model)
{
    const auto last = model.index(model.rowCount() - 1);
    return last.data(TranscriptData::KindRole).toInt() == int(ui::TranscriptKinds::Kind::AnswerFooter);
}

/// The blocks of a whole text that is parsed at once.
QStringList blocksOf(const QString &text)
{
    QStringList texts;
    for (const auto &block : markdown::parse(text))
        texts.append(test::blockText(block));
    return texts;
}

/// Computed once: it takes a second with the sanitizers.
const QStringList &blocksOfLongText()
{
    static const QStringList blocks = blocksOf(longText);
    return blocks;
}

QStringList shownBlocks(const TranscriptModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto block = model.index(row).data(TranscriptData::BlockRole);
        if (block.isValid())
            texts.append(test::blockText(block.value<markdown::Block>()));
    }
    return texts;
}

}

/// Messages that are too long to be parsed between two frames.
class TestLongMessages : public QObject
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

        test::SessionFixture sessionFixture;
        TranscriptModel model;
        Session session;
    };

private Q_SLOTS:
    void anAnswerThatComesAtOnceIsReadInSlices()
    {
        TranscriptFixture fixture;
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveContent(longText + ending);
        fixture.sessionFixture.finish();
        QVERIFY(!fixture.session.isRunning());
        QVERIFY(!hasFooter(fixture.model)); // the unparsed rest still comes
        QVERIFY(fixture.model.index(2).data(TranscriptData::StreamingRole).toBool());
        QTRY_VERIFY(hasFooter(fixture.model));
        QVERIFY(!fixture.model.index(2).data(TranscriptData::StreamingRole).toBool());
        QCOMPARE(shownBlocks(fixture.model), blocksOf(longText + ending));
    }

    void aQuestionThatFollowsFindsItsPlace()
    {
        TranscriptFixture fixture;
        const QAbstractItemModelTester tester(&fixture.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveContent(longText.first(200'000));
        fixture.sessionFixture.finish();
        QVERIFY(fixture.session.send(QStringLiteral("And?")));
        fixture.sessionFixture.receiveContent(longText.first(200'000));
        fixture.sessionFixture.finish();
        const auto rows = int(blocksOf(longText.first(200'000)).size()) + 4; // question, its footer, header, footer
        QTRY_COMPARE(fixture.model.rowCount(), 2 * rows);
        QCOMPARE(fixture.model.messageAt(rows - 1), fixture.session.path().at(1));
        QCOMPARE(fixture.model.index(rows).data(TranscriptData::TextRole).toString(), QStringLiteral("And?"));
        QVERIFY(hasFooter(fixture.model));
    }

    void anAnswerThatIsCutWhileItIsReadLeavesNoRows()
    {
        TranscriptFixture fixture;
        const QAbstractItemModelTester tester(&fixture.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(fixture.session.send(QStringLiteral("Hi")));
        fixture.sessionFixture.receiveContent(longText);
        fixture.sessionFixture.finish();
        QVERIFY(!hasFooter(fixture.model));
        QVERIFY(fixture.session.retry(fixture.session.path().at(1)));
        fixture.sessionFixture.receiveContent(QStringLiteral("Short"));
        fixture.sessionFixture.finish();
        QCOMPARE(printed(fixture.model), QStringLiteral("Question Hi\nAnswerHeader\nText Short\nAnswerFooter"));
        QCoreApplication::processEvents();
        QCOMPARE(fixture.model.rowCount(), 5);
    }

    void aStoredAnswerIsShownOnceItIsRead()
    {
        TranscriptFixture fixture(stored(longText + ending));
        QCOMPARE(fixture.model.rowCount(), 0);
        QVERIFY(fixture.model.hasEarlier());
        QTRY_VERIFY(fixture.model.rowCount() > 0);
        QVERIFY(hasFooter(fixture.model));
        QCOMPARE(shownBlocks(fixture.model), blocksOf(longText + ending));
    }

    void aStoredAnswerIsGivenAtOnceWhereThatIsAsked()
    {
        TranscriptFixture fixture(stored(longText));
        fixture.model.readAll();
        QVERIFY(hasFooter(fixture.model));
        QCOMPARE(fixture.model.rowCount(), int(blocksOfLongText().size()) + 4);
    }

    void aConversationLeftWhileItIsReadIsReadAgain()
    {
        TranscriptFixture fixture(stored(longText));
        fixture.model.setSession(nullptr);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.model.rowCount(), 0);
        fixture.model.setSession(&fixture.session);
        QTRY_COMPARE(fixture.model.rowCount(), int(blocksOfLongText().size()) + 2); // the question's text is not included
    }

    void longThoughtsUnfoldInSlicesAndFoldMeanwhile()
    {
        TranscriptFixture fixture(stored(QStringLiteral("Yes."), longText + ending));
        QTRY_COMPARE(fixture.model.rowCount(), 6); // question, its footer, header, thinking, answer, footer
        const auto id = fixture.session.path().at(1);
        fixture.model.setExpanded(id, true);
        const auto all = int(blocksOfLongText().size());
        QVERIFY(fixture.model.rowCount() > 6);
        QVERIFY(fixture.model.rowCount() < all);
        fixture.model.setExpanded(id, false);
        QCOMPARE(fixture.model.rowCount(), 6);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.model.rowCount(), 6);
        fixture.model.setExpanded(id, true);
        QTRY_COMPARE(fixture.model.rowCount(), all + 6);
        const auto linkOfFirst = [&fixture] {
            const auto first = fixture.model.index(4).data(TranscriptData::BlockRole).value<markdown::Block>();
            return first.paragraphs.first().spans.value(1).link;
        };
        QTRY_COMPARE(linkOfFirst(), QStringLiteral("https://example.org"));
    }
};

QTEST_GUILESS_MAIN(TestLongMessages)
#include "tst_longmessages.moc"
