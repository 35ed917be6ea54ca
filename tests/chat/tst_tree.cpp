// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/tree.h"

#include <QTest>

using namespace corral;
using namespace corral::chat;

namespace {

Message message(const char *id, const char *parent = "")
{
    Message made;
    made.id = QLatin1String(id);
    made.parentId = QLatin1String(parent);
    return made;
}

QString joined(const QList<Id> &ids) { return ids.join(u' '); }

}

class TestTree : public QObject
{
    Q_OBJECT

private:
    /// a is a question, b and c answer it, d is a question after b, e answers d.
    Tree m_tree{QList{message("a"), message("b", "a"), message("d", "b"), message("e", "d"), message("c", "a")}};

private Q_SLOTS:
    void thePathLeadsFromTheFirstMessageToTheLeaf()
    {
        QCOMPARE(joined(m_tree.path(QStringLiteral("e"))), QStringLiteral("a b d e"));
        QCOMPARE(joined(m_tree.path(QStringLiteral("c"))), QStringLiteral("a c"));
        QCOMPARE(joined(m_tree.path({})), QString());
    }

    void siblingsShareTheirParent()
    {
        QCOMPARE(joined(m_tree.siblings(QStringLiteral("c"))), QStringLiteral("b c"));
        QCOMPARE(joined(m_tree.siblings(QStringLiteral("a"))), QStringLiteral("a"));
        QCOMPARE(joined(m_tree.siblings(QStringLiteral("nobody"))), QString());
    }

    void theNewestLeafIsFoundByTheNewestChildren()
    {
        QCOMPARE(m_tree.newestLeaf(), QStringLiteral("c"));
        QCOMPARE(m_tree.newestLeaf(QStringLiteral("b")), QStringLiteral("e"));
        QCOMPARE(Tree().newestLeaf(), QString());
    }

    void aMessageStaysWhereItIsWhileOthersCome()
    {
        Tree tree;
        const auto *first = &tree.add(message("0"));
        for (int i = 1; i < 5'000; ++i)
            tree.add(message(qPrintable(QString::number(i)), qPrintable(QString::number(i - 1))));
        QCOMPARE(tree.find(QStringLiteral("0")), first);
        QCOMPARE(tree.path(QStringLiteral("4999")).size(), 5'000);
    }

    void aMessageWithoutItsParentBecomesAFirstOne()
    {
        Tree tree(QList{message("x", "lost")});
        QCOMPARE(joined(tree.path(QStringLiteral("x"))), QStringLiteral("x"));
        QCOMPARE(joined(tree.children({})), QStringLiteral("x"));
    }

    void addingTwiceChangesNothing()
    {
        Tree tree(QList{message("x")});
        tree.add(message("x"));
        QCOMPARE(joined(tree.children({})), QStringLiteral("x"));
    }
};

QTEST_APPLESS_MAIN(TestTree)
#include "tst_tree.moc"
