// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedrows.h"
#include "wholetext.h"

#include "support/bench.h"

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
    struct Desk
    {
        explicit Desk(chat::Tree tree = {})
            : session(bench.services(), test::Bench::conversation(), std::move(tree))
        {
            model.setSession(&session);
        }

        test::Bench bench;
        TranscriptModel model;
        Session session;
    };

private Q_SLOTS:
    void anAnswerThatComesAtOnceIsReadInSlices()
    {
        Desk desk;
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.say(longText + ending);
        desk.bench.finish();
        QVERIFY(!desk.session.isRunning());
        QVERIFY(!hasFooter(desk.model)); // the unparsed rest still comes
        QVERIFY(desk.model.index(1).data(TranscriptData::StreamingRole).toBool());
        QTRY_VERIFY(hasFooter(desk.model));
        QVERIFY(!desk.model.index(1).data(TranscriptData::StreamingRole).toBool());
        QCOMPARE(shownBlocks(desk.model), blocksOf(longText + ending));
    }

    void aQuestionThatFollowsFindsItsPlace()
    {
        Desk desk;
        const QAbstractItemModelTester tester(&desk.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.say(longText.first(200'000));
        desk.bench.finish();
        QVERIFY(desk.session.send(QStringLiteral("And?")));
        desk.bench.say(longText.first(200'000));
        desk.bench.finish();
        const auto rows = int(blocksOf(longText.first(200'000)).size()) + 3; // question, header, footer
        QTRY_COMPARE(desk.model.rowCount(), 2 * rows);
        QCOMPARE(desk.model.messageAt(rows - 1), desk.session.path().at(1));
        QCOMPARE(desk.model.index(rows).data(TranscriptData::TextRole).toString(), QStringLiteral("And?"));
        QVERIFY(hasFooter(desk.model));
    }

    void anAnswerThatIsCutWhileItIsReadLeavesNoRows()
    {
        Desk desk;
        const QAbstractItemModelTester tester(&desk.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(desk.session.send(QStringLiteral("Hi")));
        desk.bench.say(longText);
        desk.bench.finish();
        QVERIFY(!hasFooter(desk.model));
        QVERIFY(desk.session.retry(desk.session.path().at(1)));
        desk.bench.say(QStringLiteral("Short"));
        desk.bench.finish();
        QCOMPARE(printed(desk.model), QStringLiteral("Question Hi\nAnswerHeader\nText Short\nAnswerFooter"));
        QCoreApplication::processEvents();
        QCOMPARE(desk.model.rowCount(), 4);
    }

    void aStoredAnswerIsShownOnceItIsRead()
    {
        Desk desk(stored(longText + ending));
        QCOMPARE(desk.model.rowCount(), 0);
        QVERIFY(desk.model.hasEarlier());
        QTRY_VERIFY(desk.model.rowCount() > 0);
        QVERIFY(hasFooter(desk.model));
        QCOMPARE(shownBlocks(desk.model), blocksOf(longText + ending));
    }

    void aStoredAnswerIsGivenAtOnceWhereThatIsAsked()
    {
        Desk desk(stored(longText));
        desk.model.readAll();
        QVERIFY(hasFooter(desk.model));
        QCOMPARE(desk.model.rowCount(), int(blocksOfLongText().size()) + 3);
    }

    void aConversationLeftWhileItIsReadIsReadAgain()
    {
        Desk desk(stored(longText));
        desk.model.setSession(nullptr);
        QCoreApplication::processEvents();
        QCOMPARE(desk.model.rowCount(), 0);
        desk.model.setSession(&desk.session);
        QTRY_COMPARE(desk.model.rowCount(), int(blocksOfLongText().size()) + 2); // the question's text is not included
    }

    void longThoughtsUnfoldInSlicesAndFoldMeanwhile()
    {
        Desk desk(stored(QStringLiteral("Yes."), longText + ending));
        QTRY_COMPARE(desk.model.rowCount(), 5); // question, header, thinking, answer, footer
        const auto id = desk.session.path().at(1);
        desk.model.setExpanded(id, true);
        const auto all = int(blocksOfLongText().size());
        QVERIFY(desk.model.rowCount() > 5);
        QVERIFY(desk.model.rowCount() < all);
        desk.model.setExpanded(id, false);
        QCOMPARE(desk.model.rowCount(), 5);
        QCoreApplication::processEvents();
        QCOMPARE(desk.model.rowCount(), 5);
        desk.model.setExpanded(id, true);
        QTRY_COMPARE(desk.model.rowCount(), all + 5);
        const auto linkOfFirst = [&desk] {
            const auto first = desk.model.index(3).data(TranscriptData::BlockRole).value<markdown::Block>();
            return first.paragraphs.first().spans.value(1).link;
        };
        QTRY_COMPARE(linkOfFirst(), QStringLiteral("https://example.org"));
    }
};

QTEST_GUILESS_MAIN(TestLongMessages)
#include "tst_longmessages.moc"
