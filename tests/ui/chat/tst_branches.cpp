// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedrows.h"

#include "support/sessionfixture.h"
#include "ui/chat/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalBlocker>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using chat::Session;
using test::printed;
using ui::TranscriptData;
using ui::TranscriptModel;

namespace {

/// Adds so many questions with their answers below `parent`; the last one's id is "b7", say.
chat::Id grow(chat::Tree &tree, const QString &branch, chat::Id parent, int turns)
{
    for (int i = 0; i < 2 * turns; ++i) {
        chat::Message message;
        message.id = branch + QString::number(i);
        message.parentId = std::exchange(parent, message.id);
        message.role = i % 2 == 0 ? chat::role::user : chat::role::assistant;
        message.content =
            i % 2 == 0 ? QStringLiteral("Question ") + message.id : QStringLiteral("Answer %1\n\n---\nIts *end*").arg(message.id);
        tree.add(std::move(message));
    }
    return parent;
}

}

/// What the rows do when another branch of the conversation becomes its path.
class TestBranches : public QObject
{
    Q_OBJECT

private:
    struct TranscriptFixture
    {
        explicit TranscriptFixture(chat::Tree tree, const chat::Id &leaf)
            : session(sessionFixture.services(), conversation(leaf), std::move(tree))
        {
            model.setSession(&session);
            resets.clear();
        }

        static chat::Conversation conversation(const chat::Id &leaf)
        {
            auto conversation = test::SessionFixture::conversation();
            conversation.leaf = leaf;
            return conversation;
        }

        /// What a model that was given the path at once has.
        QString expected()
        {
            TranscriptModel whole;
            whole.setSession(&session);
            whole.readAll();
            return printed(whole);
        }

        /// As a session would tell of it that tells it once.
        void switchAtOnce(const chat::Id &leaf)
        {
            {
                const QSignalBlocker silence(&session);
                session.showPath(leaf);
            }
            model.pathChanged();
        }

        [[nodiscard]] QString lastMessages() const
        {
            QStringList ids;
            for (int row = 0; row < model.rowCount(); ++row) {
                const auto index = model.index(row);
                if (const auto id = index.data(TranscriptData::MessageIdRole).toString();
                    index.data(TranscriptData::LastRole).toBool() && !ids.contains(id))
                    ids.append(id);
            }
            return ids.join(u' ');
        }

