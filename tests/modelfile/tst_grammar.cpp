// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/document.h"

#include <QTest>

using namespace corral::modelfile;

namespace {

/// A document as text: one line per instruction, "FROM|a", "PARAMETER top_k|3", then "! code line:column" for each diagnostic.
/// Line ends and tabs of values are written as \n, \r and \t.
QStringList described(const QString &text)
{
    const Document document = Document::parse(text);
    QStringList lines;
    for (const Instruction &each : document.instructions()) {
        QString value = each.value;
        value.replace(u'\n', QLatin1String("\\n")).replace(u'\r', QLatin1String("\\r")).replace(u'\t', QLatin1String("\\t"));
        const QString name = each.name.isEmpty() ? QString() : u' ' + each.name;
        lines << keywordText(each.keyword) + name + u'|' + value + (each.closed ? QString() : QStringLiteral("<open>"));
    }
    for (const Diagnostic &each : document.problems())
        lines << QStringLiteral("! %1 %2:%3").arg(each.code).arg(each.position.line).arg(each.position.column);
    return lines;
}

void row(const char *name, QStringView text, std::initializer_list<QStringView> expected)
{
    QStringList lines;
    for (const QStringView line : expected)
        lines << line.toString();
    QTest::newRow(name) << text.toString() << lines;
}

}

/// Compatibility with Ollama's parser.
class tst_Grammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInstructions_data();
    void readsInstructions() { compare(); }
    void readsValues_data();
    void readsValues() { compare(); }
    void readsParametersAndMessages_data();
    void readsParametersAndMessages() { compare(); }
    void dropsWhatIsNotPrintable_data();
    void dropsWhatIsNotPrintable() { compare(); }
    void goesOnAfterAnError_data();
    void goesOnAfterAnError() { compare(); }
    void countsLinesAsPeopleDo();
    void marksWhereThingsStand();

private:
    static void columns();
    static void compare();
};

void tst_Grammar::columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
}

void tst_Grammar::compare()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(described(text).join(u'\n'), expected.join(u'\n'));
}

void tst_Grammar::readsInstructions_data()
{
    columns();
    row("every name",
        u"FROM a\nPARAMETER top_k 3\nTEMPLATE t\nSYSTEM s\nLICENSE l\nADAPTER x\nDRAFT d\nMESSAGE user hi\n"
        "RENDERER r\nPARSER p\nREQUIRES 1",
        {u"FROM|a", u"PARAMETER top_k|3", u"TEMPLATE|t", u"SYSTEM|s", u"LICENSE|l", u"ADAPTER|x", u"DRAFT|d", u"MESSAGE user|hi",
         u"RENDERER|r", u"PARSER|p", u"REQUIRES|1"});
    row("any case", u"from a\nFrOm b", {u"FROM|a", u"FROM|b"});
    row("blanks before and blank lines", u"\n \t\n  FROM a\n\n\tSYSTEM b\n", {u"FROM|a", u"SYSTEM|b"});
    row("a tab after the name", u"FROM\ta", {u"FROM|a"});
    row("comments", u"# one\nFROM a\n  # two\nSYSTEM b", {u"FROM|a", u"SYSTEM|b"});
    row("no comment after a value", u"FROM a # b", {u"FROM|a # b"});
    row("CR ends a line", u"FROM a\rSYSTEM b", {u"FROM|a", u"SYSTEM|b"});
    row("no continuation", u"SYSTEM a\\\nFROM b", {u"SYSTEM|a\\", u"FROM|b"});
    row("wrong name", u"FROMM a", {u"! unknown-instruction 1:1"});
    row("no blank before a quote", u"SYSTEM\"x\"", {u"! missing-blank 1:1"});
    row("colon", u"FROM: a", {u"! missing-blank 1:1"});
    row("name at the end of a line", u"FROM a\nSYSTEM\nPARSER p", {u"FROM|a", u"PARSER|p", u"! missing-value 2:1"});
    row("name at the end of the file", u"FROM", {u"! missing-value 1:1"});
    row("half a name at the end", u"FRO", {u"! unknown-instruction 1:1"});
    row("empty", QString(), {});
}

