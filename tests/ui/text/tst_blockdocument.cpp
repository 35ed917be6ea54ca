// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prose.h"

#include "markdown/limits.h"

#include <QAbstractTextDocumentLayout>
#include <QRandomGenerator>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>
#include <QtTest>

using namespace corral;
using markdown::Block;
using test::onlyBlock;
using test::testStyle;
using ui::ProseStyle;
using ui::ProseWriter;

namespace {
/// Text and formats of a document, for comparison.
QStringList dump(const QTextDocument &document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        lines << QStringLiteral("block %1 %2 %3 %4 %5")
                     .arg(int(format.layoutDirection()))
                     .arg(format.leftMargin())
                     .arg(format.topMargin())
                     .arg(format.textIndent())
                     .arg(format.lineHeight());
        QTextCharFormat last;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat charFormat = it.fragment().charFormat();
            if (it != block.begin() && charFormat == last)
                lines.last() += it.fragment().text();
            else
                lines << QStringLiteral("%1 %2 %3 %4 %5 %6 ")
                                 .arg(charFormat.fontWeight())
                                 .arg(charFormat.fontItalic())
                                 .arg(charFormat.fontStrikeOut())
                                 .arg(charFormat.background().color().name(), charFormat.foreground().color().name(),
                                      charFormat.anchorHref()) +
                             it.fragment().text();
            last = charFormat;
        }
    }
    return lines;
}
}

class TestBlockDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void writesFormats();
    void writesListsWithHangingMarkers();
    void writesTables();
    void showsFormulasKeysAndRaisedText();
    void aChangedBlockLooksAsIfWrittenAtOnce_data();
    void aChangedBlockLooksAsIfWrittenAtOnce();
    void anyChangeLooksAsIfWrittenAtOnce();
    void writesOnlyWhatIsNew();
    void writesOnlyTheNewRowsOfATable();
    void keepsASelectionWhileTextIsAdded();
    void breaksNoParagraphAtOddCharacters();
    void changesItsLookWithItsStyle();
    void measuresSpaceAbove();

private:
    QTextDocument *m_document = nullptr;
    ProseWriter *m_writer = nullptr;
};

void TestBlockDocument::init()
{
    m_document = new QTextDocument;
    m_writer = new ProseWriter;
    m_writer->setStyle(testStyle());
    m_writer->setDocument(m_document);
}

void TestBlockDocument::cleanup()
{
    delete m_writer;
    delete m_document;
}

void TestBlockDocument::writesFormats()
{
    m_writer->show(onlyBlock(QStringLiteral("## Title\n\nA **b** *c* `d` ~~e~~ [f](https://x.org)\ng")));
    QCOMPARE(m_document->toPlainText(), QStringLiteral("Title\nA b c d e f\ng"));
    QCOMPARE(m_document->blockCount(), 2);
    QTextCursor cursor(m_document);
    const auto formatOf = [&](const QString &text) { return m_document->find(text).charFormat(); };
    QCOMPARE(formatOf(QStringLiteral("Title")).fontWeight(), int(QFont::DemiBold));
    QVERIFY(formatOf(QStringLiteral("Title")).intProperty(QTextFormat::FontPixelSize) > 14);
    QCOMPARE(formatOf(QStringLiteral("b")).fontWeight(), int(QFont::DemiBold));
    QVERIFY(formatOf(QStringLiteral("c")).fontItalic());
    QCOMPARE(formatOf(QStringLiteral("d")).background().color(), QColor(Qt::yellow));
    QVERIFY(formatOf(QStringLiteral("d")).fontFixedPitch());
    QVERIFY(m_document->find(QStringLiteral("e"), m_document->find(QStringLiteral("d"))).charFormat().fontStrikeOut());
    const QTextCharFormat link = formatOf(QStringLiteral("f"));
    QCOMPARE(link.anchorHref(), QStringLiteral("https://x.org"));
    QVERIFY(link.isAnchor() && link.fontUnderline());
    QCOMPARE(link.foreground().color(), QColor(Qt::blue));
    QCOMPARE(m_document->begin().blockFormat().headingLevel(), 2);
    QCOMPARE(m_document->lastBlock().blockFormat().lineHeight(), 150.0);
}

