// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/journalwriter.h"
#include "support/memoryjournal.h"

#include <QTest>

using namespace corral;
using namespace std::chrono_literals;

/// Timing of the writes of a growing answer.
class TestJournalWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatComesAfterAPauseAtOnceAndInOnePiece();
    void writesWhatFollowsWhenTheIntervalIsOver();
    void writesTheRestOfTheMessageBefore();
    void writesNothingThatWasDiscarded();
};

void TestJournalWriter::writesWhatComesAfterAPauseAtOnceAndInOnePiece()
{
    test::MemoryJournal journal;
    chat::JournalWriter writer(journal, 1h);
    writer.begin(QStringLiteral("m1"));
    writer.append(QStringLiteral("one "), QStringLiteral("hm "));
    writer.append(QStringLiteral("two"), QStringLiteral("so"));
    QCOMPARE(journal.appends, 0);
    QTRY_COMPARE(journal.appends, 1);
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("one two"));
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).thinking, QStringLiteral("hm so"));
    writer.append(QStringLiteral("three"), {});
    QCoreApplication::processEvents();
    QCOMPARE(journal.appends, 1); // an hour has not passed
}

void TestJournalWriter::writesWhatFollowsWhenTheIntervalIsOver()
{
    test::MemoryJournal journal;
    chat::JournalWriter writer(journal, 5ms);
    writer.begin(QStringLiteral("m1"));
    for (int piece = 1; piece <= 5; ++piece) {
        writer.append(QString::number(piece), {});
        QTRY_COMPARE(journal.appends, piece);
    }
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("12345"));
}

void TestJournalWriter::writesTheRestOfTheMessageBefore()
{
    test::MemoryJournal journal;
    chat::JournalWriter writer(journal, 1h);
    writer.begin(QStringLiteral("m1"));
    writer.append(QStringLiteral("one"), {});
    writer.begin(QStringLiteral("m2"));
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("one"));
}

void TestJournalWriter::writesNothingThatWasDiscarded()
{
    test::MemoryJournal journal;
    chat::JournalWriter writer(journal, 1ms);
    writer.begin(QStringLiteral("m1"));
    writer.append(QStringLiteral("one"), {});
    writer.discard();
    writer.append(QStringLiteral("two"), {});
    QTRY_COMPARE(journal.appends, 1);
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("two"));
}

QTEST_GUILESS_MAIN(TestJournalWriter)
#include "tst_journalwriter.moc"