void tst_Grammar::readsValues_data()
{
    columns();
    row("trimmed", u"SYSTEM  \t a b \t \n", {u"SYSTEM|a b"});
    row("one quote on each side", u"SYSTEM \"a\"", {u"SYSTEM|a"});
    row("three quotes on each side", u"SYSTEM \"\"\"a\"\"\"", {u"SYSTEM|a"});
    row("single quotes are ordinary", u"SYSTEM 'a'", {u"SYSTEM|'a'"});
    row("no escapes", u"SYSTEM \"a\\\"b\\n\"", {u"SYSTEM|a\\\"b\\n"});
    row("quoted over lines", u"SYSTEM \"a\nb\"\nFROM c", {u"SYSTEM|a\\nb", u"FROM|c"});
    row("line ends inside quotes belong to it", u"SYSTEM \"\"\"\na\n\"\"\"\n", {u"SYSTEM|\\na\\n"});
    row("CRLF inside quotes is kept", u"SYSTEM \"\"\"a\r\nb\"\"\"\r\nFROM c\r\n", {u"SYSTEM|a\\r\\nb", u"FROM|c"});
    row("closed early at a line end", u"SYSTEM \"\"\"use \"\"\"\nFROM a", {u"SYSTEM|use ", u"FROM|a"});
    row("not in the middle of a line", u"SYSTEM \"\"\"use \"\"\" and\nthen\"\"\"", {u"SYSTEM|use \"\"\" and\\nthen"});
    row("blanks after the closing quote", u"SYSTEM \"\"\"a\"\"\" \t\nFROM b", {u"SYSTEM|a", u"FROM|b"});
    row("text after the closing quote keeps it open", u"SYSTEM \"a\" # b\nFROM c",
        {u"SYSTEM|a\" # b\\nFROM c<open>", u"! unclosed-quote 1:8"});
    row("two quoted words are one value", u"SYSTEM \"a\" \"b\"", {u"SYSTEM|a\" \"b"});
    row("quotes later on do nothing", u"SYSTEM say \"x\"\nFROM a", {u"SYSTEM|say \"x\"", u"FROM|a"});
    row("three quotes later on do nothing", u"SYSTEM Note: \"\"\"\nFROM a", {u"SYSTEM|Note: \"\"\"", u"FROM|a"});
    row("two quotes are empty", u"SYSTEM \"\"", {u"SYSTEM|"});
    row("six quotes are empty", u"SYSTEM \"\"\"\"\"\"", {u"SYSTEM|"});
    row("one quote stays open", u"SYSTEM \"", {u"SYSTEM|<open>", u"! unclosed-quote 1:8"});
    row("three quotes stay open", u"SYSTEM \"\"\"", {u"SYSTEM|<open>", u"! unclosed-quote 1:8"});
    row("four quotes stay open", u"SYSTEM \"\"\"\"", {u"SYSTEM|\"<open>", u"! unclosed-quote 1:8"});
    row("five quotes stay open", u"SYSTEM \"\"\"\"\"", {u"SYSTEM|\"\"<open>", u"! unclosed-quote 1:8"});
    row("a blank alone is an empty value", u"SYSTEM \nFROM a", {u"SYSTEM|", u"FROM|a"});
    row("a blank alone at the end", u"FROM a\nSYSTEM ", {u"FROM|a", u"SYSTEM|"});
    row("tabs survive inside", u"SYSTEM a\tb", {u"SYSTEM|a\\tb"});
    row("one quote opens, three close", u"SYSTEM \"a\"\"\"", {u"SYSTEM|a\"\""});
    row("three open, one does not close", u"SYSTEM \"\"\"a\"", {u"SYSTEM|a\"<open>", u"! unclosed-quote 1:8"});
}

void tst_Grammar::readsParametersAndMessages_data()
{
    columns();
    row("quoted number", u"PARAMETER top_k \"3\"", {u"PARAMETER top_k|3"});
    row("blanks before the value", u"PARAMETER top_k   3", {u"PARAMETER top_k|3"});
    row("two blanks before the name", u"PARAMETER  top_k 3", {u"! extra-blank 1:11"});
    row("equals sign", u"PARAMETER top_k=3", {u"! parameter-name 1:11"});
    row("hyphen", u"PARAMETER top-k 3", {u"! parameter-name 1:11"});
    row("no value", u"PARAMETER top_k\nFROM a", {u"FROM|a", u"! missing-value 1:11"});
    row("no name", u"PARAMETER \nFROM a", {u"FROM|a", u"! missing-value 1:1"});
    row("empty value", u"PARAMETER stop \nFROM a", {u"PARAMETER stop|", u"FROM|a"});
    row("roles", u"MESSAGE user a\nMESSAGE assistant \"b\nc\"\nMESSAGE system d",
        {u"MESSAGE user|a", u"MESSAGE assistant|b\\nc", u"MESSAGE system|d"});
    row("role in capitals", u"MESSAGE USER a", {u"! message-role 1:9"});
    row("other role", u"MESSAGE tool a", {u"! message-role 1:9"});
    row("role with a colon", u"MESSAGE user: a", {u"! message-role 1:9"});
    row("two blanks before the role", u"MESSAGE  user a", {u"! extra-blank 1:9"});
    row("role alone", u"MESSAGE user", {u"! missing-value 1:1"});
}

