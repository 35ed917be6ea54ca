// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/limits.h"
#include "ui/text/codedocument.h"
#include "ui/text/syntaxrepository.h"
#include "wholetext.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QtTest>

using namespace corral;
using markdown::Block;

namespace {
/// A document signals changes only if it has a layout, as in a TextEdit.
class Document : public QTextDocument
{
public:
    Document() { documentLayout(); }
};

Block code(const QString &text, const QString &language = QStringLiteral("cpp"))
{
    Block block;
    block.kind = Block::Kind::Code;
    block.code = text;
    block.language = language;
    return block;
}

[[maybe_unused]] QStringList colours(const QTextDocument &document)
{
    QStringList result;
    for (QTextBlock line = document.begin(); line.isValid(); line = line.next()) {
        for (const QTextLayout::FormatRange &range : line.layout()->formats())
            result << QStringLiteral("%1 %2 %3 %4")
                          .arg(line.blockNumber())
                          .arg(range.start)
                          .arg(range.length)
                          .arg(range.format.foreground().color().name());
    }
    return result;
}
}

class TestCodeDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsOnlyWhatIsNew();
    void takesBackWhatChanged();
    void keepsASelection();
    void aThreeThousandLineBlockIsFlatPerLine();
    void growsItsWidthInSteps();
    void marksWhereALineIsCut();
    void runsFromLeftToRight();
    void aLongLineIsNotHighlighted();
    void aLineThatGrowsCostsTheSame();
    void removedLinesAreRed();
    void makesRoomForTheFont();
    void highlightsKnownLanguages_data();
    void highlightsKnownLanguages();
    void leavesUnknownLanguagesPlain();
    void highlightsOnlyTheLinesThatCame();
    void appendedCodeLooksAsIfWrittenAtOnce();
    void followsLightAndDark();
};

void TestCodeDocument::appendsOnlyWhatIsNew()
{
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    writer.setBlock(code(QStringLiteral("int a;\nin")));
    writer.setBlock(code(QStringLiteral("int a;\nint b;\n\treturn")));
    QCOMPARE(document.toPlainText(), QStringLiteral("int a;\nint b;\n\treturn"));
    QCOMPARE(document.blockCount(), 3);
    QCOMPARE(writer.charactersWritten(), document.toPlainText().size());
}

void TestCodeDocument::takesBackWhatChanged()
{
    Document document;
    ui::CodeDocument writer;
    writer.setBlock(code(QStringLiteral("abc\ndef")));
    writer.setTextDocument(&document);
    writer.setBlock(code(QStringLiteral("abc\nx")));
    QCOMPARE(document.toPlainText(), QStringLiteral("abc\nx"));
    writer.setBlock(code({}));
    QCOMPARE(document.toPlainText(), QString());
}

void TestCodeDocument::keepsASelection()
{
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    writer.setBlock(code(QStringLiteral("one two three")));
    const QTextCursor selection = document.find(QStringLiteral("two"));
    writer.setBlock(code(QStringLiteral("one two three\nfour")));
    QCOMPARE(selection.selectedText(), QStringLiteral("two"));
}

void TestCodeDocument::aThreeThousandLineBlockIsFlatPerLine()
{
    markdown::Stream stream;
    stream.append(u"```cpp\n");
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    qint64 writtenBefore = 0;
    qint64 linesBefore = 0;
    for (int i = 0; i < 3000; ++i) {
        const qsizetype blocks = stream.finished().size();
        const QString line = QStringLiteral("int value%1 = compute(%1); // and a remark\n").arg(i);
        stream.append(line);
        QVERIFY(stream.tail());
        const bool another = stream.finished().size() != blocks;
        writer.setBlock(*stream.tail());
        if (!another) {
            QVERIFY(writer.charactersWritten() - writtenBefore <= line.size());
            QVERIFY(writer.highlightedLines() - linesBefore <= 3);
        }
        QVERIFY(document.blockCount() <= markdown::Limits::maxCodeLines + 1);
        writtenBefore = writer.charactersWritten();
        linesBefore = writer.highlightedLines();
    }
    QCOMPARE(stream.parsedCharacters(), 0);
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    QVERIFY(writer.highlightedLines() >= 3000);
#endif
}

