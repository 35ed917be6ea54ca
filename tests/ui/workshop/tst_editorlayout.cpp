// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/editorlayout.h"
#include "ui/workshop/textfollower.h"

#include <QAbstractTextDocumentLayout>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>

using corral::ui::EditorLayout;
using corral::ui::TextFollower;

namespace {

constexpr qreal width = 240;

/// Lines that are short, empty, wrapped, indented, and left-to-right or right-to-left.
QString sample()
{
    return QStringLiteral("FROM llama3.2\n\n\tPARAMETER temperature 0.7\nSYSTEM \"\"\"") +
           QStringLiteral("a text that goes on over several rows ").repeated(8) + QStringLiteral("\"\"\"\n") +
           QString(300, u'x') +
           QStringLiteral("\nMESSAGE user שלום עולם\nلماذا السماء زرقاء؟\n日本語 🦙 e\u0301\nlast");
}

void prepare(QTextDocument &document)
{
    document.setDocumentMargin(0);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setTextWidth(width);
}

/// Makes the same random replacement in all documents.
void changeSomewhere(QRandomGenerator &random, std::initializer_list<QTextDocument *> documents)
{
    const QString texts[] = {{}, QStringLiteral("x"), QStringLiteral("\n"), QStringLiteral("several words and\nanother\n\nline")};
    const QString &text = texts[random.bounded(4)];
    const int size = (*documents.begin())->characterCount() - 1;
    const int from = random.bounded(size + 1);
    const int length = random.bounded(std::min(size - from, 60) + 1);
    for (QTextDocument *document : documents) {
        QTextCursor cursor(document);
        cursor.setPosition(from);
        cursor.setPosition(from + length, QTextCursor::KeepAnchor);
        cursor.insertText(text);
    }
}

}

class tst_EditorLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRootFrameIsMadeInTheThreadOfTheDocument();
    void placesLinesAsQtDoes();
    void aKeyLaysOutItsOwnLineOnly();
    void aNewLineMovesThoseBehindIt();
    void followsEveryChange();
    void aKeyCopiesItsOwnCharacterOnly();

private:
    static void compare(const QTextDocument &ours, const QTextDocument &theirs);
};

void tst_EditorLayout::compare(const QTextDocument &ours, const QTextDocument &theirs)
{
    QCOMPARE(ours.documentLayout()->documentSize().height(), theirs.documentLayout()->documentSize().height());
    for (int line = 0; line < theirs.blockCount(); ++line) {
        const QTextBlock block = ours.findBlockByNumber(line);
        const QTextBlock other = theirs.findBlockByNumber(line);
        QCOMPARE(ours.documentLayout()->blockBoundingRect(block), theirs.documentLayout()->blockBoundingRect(other));
        QCOMPARE(block.layout()->lineCount(), other.layout()->lineCount());
    }
    const qreal bottom = theirs.documentLayout()->documentSize().height();
    for (qreal y = 1; y < bottom; y += 7) {
        for (qreal x = -5; x < width + 20; x += 33) {
            const QPointF point(x, y);
            // Beside a right-to-left line, Qt's layout finds the wrong end of it.
            if (theirs.findBlock(theirs.documentLayout()->hitTest(point, Qt::FuzzyHit)).textDirection() == Qt::RightToLeft)
                continue;
            QCOMPARE(ours.documentLayout()->hitTest(point, Qt::FuzzyHit), theirs.documentLayout()->hitTest(point, Qt::FuzzyHit));
        }
    }
}

/// Qt's text item asks for it in the render thread, where it would be null.
void tst_EditorLayout::theRootFrameIsMadeInTheThreadOfTheDocument()
{
    QTextDocument document;
    document.setDocumentLayout(new EditorLayout(&document));
    document.setPlainText(QStringLiteral("FROM a"));
    QVERIFY(document.findChild<QTextFrame *>());
}

