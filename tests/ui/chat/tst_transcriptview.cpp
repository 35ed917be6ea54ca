// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "transcriptwindow.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QDir>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using test::storedConversation;
using test::TranscriptWindow;
using ui::TranscriptData;

namespace {

constexpr QSize sizes[] = {{680, 500}, {1920, 1080}, {1280, 800}};

/// More than a conversation shows when it is opened.
QStringList manyTexts()
{
    QStringList texts;
    for (int i = 0; i < 400; ++i)
        texts.append(QStringLiteral("Text %1").arg(i));
    return texts;
}

}

/// The transcript displays any content correctly, at any size, streamed or stored. With CORRAL_PICTURES it also saves
/// screenshots into that folder.
class TestTranscriptView : public QObject
{
    Q_OBJECT

private:
    static void addTexts(bool withQuestions)
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isQuestion");
        for (const auto &[name, text] : awkward::answers() + awkward::largeAnswers())
            QTest::newRow(qPrintable(name)) << text << false;
        if (!withQuestions)
            return;
        for (const auto &[name, text] : awkward::questions() + awkward::largeQuestions())
            QTest::newRow(qPrintable(QStringLiteral("question ") + name)) << text << true;
    }

    static void draw(TranscriptWindow &window, const QString &what)
    {
        if (const auto folder = qEnvironmentVariable("CORRAL_PICTURES"); !folder.isEmpty()) {
            const auto name = QStringLiteral("%1-%2-%3.png")
                                  .arg(QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-'), what)
                                  .arg(window.width());
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(window.grabWindow().save(folder + u'/' + name));
        }
    }

public:
    Q_INVOKABLE void openUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void aStoredTextIsShown_data() { addTexts(true); }

    void aStoredTextIsShown()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isQuestion);
        static int turn = 0;
        const auto dark = ++turn % 2 == 0;
        TranscriptWindow window;
        window.setDark(dark);
        window.open(storedConversation(isQuestion ? QStringList{text, QStringLiteral("Done.")}
                                                  : QStringList{QStringLiteral("Go on"), text}));
        for (const auto &size : sizes) {
            window.settleAt(size);
            QCOMPARE(window.fault(), QString());
            QVERIFY(window.rows()->isFollowing());
            draw(window, dark ? QStringLiteral("dark") : QStringLiteral("light"));
        }
        QCOMPARE(window.faultAnywhere(8), QString());
        if (isQuestion) {
            window.model.setExpanded(QStringLiteral("stored0"), true);
            window.settle();
            QCOMPARE(window.faultAnywhere(4), QString());
            const auto last = window.model.rowOf(QStringLiteral("stored1")) - 1;
            QCOMPARE(window.model.textBetween(0, 0, last, ui::RowSelection::endOfText), text);
        }
    }

    void aTextThatComesAtOnceIsShown_data() { addTexts(false); }

    void aTextThatComesAtOnceIsShown()
    {
        QFETCH(const QString, text);
        if (text.trimmed().isEmpty())
            return;
        TranscriptWindow window;
        window.settleAt({680, 500});
        window.open({});
        QVERIFY(window.session->send(QStringLiteral("Go on")));
        window.sessionFixture.receiveContent(text);
        window.sessionFixture.finish();
        QTRY_VERIFY(!window.session->isRunning());
        window.settle();
        QCOMPARE(window.fault(), QString());
        QVERIFY(window.rows()->isFollowing());
        QCOMPARE(window.faultAnywhere(2), QString());
    }

    void aTextThatComesInPiecesIsShown_data() { addTexts(false); }

    /// Also when it is stopped in the middle.
    void aTextThatComesInPiecesIsShown()
    {
        QFETCH(const QString, text);
        TranscriptWindow window;
        window.settleAt({680, 500});
        window.open({});
        QVERIFY(window.session->send(QStringLiteral("Go on")));
        const auto piece = std::max<qsizetype>(7, text.size() / 40);
        QSignalSpy flushes(window.session.get(), &chat::Session::flushed);
        for (qsizetype at = 0; at < text.size(); at += piece) {
            const auto before = flushes.size();
            window.sessionFixture.receiveContent(text.mid(at, piece));
            QTRY_VERIFY(flushes.size() > before);
            window.settle();
            const auto fault = at / piece % 10 == 0 ? window.fault() : QString();
            QCOMPARE(fault, QString());
            QVERIFY(window.rows()->isFollowing());
        }
        window.session->stopAll();
        window.settle();
        QCOMPARE(window.fault(), QString());
        QCOMPARE(window.faultAnywhere(2), QString());
    }

    /// It goes without moving what comes next.
    void aLineShowsHowFarThePromptIsRead()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        TranscriptWindow window;
        window.settleAt({680, 500});
        window.open({});
        QVERIFY(window.session->send(QStringLiteral("Go on")));
        window.settle();
        const auto header = [&window] { return window.rows()->rowItem(2); };
        const auto lineIn = [](const QQuickItem *row) {
            const auto items = row->findChildren<QQuickItem *>();
            const auto isLine = [](const QQuickItem *item) { return item->property("bounded").isValid(); };
            return *std::find_if(items.begin(), items.end(), isLine);
        };
        const auto height = header()->height();
        QVERIFY(!lineIn(header())->isVisible());
        window.sessionFixture.receivePromptProgress({.total = 400, .processed = 100});
        QTRY_VERIFY(lineIn(header())->isVisible());
        window.settle();
        QCOMPARE(lineIn(header())->property("bounded").toDouble(), 0.25);
        const auto *told = QAccessible::queryAccessibleInterface(header());
        QCOMPARE(told->text(QAccessible::Name), QStringLiteral("Reading the prompt · 25 % of 400 tokens…"));
        QVERIFY(header()->height() > height);
        QVERIFY(header()->height() <= height + 8);
        QCOMPARE(window.fault(), QString());
        draw(window, QStringLiteral("reading"));
        window.sessionFixture.receiveContent(QStringLiteral("Hello"));
        QTRY_VERIFY(!lineIn(header())->isVisible());
        window.settle();
        QCOMPARE(header()->height(), height);
        QCOMPARE(window.fault(), QString());
        window.sessionFixture.finish();
    }

    void conversationsAreShownWhole_data()
    {
        QTest::addColumn<int>("index");
        const auto all = awkward::conversations();
        for (int i = 0; i < int(all.size()); ++i)
            QTest::newRow(qPrintable(all.at(i).name)) << i;
    }

    void conversationsAreShownWhole()
    {
        QFETCH(const int, index);
        QStringList texts;
        const auto turns = awkward::conversations().at(index).turns;
        for (const auto &turn : turns)
            texts << turn.question << turn.answer;
        TranscriptWindow window;
        for (const auto &size : sizes) {
            window.settleAt(size);
            window.open(storedConversation(texts));
            QTRY_VERIFY(!window.model.hasEarlier() || window.model.rowCount() >= 80);
            window.settle();
            QCOMPARE(window.fault(), QString());
            draw(window, QStringLiteral("light"));
        }
        QTest::keyClick(&window, Qt::Key_Home);
        QTRY_VERIFY(!window.model.hasEarlier());
        window.settle();
        QCOMPARE(window.rows()->rowItem(0)->y(), 0.0);
        QCOMPARE(window.faultAnywhere(6), QString());
        QTest::keyClick(&window, Qt::Key_End);
        QVERIFY(window.rows()->isFollowing());
        window.open(storedConversation(texts)); // as after undoing a deletion
        QCOMPARE(window.fault(), QString());
    }

    void selectingGoesAcrossBlocksAndMessages()
    {
        TranscriptWindow window;
        window.open(storedConversation(
            {QStringLiteral("What is it?"), QStringLiteral("A *list*:\n\n- one\n- two\n\n```c\nint x;\n\nint y;\n```\n\nEnd.")}));
        QTest::keyClick(&window, Qt::Key_A, Qt::ControlModifier);
        QSignalSpy copied(window.rows(), SIGNAL(copyRequested(QString)));
        QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied.first().first().toString(),
                 QStringLiteral("What is it?\n\nA list:\n\n• one\n• two\n\nint x;\n\nint y;\n\nEnd."));
    }

    void theMouseSelectsFromOneRowToAnother()
    {
        TranscriptWindow window;
        window.open(
            storedConversation({QStringLiteral("Hi"), QStringLiteral("First words.\n\n```c\nint x;\n```\n\nLast words.")}));
        const auto textOf = [&](int row) { return ui::RowSelection::textOf(window.rows()->rowItem(row)); };
        int first = -1;
        int last = -1;
        for (int row = 0; row < window.model.rowCount(); ++row) {
            const auto kind = ui::TranscriptKinds::Kind(window.model.index(row).data(TranscriptData::KindRole).toInt());
            if (kind == ui::TranscriptKinds::Kind::Text) {
                first = first < 0 ? row : first;
                last = row;
            }
        }
        const auto from = textOf(first)->mapToScene({0, 8}).toPoint();
        const auto to = textOf(last)->mapToScene({0, 8}).toPoint() + QPoint(28, 0);
        QTest::mousePress(&window, Qt::LeftButton, {}, from);
        QTest::mouseMove(&window, from + QPoint(30, 4));
        QTest::mouseMove(&window, to);
        QTest::mouseRelease(&window, Qt::LeftButton, {}, to);
        const auto *selection = window.rows()->selection();
        const auto text = window.model.textBetween(selection->firstRow(), selection->firstPosition(), selection->lastRow(),
                                                   selection->lastPosition());
        QVERIFY2(text.startsWith(QStringLiteral("First words.\n\nint x;\n\nLas")), qPrintable(text));
        QVERIFY(text.size() < 40);
        // Rows outside of the view are selected too, and a click ends the selection.
        QTest::mouseClick(&window, Qt::LeftButton, {}, from);
        QVERIFY(selection->isEmpty());
        QTest::mouseDClick(&window, Qt::LeftButton, {}, from + QPoint(4, 0));
        QCOMPARE(window.model.textBetween(selection->firstRow(), selection->firstPosition(), selection->lastRow(),
                                          selection->lastPosition()),
                 QStringLiteral("First"));
    }

    /// A long conversation that was just opened has only its last rows.
    void allIsCopiedAlsoOfWhatWasNotReadYet()
    {
        TranscriptWindow window;
        const auto texts = manyTexts();
        window.open(storedConversation(texts));
        QVERIFY(window.model.hasEarlier());
        QSignalSpy copied(window.rows(), SIGNAL(copyRequested(QString)));
        window.rows()->forceActiveFocus();
        QTest::keySequence(&window, QKeySequence::SelectAll);
        QTest::keySequence(&window, QKeySequence::Copy);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied.first().first().toString(), texts.join(QStringLiteral("\n\n")));
    }

    /// Only "select all" extends to rows that are inserted before the selection.
    void aSelectionFromTheFirstCharacterStaysWhereItIs()
    {
        TranscriptWindow window;
        window.open(storedConversation(manyTexts()));
        auto *selection = window.rows()->selection();
        selection->set({0, 0}, {0, ui::RowSelection::endOfText});
        const auto selected = [&] { return window.model.textBetween(selection->firstRow(), 0, selection->lastRow(), 100); };
        const auto before = selected();
        QVERIFY(before.startsWith(QStringLiteral("Text ")));
        window.model.readAll();
        QVERIFY(selection->firstRow() > 0);
        QCOMPARE(selected(), before);
    }

    void aSelectionSurvivesWhatComes()
    {
        TranscriptWindow window;
        window.open({});
        QVERIFY(window.session->send(QStringLiteral("Go on")));
        QSignalSpy flushes(window.session.get(), &chat::Session::flushed);
        window.sessionFixture.receiveContent(QStringLiteral("One line.\n\nAnother "));
        QTRY_COMPARE(flushes.size(), 1);
        window.settle();
        window.rows()->selection()->set({3, 0}, {3, 9});
        window.sessionFixture.receiveContent(QStringLiteral("line that goes on.\n\n```\nint x;\n"));
        QTRY_COMPARE(flushes.size(), 2);
        window.settle();
        QCOMPARE(ui::RowSelection::textOf(window.rows()->rowItem(3))->property("selectedText").toString(),
                 QStringLiteral("One line."));
    }

    void newTextIsMarkedWhileTheReaderIsElsewhere()
    {
        TranscriptWindow window;
        window.settleAt({680, 500});
        window.open({});
        QVERIFY(window.session->send(QStringLiteral("Go on")));
        QSignalSpy flushes(window.session.get(), &chat::Session::flushed);
        window.sessionFixture.receiveContent(QStringLiteral("A line.\n\n").repeated(60));
        QTRY_COMPARE(flushes.size(), 1);
        window.settle();
        QVERIFY(!window.rows()->property("hasNewText").toBool());
        window.rows()->scrollBy(-400);
        window.settle();
        QVERIFY(!window.rows()->property("hasNewText").toBool());
        window.sessionFixture.receiveContent(QStringLiteral("Another line.\n\n"));
        QTRY_COMPARE(flushes.size(), 2);
        QVERIFY(window.rows()->property("hasNewText").toBool());
        QTest::keyClick(&window, Qt::Key_End);
        QVERIFY(!window.rows()->property("hasNewText").toBool());
    }

    void linksOpenByAClick()
    {
        TranscriptWindow window;
        window.open(storedConversation({QStringLiteral("Hi"), QStringLiteral("[here](https://example.org/x) and there")}));
        const auto place = ui::RowSelection::textOf(window.rows()->rowItem(3))->mapToScene({8, 10}).toPoint();
        QCOMPARE(window.rows()->linkAt(place.x(), place.y()), QStringLiteral("https://example.org/x"));
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "openUrl");
        QTest::mouseClick(&window, Qt::LeftButton, {}, place);
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QCOMPARE(m_opened, QUrl(QStringLiteral("https://example.org/x")));
    }

    void aClickOnAButtonOfARowIsTheButtons()
    {
        TranscriptWindow window;
        window.open(storedConversation({QStringLiteral("Hi"), QStringLiteral("```c\nint x;\n```")}));
        QSignalSpy copied(window.rows(), SIGNAL(copyRequested(QString)));
        const auto *row = window.rows()->rowItem(3);
        const auto column = std::min(760.0, window.width() - 48.0);
        const auto right = (window.width() + column) / 2;
        QTest::mouseClick(&window, Qt::LeftButton, {}, QPoint(int(right) - 20, int(row->y()) + 12 + 18));
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied.first().first().toString(), QStringLiteral("int x;"));
    }

private:
    QUrl m_opened;
};

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