void TestCodeDocument::marksWhereALineIsCut()
{
    const QList<Block> blocks = markdown::parse(QStringLiteral("```\na\n") + QString(9000, u'x') + QStringLiteral("\nb\n```"));
    QCOMPARE(blocks.size(), 1);
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    writer.setBlock(blocks[0]);
    QCOMPARE(document.blockCount(), 3);
    QVERIFY(document.findBlockByNumber(1).text().endsWith(QString::fromUtf8("x…")));
    QCOMPARE(writer.hiddenCharacters(), 9000 - document.findBlockByNumber(1).text().size() + 1);
    QCOMPARE(document.lastBlock().text(), QStringLiteral("b"));
}

void TestCodeDocument::runsFromLeftToRight()
{
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    writer.setBlock(code(QString::fromUtf8("# תיאור\nx = 1\n# עוד")));
    for (QTextBlock line = document.begin(); line.isValid(); line = line.next())
        QCOMPARE(line.textDirection(), Qt::LeftToRight);
}

void TestCodeDocument::aLongLineIsNotHighlighted()
{
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    writer.setBlock(code(QStringLiteral("int a = 1; /* ") + QString(1200, u'x') + QStringLiteral("*/\nint b = 2;")));
    QVERIFY(document.begin().layout()->formats().isEmpty());
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    QVERIFY(!document.lastBlock().layout()->formats().isEmpty());
    // A shorter line is highlighted once it is complete.
    Block line = code(QStringLiteral("int a = 1; /* ") + QString(400, u'x') + QStringLiteral("*/"));
    writer.setBlock(line);
    QVERIFY(document.begin().layout()->formats().isEmpty());
    line.closed = true;
    writer.setBlock(line);
    QVERIFY(!document.begin().layout()->formats().isEmpty());
    writer.setBlock(code(line.code + QStringLiteral("\nint")));
    QVERIFY(!document.begin().layout()->formats().isEmpty());
#endif
}

/// The cost of a token does not depend on the length of its line.
void TestCodeDocument::aLineThatGrowsCostsTheSame()
{
    markdown::Stream stream;
    stream.append(u"```json\n");
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    qint64 before = 0;
    for (int i = 0; i < 3000; ++i) {
        stream.append(u"{\"a\": 1234567, \"b\": true},");
        writer.setBlock(*stream.tail());
        QVERIFY(writer.charactersWritten() - before <= 60);
        QVERIFY(document.characterCount() <= markdown::Limits::maxParagraph + 4);
        before = writer.charactersWritten();
    }
    QVERIFY(stream.finished().isEmpty());
    QCOMPARE(stream.tail()->wholeCode().size(), stream.text().size() - 8);
}

void TestCodeDocument::removedLinesAreRed()
{
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    for (const bool dark : {false, true}) {
        Document document;
        ui::CodeDocument writer;
        writer.setDark(dark);
        writer.setTextDocument(&document);
        writer.setBlock(code(QStringLiteral("- old\n+ new"), QStringLiteral("diff")));
        const auto inkOf = [&](int line) {
            return document.findBlockByNumber(line).layout()->formats().value(0).format.foreground().color();
        };
        QVERIFY(inkOf(0).red() > inkOf(0).green() + 40);
        QVERIFY(inkOf(1).green() > inkOf(1).red() + 20);
    }
#else
    QSKIP("Built without KSyntaxHighlighting: NOT TESTED");
#endif
}

void TestCodeDocument::growsItsWidthInSteps()
{
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    QSignalSpy changes(&writer, &ui::CodeDocument::contentWidthChanged);
    QString line;
    for (int i = 0; i < 100; ++i) {
        line += u'x';
        writer.setBlock(code(line));
        QVERIFY(writer.contentWidth() >= document.begin().layout()->maximumWidth());
    }
    QVERIFY2(changes.size() < 20, qPrintable(QString::number(changes.size())));
    const qreal width = writer.contentWidth();
    writer.setBlock(code(line + QStringLiteral("\nshort")));
    QCOMPARE(writer.contentWidth(), width);
}