void tst_EditorLayout::placesLinesAsQtDoes()
{
    QTextDocument ours;
    QTextDocument theirs;
    ours.setDocumentLayout(new EditorLayout(&ours));
    for (QTextDocument *each : {&ours, &theirs}) {
        prepare(*each);
        each->setPlainText(sample());
    }
    compare(ours, theirs);
    QRandomGenerator random(1);
    for (int i = 0; i < 60 && !QTest::currentTestFailed(); ++i) {
        changeSomewhere(random, {&ours, &theirs});
        compare(ours, theirs);
    }
    for (; ours.isUndoAvailable() && !QTest::currentTestFailed(); compare(ours, theirs)) {
        ours.undo();
        theirs.undo();
    }
    ours.setTextWidth(100);
    theirs.setTextWidth(100);
    compare(ours, theirs);
}

void tst_EditorLayout::aKeyLaysOutItsOwnLineOnly()
{
    QTextDocument document;
    auto *layout = new EditorLayout(&document);
    document.setDocumentLayout(layout);
    prepare(document);
    document.setPlainText(QStringLiteral("# A line that says nothing.\n").repeated(20'000));
    const qint64 before = layout->laidOutLines();
    const qint64 movedBefore = layout->movedLines();
    QSignalSpy resized(layout, &EditorLayout::documentSizeChanged);
    QTextCursor(&document).insertText(QStringLiteral("x"));
    QCOMPARE(layout->laidOutLines() - before, 1);
    QCOMPARE(layout->movedLines(), movedBefore);
    QVERIFY(resized.isEmpty());
}

void tst_EditorLayout::aNewLineMovesThoseBehindIt()
{
    QTextDocument document;
    auto *layout = new EditorLayout(&document);
    document.setDocumentLayout(layout);
    prepare(document);
    document.setPlainText(QStringLiteral("a\n").repeated(100));
    const qint64 before = layout->laidOutLines();
    const qint64 movedBefore = layout->movedLines();
    QSignalSpy resized(layout, &EditorLayout::documentSizeChanged);
    QTextCursor cursor(document.findBlockByNumber(89));
    cursor.insertText(QStringLiteral("\n"));
    QCOMPARE(layout->laidOutLines() - before, 2);
    QCOMPARE(layout->movedLines() - movedBefore, 11);
    QCOMPARE(resized.size(), 1);
}

void tst_EditorLayout::followsEveryChange()
{
    QTextDocument document;
    document.setDocumentLayout(new EditorLayout(&document)); // a document without a layout does not signal changes
    TextFollower follower;
    QString text;
    connect(&document, &QTextDocument::contentsChange, this,
            [&](int position, int removed, int added) { follower.follow(text, document, position, removed, added); });
    document.setPlainText(sample());
    QCOMPARE(text, TextFollower::textOf(document));
    QRandomGenerator random(2);
    for (int i = 0; i < 300; ++i) {
        if (i % 10 == 9)
            document.undo();
        else
            changeSomewhere(random, {&document});
        QCOMPARE(text, TextFollower::textOf(document));
    }
    QTextCursor cursor(&document);
    cursor.insertText(QStringLiteral("no-break:\u00a0."));
    QVERIFY(text.startsWith(QStringLiteral("no-break:\u00a0.")));
    document.clear();
    QCOMPARE(text, QString());
}

void tst_EditorLayout::aKeyCopiesItsOwnCharacterOnly()
{
    QTextDocument document;
    document.setDocumentLayout(new EditorLayout(&document)); // a document without a layout does not signal changes
    TextFollower follower;
    QString text;
    bool changed = false;
    connect(&document, &QTextDocument::contentsChange, this,
            [&](int position, int removed, int added) { changed = follower.follow(text, document, position, removed, added); });
    document.setPlainText(QStringLiteral("# A line that says nothing.\n").repeated(20'000));
    const qint64 before = follower.copied();
    QTextCursor(&document).insertText(QStringLiteral("x"));
    QVERIFY(changed);
    QCOMPARE(follower.copied() - before, 1);
    // A change of colours lays out nothing.
    document.markContentsDirty(0, 20);
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::EndOfLine, QTextCursor::KeepAnchor);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    cursor.setCharFormat(bold);
    QVERIFY(!changed);
    QVERIFY(follower.copied() - before < 100);
}

QTEST_MAIN(tst_EditorLayout)
#include "tst_editorlayout.moc"
