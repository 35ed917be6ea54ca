// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedrows.h"

#include "support/bench.h"
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
    struct Desk
    {
        explicit Desk(chat::Tree tree, const chat::Id &leaf)
            : session(bench.services(), conversation(leaf), std::move(tree))
        {
            model.setSession(&session);
            resets.clear();
        }

        static chat::Conversation conversation(const chat::Id &leaf)
        {
            auto conversation = test::Bench::conversation();
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

        test::Bench bench;
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
        Desk desk(std::move(tree), left);
        desk.model.readAll();
        const auto before = printed(desk.model);
        const auto kept = desk.model.rowOf(QStringLiteral("b0"));
        QVERIFY(kept > 0);
        const QPersistentModelIndex lastKept(desk.model.index(kept - 1));
        for (const auto &[leaf, other] : {std::pair(right, left), std::pair(left, right)}) {
            desk.inserts.clear();
            desk.removals.clear();
            if (atOnce)
                desk.switchAtOnce(leaf);
            else
                desk.session.showPath(leaf);
            QCOMPARE(printed(desk.model), desk.expected());
            QCOMPARE(desk.model.rowOf(other), -1);
            QCOMPARE(desk.lastMessages(), leaf);
            QVERIFY(lastKept.isValid() && lastKept.row() == kept - 1);
            QVERIFY(!desk.inserts.isEmpty() && !desk.removals.isEmpty());
            for (const auto *changes : {&desk.inserts, &desk.removals}) {
                for (const auto &change : *changes)
                    QVERIFY(change.at(1).toInt() >= kept);
            }
        }
        QCOMPARE(printed(desk.model), before);
        QCOMPARE(desk.resets.size(), 0);
    }

    void nothingChangesWhereThePathIsTheSame()
    {
        chat::Tree tree;
        const auto leaf = grow(tree, QStringLiteral("a"), {}, 3);
        Desk desk(std::move(tree), leaf);
        desk.model.readAll();
        desk.inserts.clear();
        desk.model.pathChanged();
        QCOMPARE(desk.inserts.size() + desk.removals.size() + desk.resets.size(), 0);
    }

    void aPathThatEndsEarlierLosesItsEnd()
    {
        chat::Tree tree;
        const auto common = grow(tree, QStringLiteral("a"), {}, 2);
        const auto leaf = grow(tree, QStringLiteral("b"), common, 1);
        Desk desk(std::move(tree), leaf);
        desk.model.readAll();
        desk.inserts.clear();
        desk.switchAtOnce(common);
        QCOMPARE(printed(desk.model), desk.expected());
        QCOMPARE(desk.lastMessages(), common);
        QCOMPARE(desk.inserts.size() + desk.resets.size(), 0);
    }

    void pathsThatBeginDifferentlyHaveNothingInCommon()
    {
        chat::Tree tree;
        const auto left = grow(tree, QStringLiteral("a"), {}, 2);
        const auto right = grow(tree, QStringLiteral("b"), {}, 3);
        Desk desk(std::move(tree), left);
        desk.session.showPath(right);
        QCOMPARE(printed(desk.model), desk.expected());
        desk.switchAtOnce(left);
        QTRY_COMPARE(printed(desk.model), desk.expected());
        QCOMPARE(desk.resets.size(), 0);
    }

    void whatWasAnsweredBeforeComesBack()
    {
        chat::Tree tree;
        const auto leaf = grow(tree, QStringLiteral("a"), {}, 3);
        Desk desk(std::move(tree), leaf);
        desk.model.readAll();
        const auto before = printed(desk.model);
        QVERIFY(desk.session.retry(QStringLiteral("a3")));
        desk.bench.say(QStringLiteral("Another"));
        desk.session.showPath(leaf); // stops it
        QCOMPARE(printed(desk.model), before);
        QCOMPARE(desk.resets.size(), 0);
    }

    /// The first rows are those of a message behind the fork: all of them go, and what comes is read from its end.
    void aForkBeforeTheFirstRowReadsTheOtherBranchFromItsEnd()
    {
        chat::Tree tree;
        const auto common = grow(tree, QStringLiteral("a"), {}, 100);
        const auto left = grow(tree, QStringLiteral("b"), common, 1'000);
        const auto right = grow(tree, QStringLiteral("c"), common, 1'000);
        Desk desk(std::move(tree), left);
        QTRY_VERIFY(desk.model.rowCount() >= 80);
        desk.switchAtOnce(right);
        QVERIFY(desk.model.hasEarlier());
        QVERIFY2(desk.model.rowCount() < 300, qPrintable(QString::number(desk.model.rowCount())));
        desk.model.readAll();
        QCOMPARE(printed(desk.model), desk.expected());
        QCOMPARE(desk.resets.size(), 0);
    }

    /// What follows the fork is shown at once, and read in slices where it is much.
    void aLongBranchIsReadInSlices()
    {
        chat::Tree tree;
        const auto common = grow(tree, QStringLiteral("a"), {}, 2);
        const auto left = grow(tree, QStringLiteral("b"), common, 1);
        const auto right = grow(tree, QStringLiteral("c"), common, 300);
        Desk desk(std::move(tree), left);
        desk.model.readAll();
        desk.switchAtOnce(right);
        QVERIFY(desk.model.rowOf(QStringLiteral("c0")) > 0);
        QVERIFY(desk.model.rowOf(right) > 0);
        const auto expected = desk.expected();
        QTRY_COMPARE(desk.model.rowCount(), int(expected.count(u'\n')) + 1);
        QCOMPARE(printed(desk.model), expected);
        QCOMPARE(desk.resets.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBranches)
#include "tst_branches.moc"