void tst_Grammar::dropsWhatIsNotPrintable_data()
{
    columns();
    row("control characters", u"SYSTEM a\u0001b\u001bc\u007fd", {u"SYSTEM|abcd"});
    row("NUL", QStringLiteral("SYSTEM a") + QChar(u'\0') + u'b', {u"SYSTEM|ab"});
    row("no-break and thin spaces", u"SYSTEM a\u00a0b\u2009c\u3000d", {u"SYSTEM|abcd"});
    row("joiners, soft hyphen, direction marks", u"SYSTEM a\u200db\u200cc\u00add\u200ee", {u"SYSTEM|abcde"});
    row("private use", u"SYSTEM a\ue000b", {u"SYSTEM|ab"});
    row("U+2028 and U+0085 end no line", u"SYSTEM a\u2028b\u0085c", {u"SYSTEM|abc"});
    row("an emoji family falls apart", u"SYSTEM \U0001F468\u200D\U0001F469", {u"SYSTEM|\U0001F468\U0001F469"});
    row("accents and CJK stay", u"SYSTEM é 漢字 e\u0301", {u"SYSTEM|é 漢字 e\u0301"});
    row("before an instruction it vanishes", u"\u200bFROM a", {u"FROM|a"});
    row("inside an instruction it does not", u"FR\u200bOM a", {u"! unknown-instruction 1:1"});
    row("a bad byte becomes U+FFFD", QStringLiteral("SYSTEM a") + QChar(0xdcff) + u'b', {u"SYSTEM|a\ufffdb"});
}

void tst_Grammar::goesOnAfterAnError_data()
{
    columns();
    row("next line", u"FOO x\nFROM a\nBAR y\nSYSTEM s",
        {u"FROM|a", u"SYSTEM|s", u"! unknown-instruction 1:1", u"! unknown-instruction 3:1"});
    row("after a quoted text", u"SYSTM \"\"\"one\nFROM two\n\"\"\"\nFROM a", {u"FROM|a", u"! unknown-instruction 1:1"});
    row("an open quote holds only its line", u"SYSTM \"one\nFROM a", {u"FROM|a", u"! unknown-instruction 1:1"});
}

void tst_Grammar::countsLinesAsPeopleDo()
{
    const Document crlf = Document::parse(QStringLiteral("FROM a\r\n\r\nSYSTEM \"x\r\ny\"\r\nFOO b\r\n"));
    QCOMPARE(crlf.problems().size(), 1);
    QCOMPARE(crlf.problems().constFirst().position, (Position{5, 1}));
    const Document cr = Document::parse(QStringLiteral("FROM a\r\rFOO b"));
    QCOMPARE(cr.problems().constFirst().position, (Position{3, 1}));
}

void tst_Grammar::marksWhereThingsStand()
{
    const Document document = Document::parse(QStringLiteral("# c\n PARAMETER stop \"\"\"a\nb\"\"\"  \nMESSAGE user  hi \n"));
    const Instruction stop = document.instructions().at(0);
    QCOMPARE(document.source(stop.keywordSpan), u"PARAMETER");
    QCOMPARE(document.source(stop.nameSpan), u"stop");
    QCOMPARE(document.source(stop.valueSpan), u"\"\"\"a\nb\"\"\"");
    QCOMPARE(document.source(stop.span), u"PARAMETER stop \"\"\"a\nb\"\"\"  ");
    QCOMPARE(stop.quotes, 3);
    const Instruction message = document.instructions().at(1);
    QCOMPARE(document.source(message.valueSpan), u"hi");
    QCOMPARE(document.position(message.span.start), (Position{4, 1}));
    QCOMPARE(document.last(Keyword::Message)->value, QStringLiteral("hi"));
    QCOMPARE(document.last(Keyword::From), nullptr);
}

QTEST_APPLESS_MAIN(tst_Grammar)
#include "tst_grammar.moc"
