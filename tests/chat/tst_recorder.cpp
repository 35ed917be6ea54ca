// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/recorder.h"
#include "support/memoryjournal.h"

#include <QTest>

using namespace corral;
using namespace std::chrono_literals;

/// Timing of the writes of a growing answer.
class TestRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatComesAfterAPauseAtOnceAndInOnePiece();
    void writesWhatFollowsWhenTheIntervalIsOver();
    void writesTheRestOfTheMessageBefore();
    void writesNothingThatWasDiscarded();
};

void TestRecorder::writesWhatComesAfterAPauseAtOnceAndInOnePiece()
{
    test::MemoryJournal journal;
    chat::Recorder recorder(journal, 1h);
    recorder.begin(QStringLiteral("m1"));
    recorder.append(QStringLiteral("one "), QStringLiteral("hm "));
    recorder.append(QStringLiteral("two"), QStringLiteral("so"));
    QCOMPARE(journal.appends, 0);
    QTRY_COMPARE(journal.appends, 1);
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("one two"));
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).thinking, QStringLiteral("hm so"));
    recorder.append(QStringLiteral("three"), {});
    QCoreApplication::processEvents();
    QCOMPARE(journal.appends, 1); // an hour has not passed
}

void TestRecorder::writesWhatFollowsWhenTheIntervalIsOver()
{
    test::MemoryJournal journal;
    chat::Recorder recorder(journal, 5ms);
    recorder.begin(QStringLiteral("m1"));
    for (int piece = 1; piece <= 5; ++piece) {
        recorder.append(QString::number(piece), {});
        QTRY_COMPARE(journal.appends, piece);
    }
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("12345"));
}

void TestRecorder::writesTheRestOfTheMessageBefore()
{
    test::MemoryJournal journal;
    chat::Recorder recorder(journal, 1h);
    recorder.begin(QStringLiteral("m1"));
    recorder.append(QStringLiteral("one"), {});
    recorder.begin(QStringLiteral("m2"));
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("one"));
}

void TestRecorder::writesNothingThatWasDiscarded()
{
    test::MemoryJournal journal;
    chat::Recorder recorder(journal, 1ms);
    recorder.begin(QStringLiteral("m1"));
    recorder.append(QStringLiteral("one"), {});
    recorder.discard();
    recorder.append(QStringLiteral("two"), {});
    QTRY_COMPARE(journal.appends, 1);
    QCOMPARE(journal.messages.value(QStringLiteral("m1")).content, QStringLiteral("two"));
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
