// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/messagedraft.h"

#include <QSignalSpy>
#include <QTest>

using corral::ui::MessageDraft;

namespace {

const QString typed = QStringLiteral("What is wrong in this log?\n\nBe brief.");
const QString journal = QStringLiteral("12:00:01 nothing happened\n").repeated(100'000);
const QString endless(MessageDraft::longestLine + 1, u'x');

}

class TestMessageDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPastedIsSentBelowWhatIsTyped()
    {
        MessageDraft draft;
        draft.setTyped(typed);
        draft.paste(journal);
        QCOMPARE(draft.typed(), typed);
        QCOMPARE(draft.text(), typed + QStringLiteral("\n\n") + journal);
        draft.paste(endless);
        QCOMPARE(draft.text(), typed + QStringLiteral("\n\n") + journal + QStringLiteral("\n\n") + endless);
        draft.setTyped(QStringLiteral(" \n"));
        QVERIFY(draft.hasText());
        QCOMPARE(draft.text(), journal + QStringLiteral("\n\n") + endless);
    }

    void whatIsKeptComesBackInItsParts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("pasted");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("typed") << typed << QString();
        QTest::newRow("pasted") << QString() << endless;
        QTest::newRow("both") << typed << journal;
        QTest::newRow("a short one") << typed << QStringLiteral("short");
        QTest::newRow("with the separator itself") << typed << QString(endless + QChar::ParagraphSeparator + endless);
    }
    void whatIsKeptComesBackInItsParts()
    {
        QFETCH(QString, words);
        QFETCH(QString, pasted);
        MessageDraft before;
        before.setTyped(words);
        if (!pasted.isEmpty())
            before.paste(pasted);
        MessageDraft after;
        after.setText(before.kept());
        QCOMPARE(after.typed(), words);
        QCOMPARE(after.hasPasted(), !pasted.isEmpty());
        QCOMPARE(after.text(), before.text());
        QCOMPARE(after.kept(), before.kept());
        QCOMPARE(MessageDraft::textOf(before.kept()), before.text());
    }

    /// Written by an earlier version, for example.
    void aKeptTextThatNoFieldHoldsIsTakenForPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("long lines") << QString(MessageDraft::longestLine, u'x').append(u'\n').repeated(20) << true;
        QTest::newRow("a line too long, first") << QString(endless + QStringLiteral("\nshort\n")) << false;
        QTest::newRow("a line too long, last") << QString(QStringLiteral("short\n").repeated(5'000) + endless) << false;
        QTest::newRow("as much as fits") << QString(QStringLiteral("1234567\n").repeated(MessageDraft::longestText / 8)) << true;
        QTest::newRow("too much") << QString(QStringLiteral("1234567\n").repeated(MessageDraft::longestText / 8) + u'x') << false;
    }
    void aKeptTextThatNoFieldHoldsIsTakenForPasted()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        MessageDraft draft;
        draft.setText(text);
        QCOMPARE(draft.hasPasted(), !fits);
        QCOMPARE(draft.typed().isEmpty(), !fits);
        QVERIFY(draft.text() == text);
    }

    void theSizeAndTheBeginningAreShown()
    {
        MessageDraft draft;
        QCOMPARE(draft.pastedSize(), QString());
        draft.paste(QStringLiteral("\n\n  first \u202Eline\nsecond"));
        QCOMPARE(draft.pastedSize(), QStringLiteral("4 lines, 22 characters"));
        QCOMPARE(draft.pastedBeginning(), QStringLiteral("first ⟨U+202E⟩line"));
        draft.clear();
        draft.paste(endless);
        QCOMPARE(draft.pastedSize(), QStringLiteral("1 line, 10,001 characters"));
    }

    void droppingOffersItBack()
    {
        MessageDraft draft;
        draft.setTyped(typed);
        draft.paste(journal);
        const QSignalSpy dropped(&draft, &MessageDraft::dropped);
        draft.dropPasted();
        QCOMPARE(draft.text(), typed);
        QCOMPARE(dropped.size(), 1);
        draft.paste(dropped.first().first().toString());
        QCOMPARE(draft.text(), typed + QStringLiteral("\n\n") + journal);
    }

    void theFirstChangeIsKeptSoon()
    {
        MessageDraft draft;
        QSignalSpy due(&draft, &MessageDraft::due);
        draft.setText(typed); // the draft was read, so nothing has to be saved
        draft.paste(journal);
        draft.setTyped(QStringLiteral("more"));
        QVERIFY(due.wait());
        QCOMPARE(due.size(), 1);
        draft.dropPasted();
        QVERIFY(due.wait());
        QCOMPARE(due.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMessageDraft)
#include "tst_messagedraft.moc"