void TestBlockDocument::writesListsWithHangingMarkers()
{
    m_writer->show(onlyBlock(QStringLiteral("- a\n  1. b\n\n     c\n- [x] d\n\n> e")));
    QCOMPARE(m_document->toPlainText(), QString::fromUtf8("•\ta\n1.\tb\nc\n☑\td\ne"));
    const auto left = [&](int block) { return int(m_document->findBlockByNumber(block).blockFormat().leftMargin()); };
    QCOMPARE(left(0), ProseStyle::listIndent);
    QCOMPARE(left(1), 2 * ProseStyle::listIndent);
    QCOMPARE(left(2), 2 * ProseStyle::listIndent);
    QCOMPARE(left(4), ProseStyle::quoteIndent);
    QCOMPARE(m_document->begin().blockFormat().textIndent(), -ProseStyle::listIndent);
    QCOMPARE(m_document->findBlockByNumber(2).blockFormat().textIndent(), 0);

    // Wrapped lines start below the text of the first one.
    m_writer->show(onlyBlock(QStringLiteral("- ") + QStringLiteral("word ").repeated(40)));
    m_document->setTextWidth(200);
    QVERIFY(m_document->size().height() > 50); // forces the layout
    const QTextLayout *layout = m_document->begin().layout();
    QVERIFY(layout->lineCount() > 1);
    QVERIFY(qAbs(layout->lineAt(0).cursorToX(2) - layout->lineAt(1).cursorToX(layout->lineAt(1).textStart())) < 1.0);
}

void TestBlockDocument::writesTables()
{
    m_writer->show(onlyBlock(QStringLiteral("| a | **b** |\n|:-:|---|\n| 1 | `2` |\n| 3 |")));
    auto *table = qobject_cast<QTextTable *>(m_document->rootFrame()->childFrames().value(0));
    QVERIFY(table);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 2);
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), QStringLiteral("2"));
    QCOMPARE(table->cellAt(1, 0).firstCursorPosition().blockFormat().alignment(), Qt::AlignHCenter);
    QCOMPARE(table->cellAt(0, 0).firstCursorPosition().block().begin().fragment().charFormat().fontWeight(),
             int(QFont::DemiBold));
    QCOMPARE(m_writer->plainText(), QStringLiteral("a | b\n1 | 2\n3 | "));
}

void TestBlockDocument::showsFormulasKeysAndRaisedText()
{
    const QString source = QStringLiteral("\\(x_1 \\, y\\)");
    m_writer->show(onlyBlock(QStringLiteral("a ") + source +
                             QStringLiteral(" <kbd>K</kbd> x<sup>2</sup><sub>3</sub> n[^7] ![p](https://x.org)")));
    const auto formatOf = [&](const QString &text) { return m_document->find(text).charFormat(); };
    QVERIFY(m_document->toPlainText().contains(source));
    QVERIFY(formatOf(source).fontFixedPitch());
    QCOMPARE(formatOf(source).background().color(), QColor(Qt::yellow));
    QCOMPARE(formatOf(QStringLiteral("K")).background().color(), QColor(Qt::yellow));
    QCOMPARE(formatOf(QStringLiteral("2")).verticalAlignment(), QTextCharFormat::AlignSuperScript);
    QCOMPARE(formatOf(QStringLiteral("3")).verticalAlignment(), QTextCharFormat::AlignSubScript);
    QCOMPARE(formatOf(QStringLiteral("7")).verticalAlignment(), QTextCharFormat::AlignSuperScript);
    QCOMPARE(formatOf(QStringLiteral("image: p")).anchorHref(), QStringLiteral("https://x.org"));
}

void TestBlockDocument::aChangedBlockLooksAsIfWrittenAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose") << QStringLiteral(
        "Some **bold** text with `code` and a [link](https://x.org).\nNext line\n\nAnother *one*.\n");
    QTest::newRow("list") << QStringLiteral("- a\n- b **c** d\n  1. e\n  2. f\n\n  g\n- [ ] h\n- [x] i\n");
    QTest::newRow("quote") << QStringLiteral("> a\n> > b\n>\n> - c\n");
    QTest::newRow("headings") << QStringLiteral("# A\nB\n===\nC **d**\n---\n");
    QTest::newRow("table") << QStringLiteral("| a | b |\n|---|:-:|\n| 1 | **2** |\n| 3 | 4 |\n| 5 |\n");
    QTest::newRow("directions") << QString::fromUtf8("12 שלום a\n\n- 3. פריט\n- x\n");
    QTest::newRow("table from right to left") << QString::fromUtf8("| שם | b |\n|---|---|\n| a | 1 |\n| ב | 2 |\n");
    QTest::newRow("marks") << QStringLiteral("a $x$ <sup>b</sup> n[^1] <kbd>c</kbd> ![i](https://x.org)\n");
}

void TestBlockDocument::aChangedBlockLooksAsIfWrittenAtOnce()
{
    QFETCH(QString, text);
    markdown::Stream stream;
    for (const QChar c : text) {
        stream.append(QStringView(&c, 1));
        const Block *tail = stream.tail();
        if (!tail)
            continue;
        m_writer->show(*tail);
        QTextDocument fresh;
        ProseWriter other;
        other.setStyle(testStyle());
        other.setDocument(&fresh);
        other.show(*tail);
        QCOMPARE(dump(*m_document), dump(fresh));
    }
}