        test::SessionFixture sessionFixture;
        Session session;
        TranscriptModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
        QSignalSpy inserts{&model, &QAbstractItemModel::rowsInserted};
        QSignalSpy removals{&model, &QAbstractItemModel::rowsRemoved};
    };

private Q_SLOTS:
    void theCommonMessagesKeepTheirRows_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("message by message") << false;
        QTest::newRow("at once") << true;
    }

    void theCommonMessagesKeepTheirRows()
    {
        QFETCH(const bool, atOnce);
        chat::Tree tree;
        const auto common = grow(tree, QStringLiteral("a"), {}, 2);
        const auto left = grow(tree, QStringLiteral("b"), common, 3);
        const auto right = grow(tree, QStringLiteral("c"), common, 2);
        TranscriptFixture fixture(std::move(tree), left);
        fixture.model.readAll();
        const auto before = printed(fixture.model);
        const auto kept = fixture.model.rowOf(QStringLiteral("b0"));
        QVERIFY(kept > 0);
        const QPersistentModelIndex lastKept(fixture.model.index(kept - 1));
        for (const auto &[leaf, other] : {std::pair(right, left), std::pair(left, right)}) {
            fixture.inserts.clear();
            fixture.removals.clear();
            if (atOnce)
                fixture.switchAtOnce(leaf);
            else
                fixture.session.showPath(leaf);
            QCOMPARE(printed(fixture.model), fixture.expected());
            QCOMPARE(fixture.model.rowOf(other), -1);
            QCOMPARE(fixture.lastMessages(), leaf);
            QVERIFY(lastKept.isValid() && lastKept.row() == kept - 1);
            QVERIFY(!fixture.inserts.isEmpty() && !fixture.removals.isEmpty());
            for (const auto *changes : {&fixture.inserts, &fixture.removals}) {
                for (const auto &change : *changes)
                    QVERIFY(change.at(1).toInt() >= kept);
            }
        }
        QCOMPARE(printed(fixture.model), before);
        QCOMPARE(fixture.resets.size(), 0);
    }

    void nothingChangesWhereThePathIsTheSame()
    {
        chat::Tree tree;
        const auto leaf = grow(tree, QStringLiteral("a"), {}, 3);
        TranscriptFixture fixture(std::move(tree), leaf);
        fixture.model.readAll();
        fixture.inserts.clear();
        fixture.model.pathChanged();
        QCOMPARE(fixture.inserts.size() + fixture.removals.size() + fixture.resets.size(), 0);
    }

    void aPathThatEndsEarlierLosesItsEnd()
    {
        chat::Tree tree;
        const auto common = grow(tree, QStringLiteral("a"), {}, 2);
        const auto leaf = grow(tree, QStringLiteral("b"), common, 1);
        TranscriptFixture fixture(std::move(tree), leaf);
        fixture.model.readAll();
        fixture.inserts.clear();
        fixture.switchAtOnce(common);
        QCOMPARE(printed(fixture.model), fixture.expected());
        QCOMPARE(fixture.lastMessages(), common);
        QCOMPARE(fixture.inserts.size() + fixture.resets.size(), 0);
    }

    void pathsThatBeginDifferentlyHaveNothingInCommon()
    {
        chat::Tree tree;
        const auto left = grow(tree, QStringLiteral("a"), {}, 2);
        const auto right = grow(tree, QStringLiteral("b"), {}, 3);
        TranscriptFixture fixture(std::move(tree), left);
        fixture.session.showPath(right);
        QCOMPARE(printed(fixture.model), fixture.expected());
        fixture.switchAtOnce(left);
        QTRY_COMPARE(printed(fixture.model), fixture.expected());
        QCOMPARE(fixture.resets.size(), 0);
    }

    void whatWasAnsweredBeforeComesBack()
    {
        chat::Tree tree;
        const auto leaf = grow(tree, QStringLiteral("a"), {}, 3);
        TranscriptFixture fixture(std::move(tree), leaf);
        fixture.model.readAll();
        const auto before = printed(fixture.model);
        QVERIFY(fixture.session.retry(QStringLiteral("a3")));
        fixture.sessionFixture.receiveContent(QStringLiteral("Another"));
        fixture.session.showPath(leaf); // stops it
        QCOMPARE(printed(fixture.model), before);
        QCOMPARE(fixture.resets.size(), 0);
    }

    /// The first rows are those of a message behind the fork: all of them go, and what comes is read from its end.
    void aForkBeforeTheFirstRowReadsTheOtherBranchFromItsEnd()
    {
        chat::Tree tree;
        const auto common = grow(tree, QStringLiteral("a"), {}, 100);
        const auto left = grow(tree, QStringLiteral("b"), common, 1'000);
        const auto right = grow(tree, QStringLiteral("c"), common, 1'000);
        TranscriptFixture fixture(std::move(tree), left);
        QTRY_VERIFY(fixture.model.rowCount() >= 80);
        fixture.switchAtOnce(right);
        QVERIFY(fixture.model.hasEarlier());
        QVERIFY2(fixture.model.rowCount() < 300, qPrintable(QString::number(fixture.model.rowCount())));
        fixture.model.readAll();
        QCOMPARE(printed(fixture.model), fixture.expected());
        QCOMPARE(fixture.resets.size(), 0);
    }

    /// What follows the fork is shown at once, and read in slices where it is much.
    void aLongBranchIsReadInSlices()
    {
        chat::Tree tree;
        const auto common = grow(tree, QStringLiteral("a"), {}, 2);
        const auto left = grow(tree, QStringLiteral("b"), common, 1);
        const auto right = grow(tree, QStringLiteral("c"), common, 300);
        TranscriptFixture fixture(std::move(tree), left);
        fixture.model.readAll();
        fixture.switchAtOnce(right);
        QVERIFY(fixture.model.rowOf(QStringLiteral("c0")) > 0);
        QVERIFY(fixture.model.rowOf(right) > 0);
        const auto expected = fixture.expected();
        QTRY_COMPARE(printed(fixture.model), expected);
        QCOMPARE(fixture.resets.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBranches)
#include "tst_branches.moc"