void TestCodeDocument::makesRoomForTheFont()
{
    QFont large;
    large.setPixelSize(40);
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    writer.setBlock(code(QString(100, u'x')));
    const qreal small = writer.contentWidth();
    document.setDefaultFont(large);
    writer.setFont(large);
    QVERIFY(writer.contentWidth() >= document.begin().layout()->maximumWidth());
    QVERIFY(writer.contentWidth() > 2 * small);
}

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
void TestCodeDocument::highlightsKnownLanguages_data()
{
    QTest::addColumn<QString>("definition");
    const auto row = [](const char *language, const char *definition) {
        QTest::newRow(language) << QString::fromLatin1(definition);
    };
    row("cpp", "C++");
    row("C++", "C++");
    row("c", "C");
    row("python", "Python");
    row("py", "Python");
    row("js", "JavaScript");
    row("javascript", "JavaScript");
    row("ts", "TypeScript");
    row("bash", "Bash");
    row("sh", "Bash");
    row("shell", "Bash");
    row("console", "Bash");
    row("json", "JSON");
    row("yaml", "YAML");
    row("yml", "YAML");
    row("html", "HTML");
    row("css", "CSS");
    row("rust", "Rust");
    row("rs", "Rust");
    row("go", "Go");
    row("golang", "Go");
    row("java", "Java");
    row("csharp", "C#");
    row("cs", "C#");
    row("sql", "SQL");
    row("cmake", "CMake");
    row("dockerfile", "Dockerfile");
    row("toml", "TOML");
    row("diff", "Diff");
    row("makefile", "Makefile");
    row("markdown", "Markdown");
    row("qml", "QML");
    row("kotlin", "Kotlin");
    row("ruby", "Ruby");
    row("php", "PHP");
    row("latex", "LaTeX");
}

void TestCodeDocument::highlightsKnownLanguages()
{
    QFETCH(QString, definition);
    const QString found = ui::syntaxDefinition(QString::fromLatin1(QTest::currentDataTag())).name();
    QVERIFY2(found.startsWith(definition), qPrintable(found));
}

void TestCodeDocument::leavesUnknownLanguagesPlain()
{
    for (const char *language : {"", "no-such-language", "text", "../../etc"}) {
        Document document;
        ui::CodeDocument writer;
        writer.setTextDocument(&document);
        writer.setBlock(code(QStringLiteral("int a = 1; // b"), QString::fromLatin1(language)));
        QVERIFY2(colours(document).isEmpty(), language);
    }
}

void TestCodeDocument::highlightsOnlyTheLinesThatCame()
{
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    QString text;
    for (int i = 0; i < 300; ++i) {
        text += QStringLiteral("int a%1 = \"text\"; // remark\n").arg(i);
        writer.setBlock(code(text));
        QVERIFY(!document.lastBlock().previous().layout()->formats().isEmpty());
    }
    QVERIFY2(writer.highlightedLines() <= 2 * 301, qPrintable(QString::number(writer.highlightedLines())));
}

void TestCodeDocument::appendedCodeLooksAsIfWrittenAtOnce()
{
    const QString text = QStringLiteral("/* a\n b */ int main()\n{\n\treturn \"x\" + 1; // c\n}\n");
    Document whole;
    ui::CodeDocument atOnce;
    atOnce.setTextDocument(&whole);
    atOnce.setBlock(code(text));
    Document grown;
    ui::CodeDocument byAndBy;
    byAndBy.setTextDocument(&grown);
    for (int i = 1; i <= text.size(); ++i)
        byAndBy.setBlock(code(text.left(i)));
    QVERIFY(!colours(whole).isEmpty());
    QCOMPARE(colours(grown), colours(whole));
    Document later;
    ui::CodeDocument attachedLater;
    attachedLater.setBlock(code(text));
    attachedLater.setTextDocument(&later);
    QCOMPARE(colours(later), colours(whole));
}

void TestCodeDocument::followsLightAndDark()
{
    Document document;
    ui::CodeDocument writer;
    writer.setTextDocument(&document);
    writer.setBlock(code(QStringLiteral("int a = 1; // b")));
    QVERIFY(!colours(document).isEmpty());
    const QStringList light = colours(document);
    writer.setDark(true);
    QVERIFY(colours(document) != light);
    writer.setDark(false);
    QCOMPARE(colours(document), light);
}
#else
void TestCodeDocument::highlightsKnownLanguages_data() {}
void TestCodeDocument::highlightsKnownLanguages() { QSKIP("Built without KSyntaxHighlighting: NOT TESTED"); }
void TestCodeDocument::leavesUnknownLanguagesPlain() { QSKIP("Built without KSyntaxHighlighting: NOT TESTED"); }
void TestCodeDocument::highlightsOnlyTheLinesThatCame() { QSKIP("Built without KSyntaxHighlighting: NOT TESTED"); }
void TestCodeDocument::appendedCodeLooksAsIfWrittenAtOnce() { QSKIP("Built without KSyntaxHighlighting: NOT TESTED"); }
void TestCodeDocument::followsLightAndDark() { QSKIP("Built without KSyntaxHighlighting: NOT TESTED"); }
#endif

QTEST_MAIN(TestCodeDocument)
#include "tst_codedocument.moc"
