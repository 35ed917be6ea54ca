// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/storeddraft.h"

#include <QTest>

using corral::chat::StoredDraft;

class TestStoredDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredIsReadBack_data()
    {
        QTest::addColumn<QStringList>("queued");
        QTest::addColumn<QString>("draft");
        const auto separators = QStringLiteral("1,2") + QChar(0xfdd0) + QChar::ParagraphSeparator + QStringLiteral("3");
        QTest::newRow("nothing") << QStringList() << QString();
        QTest::newRow("draft") << QStringList() << QStringLiteral("typed\nhere");
        QTest::newRow("queued") << QStringList{QStringLiteral("one")} << QString();
        QTest::newRow("both") << QStringList{QStringLiteral("one"), QStringLiteral("two\nlines")} << QStringLiteral("typed");
        QTest::newRow("separators") << QStringList{separators, separators} << separators;
        QTest::newRow("long") << QStringList{QString(3'000'000, u'x')} << QString(3'000'000, u'y');
    }

    void whatIsStoredIsReadBack()
    {
        QFETCH(const QStringList, queued);
        QFETCH(const QString, draft);
        const auto found = StoredDraft::split(StoredDraft{.queued = queued, .draft = draft}.joined());
        QCOMPARE(found.queued, queued);
        QCOMPARE(found.draft, draft);
    }

    /// Nothing of a text is lost, whatever wrote it.
    void anotherTextIsADraft_data()
    {
        QTest::addColumn<QString>("head");
        QTest::newRow("no lengths") << QString();
        QTest::newRow("no number") << QStringLiteral("x");
        QTest::newRow("too long") << QStringLiteral("3,9");
        QTest::newRow("negative") << QStringLiteral("-1");
        QTest::newRow("too large") << QStringLiteral("99999999999999999999");
    }

    void anotherTextIsADraft()
    {
        QFETCH(const QString, head);
        const auto text = QChar(0xfdd0) + head + QChar(0xfdd0) + QStringLiteral("a text");
        QCOMPARE(StoredDraft::split(text).draft, text);
        QVERIFY(StoredDraft::split(text).queued.isEmpty());
        QCOMPARE(StoredDraft::split(text.chopped(8)).draft, text.chopped(8));
    }
};

QTEST_GUILESS_MAIN(TestStoredDraft)
#include "tst_storeddraft.moc"
