// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "prose.h"

#include "markdown/limits.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextTable>
#include <QtTest>

#include <numeric>

using namespace corral;
using markdown::Block;
using test::onlyBlock;
using test::testStyle;
using ui::ProseStyle;
using ui::ProseWriter;

/// Text direction, and the columns of tables.
class TestProseTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void textRunsInItsDirection();
    void aDirectionComesWithTheFirstLetter();
    void tablesFromRightToLeft();
    void columnsFitOrAreAsWideAsTheirWords();
    void allBlocksOfATableLineUp();
    void wideTablesCostLittle();

private:
    QTextDocument *m_document = nullptr;
    ProseWriter *m_writer = nullptr;
};

void TestProseTables::init()
{
    m_document = new QTextDocument;
    m_document->setDocumentMargin(0);
    m_writer = new ProseWriter;
    m_writer->setStyle(testStyle());
    m_writer->setDocument(m_document);
}

void TestProseTables::cleanup()
{
    delete m_writer;
    delete m_document;
}

void TestProseTables::textRunsInItsDirection()
{
    m_writer->show(onlyBlock(
        QString::fromUtf8("English עברית\n\nעברית English\n\n- פריט\n- item\n\n`code` עברית\n\n12 **עברית**\n\n> ציטוט")));
    const auto formatOf = [&](int block) { return m_document->findBlockByNumber(block).blockFormat(); };
    const QList<Qt::LayoutDirection> expected{Qt::LeftToRight, Qt::RightToLeft, Qt::RightToLeft, Qt::LeftToRight,
                                              Qt::RightToLeft, Qt::RightToLeft, Qt::RightToLeft};
    for (int i = 0; i < expected.size(); ++i)
        QVERIFY2(formatOf(i).layoutDirection() == expected[i], qPrintable(QString::number(i)));
    QCOMPARE(int(formatOf(2).rightMargin()), ProseStyle::listIndent);
    QCOMPARE(int(formatOf(2).leftMargin()), 0);
    QCOMPARE(int(formatOf(6).rightMargin()), ProseStyle::quoteIndent);

    // The marker is on the right, with the same distance to the text as on the left in other lists.
    m_document->setTextWidth(300);
    QVERIFY(m_document->size().height() > 50); // forces the layout
    const auto gap = [&](int block) {
        const QTextLine line = m_document->findBlockByNumber(block).layout()->lineAt(0);
        return qAbs(line.cursorToX(2) - line.cursorToX(0));
    };
    QVERIFY2(qAbs(gap(2) - gap(3)) < 2, qPrintable(QStringLiteral("%1 %2").arg(gap(2)).arg(gap(3))));
    const QTextLine line = m_document->findBlockByNumber(1).layout()->lineAt(0);
    QVERIFY(line.naturalTextRect().right() > 295);
}

void TestProseTables::aDirectionComesWithTheFirstLetter()
{
    m_writer->show(onlyBlock(QStringLiteral("12 ")));
    QCOMPARE(m_document->begin().blockFormat().layoutDirection(), Qt::LeftToRight);
    m_writer->show(onlyBlock(QString::fromUtf8("12 ש")));
    QCOMPARE(m_document->begin().blockFormat().layoutDirection(), Qt::RightToLeft);
    m_writer->show(onlyBlock(QString::fromUtf8("12 שa\n\nb")));
    QCOMPARE(m_document->begin().blockFormat().layoutDirection(), Qt::RightToLeft);
    QCOMPARE(m_document->lastBlock().blockFormat().layoutDirection(), Qt::LeftToRight);
}

void TestProseTables::tablesFromRightToLeft()
{
    m_writer->setAvailableWidth(500);
    m_writer->show(onlyBlock(QString::fromUtf8("| שם | גיל |\n|---|---|\n| Anna | 30 |")));
    QTextTable *table = m_writer->table();
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), QStringLiteral("Anna"));
    QCOMPARE(table->cellAt(1, 0).firstCursorPosition().block().text(), QStringLiteral("30"));
    QCOMPARE(table->cellAt(1, 0).firstCursorPosition().blockFormat().layoutDirection(), Qt::RightToLeft);
    QVERIFY(table->format().leftMargin() > 100);
    QCOMPARE(m_writer->tableWidth(), 500.0);
    QVERIFY(m_writer->plainText().endsWith(QStringLiteral("Anna | 30")));
}

void TestProseTables::columnsFitOrAreAsWideAsTheirWords()
{
    const ProseStyle style = testStyle();
    const auto sum = [&](const Block &table, qreal available) {
        const QList<qreal> widths = style.columnWidths(table, available);
        return std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    };
    const Block narrow = onlyBlock(QStringLiteral("| a | b |\n|---|---|\n| one | two |"));
    QVERIFY(sum(narrow, 600) < 200);
    const Block wordy = onlyBlock(QStringLiteral("| a | b |\n|---|---|\n| ") + QStringLiteral("some words ").repeated(20) +
                                  QStringLiteral("| x |"));
    QVERIFY(sum(wordy, 600) <= 600);
    QVERIFY(sum(wordy, 600) > 500);
    const Block wide = onlyBlock(awkward::table(40, 3));
    const QList<qreal> widths = style.columnWidths(wide, 600);
    QVERIFY(std::accumulate(widths.cbegin(), widths.cend(), 0.0) > 2000);
    for (const qreal width : widths)
        QVERIFY(width >= QFontMetricsF(style.font).horizontalAdvance(QStringLiteral("Column")) + 2 * ProseStyle::cellPadding);

    // No word is broken, and every cell lies within the width of the document.
    m_writer->setAvailableWidth(600);
    m_writer->show(wide);
    m_document->setTextWidth(m_writer->tableWidth());
    QVERIFY(m_document->size().height() > 50);
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        for (int i = 1; i < block.layout()->lineCount(); ++i)
            QVERIFY(block.text().at(block.layout()->lineAt(i).textStart() - 1).isSpace());
    }
    QVERIFY(m_document->idealWidth() <= m_writer->tableWidth() + 2);
}

void TestProseTables::allBlocksOfATableLineUp()
{
    const ProseStyle style = testStyle();
    const QList<Block> blocks =
        markdown::parse(QStringLiteral("| a | b |\n|---|---|\n") + QStringLiteral("| some | cells |\n").repeated(30) +
                        QStringLiteral("| a much longer cell that comes late | x |\n").repeated(30));
    QVERIFY(blocks.size() > 2);
    for (const Block &block : blocks) {
        for (const qreal available : {200.0, 600.0})
            QCOMPARE(style.columnWidths(block, available), style.columnWidths(blocks[0], available));
    }
}

void TestProseTables::wideTablesCostLittle()
{
    QElapsedTimer timer;
    timer.start();
    m_writer->setAvailableWidth(600);
    for (const Block &block : markdown::parse(awkward::table(markdown::Limits::maxTableColumns, 20))) {
        m_writer->show(block);
        m_document->setTextWidth(m_writer->tableWidth());
        QVERIFY(m_document->size().height() > 50);
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestProseTables)
#include "tst_prosetables.moc"