void TestBlockDocument::anyChangeLooksAsIfWrittenAtOnce()
{
    QRandomGenerator random(11);
    const QStringList parts{QStringLiteral("a"),    QStringLiteral("**"),
                            QStringLiteral("b "),   QStringLiteral("`"),
                            QStringLiteral("\n"),   QStringLiteral("\n\n"),
                            QStringLiteral("\n- "), QStringLiteral("# "),
                            QStringLiteral("> "),   QStringLiteral("\n| x | y |\n|--|--|\n"),
                            QStringLiteral("| 1 |")};
    for (int i = 0; i < 400; ++i) {
        QString text;
        for (int k = random.bounded(20); k >= 0; --k)
            text += parts[random.bounded(int(parts.size()))];
        const Block block = onlyBlock(text);
        if (block.paragraphs.isEmpty() && block.kind != Block::Kind::Table)
            continue;
        m_writer->show(block);
        QTextDocument fresh;
        ProseWriter other;
        other.setStyle(testStyle());
        other.setDocument(&fresh);
        other.show(block);
        QCOMPARE(dump(*m_document), dump(fresh));
    }
}

void TestBlockDocument::writesOnlyWhatIsNew()
{
    const QString text =
        QStringLiteral("First paragraph.\n\nSecond one with *many* ") + QStringLiteral("more words ").repeated(50);
    markdown::Stream stream;
    qint64 before = 0;
    for (const QChar c : text) {
        stream.append(QStringView(&c, 1));
        if (const Block *tail = stream.tail())
            m_writer->show(*tail);
        QVERIFY(m_writer->charactersWritten() - before <= 8);
        before = m_writer->charactersWritten();
    }
    QVERIFY2(m_writer->charactersWritten() < 1.2 * text.size(), qPrintable(QString::number(m_writer->charactersWritten())));
}

void TestBlockDocument::writesOnlyTheNewRowsOfATable()
{
    QString text = QStringLiteral("| a | b |\n|---|---|\n");
    m_writer->show(onlyBlock(text));
    for (int i = 0; i < markdown::Limits::maxTableRows; ++i) {
        text += QStringLiteral("| one | two |\n");
        const qint64 before = m_writer->charactersWritten();
        m_writer->show(onlyBlock(text));
        QCOMPARE(m_writer->charactersWritten() - before, 6);
    }
}

void TestBlockDocument::keepsASelectionWhileTextIsAdded()
{
    m_writer->show(onlyBlock(QStringLiteral("Some words **here** and")));
    QTextCursor selection = m_document->find(QStringLiteral("words here"));
    QVERIFY(selection.hasSelection());
    m_writer->show(onlyBlock(QStringLiteral("Some words **here** and there\n\n- more")));
    QCOMPARE(selection.selectedText(), QStringLiteral("words here"));
}

void TestBlockDocument::breaksNoParagraphAtOddCharacters()
{
    Block block;
    block.paragraphs << markdown::Paragraph{};
    markdown::Span span;
    const QList<char16_t> odd{u'a', 0x2029, 0x2028, 0xfdd0, 0xfdd1, 0xfffc, u'\r', u'b'};
    for (const char16_t c : odd)
        span.text += QChar(c);
    block.paragraphs[0].spans << span;
    m_writer->show(block);
    QCOMPARE(m_document->blockCount(), 1);
    block.paragraphs[0].spans[0].text += u'c';
    m_writer->show(block);
    QVERIFY(m_document->toPlainText().endsWith(u"bc"));
    QCOMPARE(m_document->characterCount(), int(odd.size()) + 2);
}

void TestBlockDocument::changesItsLookWithItsStyle()
{
    m_writer->show(onlyBlock(QStringLiteral("a `b`")));
    ProseStyle style = testStyle();
    style.codeBackground = Qt::red;
    m_writer->setStyle(style);
    QCOMPARE(m_document->find(QStringLiteral("b")).charFormat().background().color(), QColor(Qt::red));
    QCOMPARE(m_document->toPlainText(), QStringLiteral("a b"));
}

void TestBlockDocument::measuresSpaceAbove()
{
    const QList<Block> blocks =
        markdown::parse(QStringLiteral("# A\n\n```\nb\n```\n- c\n\n") + QStringLiteral("word ").repeated(2000));
    QVERIFY(ProseStyle::spaceAbove(blocks[0]) > ProseStyle::spaceAbove(blocks[1]));
    QVERIFY(ProseStyle::spaceAbove(blocks[2]) < ProseStyle::spaceAbove(blocks[1]));
    QVERIFY(blocks.last().paragraphs[0].continued);
    QCOMPARE(ProseStyle::spaceAbove(blocks.last()), 0);
}

QTEST_MAIN(TestBlockDocument)
#include "tst_blockdocument.moc"
