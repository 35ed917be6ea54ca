// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/document.h"
#include "modelfile/parameters.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace corral;
using namespace corral::modelfile;

namespace {

/// "error code line:column" for each diagnostic.
QStringList found(const QString &text)
{
    QStringList lines;
    for (const Diagnostic &each : lint(Document::parse(text))) {
        const char *severity = each.severity == Severity::Error     ? "error"
                               : each.severity == Severity::Warning ? "warning"
                                                                    : "hint";
        lines << QStringLiteral("%1 %2 %3:%4")
                     .arg(QLatin1String(severity), each.code)
                     .arg(each.position.line)
                     .arg(each.position.column);
    }
    return lines;
}

/// A line after FROM, and the expected diagnostics.
void row(const char *name, QStringView line, std::initializer_list<QStringView> expected)
{
    QStringList lines;
    for (const QStringView each : expected)
        lines << each.toString();
    QTest::newRow(name) << QStringLiteral("FROM a\n%1").arg(line) << lines;
}

}

/// The diagnostics beyond syntax errors.
class tst_Lint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsTheGrammarSays();
    void guessesASpellingOnlySoOften();
    void quotesLittleOfALongValue();
    void finds_data();
    void finds();
    void findsMistakes_data();
    void findsMistakes() { finds(); }
    void readsNumbersLikeGo_data();
    void readsNumbersLikeGo();
    void readsVersions_data();
    void readsVersions();
    void namesTheNearestWord();
    void tellsWhereMisnamedThingsBelong_data();
    void tellsWhereMisnamedThingsBelong();
    void saysOnceWhereATextEnds_data();
    void saysOnceWhereATextEnds();
    void explainsEveryParameter();
};

void tst_Lint::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("no FROM") << QStringLiteral("SYSTEM a") << QStringList{QStringLiteral("error no-from 1:1")};
    QTest::newRow("empty file") << QString() << QStringList{QStringLiteral("error no-from 1:1")};
    QTest::newRow("a broken FROM is not a missing one")
        << QStringLiteral("FROM:a") << QStringList{QStringLiteral("error missing-blank 1:1")};
    row("fine",
        u"PARAMETER temperature 0.7\nPARAMETER num_ctx 8192\nPARAMETER use_mmap true\nPARAMETER stop x\nSYSTEM s\nREQUIRES "
        u"0.14.0",
        {});
    row("unknown parameter", u"PARAMETER foo 1", {u"error unknown-parameter 2:11"});
    row("in capitals", u"PARAMETER NUM_CTX 1", {u"error unknown-parameter 2:11"});
    row("request field", u"PARAMETER think true", {u"error unknown-parameter 2:11"});
    row("removed parameter", u"PARAMETER tfs_z 1", {u"error removed-parameter 2:11"});
    row("deprecated parameter, whatever its value", u"PARAMETER mirostat foo", {u"warning deprecated-parameter 2:11"});
    row("not a whole number", u"PARAMETER top_k 3.5", {u"error invalid-value 2:17"});
    row("a comment makes it no number", u"PARAMETER top_k 3 # x",
        {u"error invalid-value 2:17", u"warning comment-in-value 2:17"});
    row("decimal comma", u"PARAMETER top_p 0,7", {u"error invalid-value 2:17"});
    row("not a truth value", u"PARAMETER use_mmap yes", {u"error invalid-value 2:20"});
    row("no value after a blank", u"PARAMETER top_k ", {u"error missing-value 2:11"});
    row("too hot", u"PARAMETER temperature 2.5", {u"warning out-of-range 2:23"});
    row("negative heat", u"PARAMETER temperature -1", {u"warning out-of-range 2:23"});
    row("no penalty at all", u"PARAMETER repeat_penalty 0", {u"warning out-of-range 2:26"});
    row("negative window", u"PARAMETER repeat_last_n -1", {u"warning out-of-range 2:25"});
    row("share above one", u"PARAMETER top_p 1.5", {u"warning out-of-range 2:17"});
    row("presence", u"PARAMETER presence_penalty 9", {u"warning out-of-range 2:28"});
    row("tiny context", u"PARAMETER num_ctx 2", {u"warning out-of-range 2:19"});
    row("limits are inside", u"PARAMETER temperature 2\nPARAMETER top_p 0\nPARAMETER num_predict -1\nPARAMETER num_gpu -1", {});
    row("zero tokens", u"PARAMETER num_predict 0", {u"hint surprising-value 2:23"});
    row("empty stop", u"PARAMETER stop \"\"", {u"warning empty-stop 2:11"});
    row("escape in a stop", u"PARAMETER stop a\\nb", {u"warning no-escapes 2:16"});
    row("version", u"REQUIRES soon", {u"error invalid-version 2:10"});
    row("no version", u"REQUIRES ", {u"error invalid-version 2:1"});
    row("renderer", u"RENDERER foo", {u"warning unknown-name 2:10"});
    row("parser", u"PARSER foo", {u"warning unknown-name 2:8"});
    row("known renderer and parser", u"RENDERER qwen3-coder\nPARSER harmony", {});
    row("set twice", u"SYSTEM a\nSYSTEM b\nPARAMETER top_k 1\nPARAMETER top_k 2",
        {u"warning overridden 2:1", u"warning overridden 4:1"});
    row("what adds up is not overridden",
        u"PARAMETER stop a\nPARAMETER stop b\nLICENSE a\nLICENSE b\nMESSAGE user a\nMESSAGE user b", {});
    row("single quotes", u"SYSTEM 'a'", {u"warning single-quotes 2:8"});
    row("a hash in a text is a hash", u"SYSTEM use # for it", {});
    row("empty system", u"SYSTEM \"\"", {u"hint empty-value 2:1"});
    row("no-break space", u"SYSTEM a\u00a0b", {u"warning dropped-character 2:9"});
    row("bad byte", QStringLiteral("SYSTEM a") + QChar(0xdcff), {u"warning not-utf8 2:9"});
}

void tst_Lint::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(text).join(u'\n'), expected.join(u'\n'));
}

void tst_Lint::findsMistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    row("curly quotes", u"SYSTEM “a”", {u"warning curly-quotes 2:8"});
    row("curly quotes inside", u"SYSTEM a “b” c", {});
    row("curly quotes around a stop", u"PARAMETER stop „x“", {u"warning curly-quotes 2:16"});
    row("several stops", u"PARAMETER stop \"A\", \"B\"", {u"warning one-stop 2:16"});
    row("several stops without a comma", u"PARAMETER stop \"A\" \"B\"", {u"warning one-stop 2:16"});
    row("a list of stops", u"PARAMETER stop [\"A\", \"B\"]", {u"warning one-stop 2:16"});
    row("a stop with brackets", u"PARAMETER stop [INST]", {});
    row("escaped quote", u"SYSTEM \"say \\\"hi\\\" now\"", {u"warning no-escapes 2:13"});
    row("escaped quote in a stop", u"PARAMETER stop \\\"", {u"warning no-escapes 2:16"});
    row("escaped quotes are fine in a template", u"TEMPLATE {{ printf \"\\\"%s\\\"\" .Prompt }}", {});
    row("four quotes before", u"SYSTEM \"\"\"\"a\"\"\"", {u"warning extra-quote 2:8"});
    row("four quotes behind", u"SYSTEM \"\"\"a\"\"\"\"", {u"warning extra-quote 2:12"});
    row("a quotation at the end of a text", u"SYSTEM \"\"\"say \"a\"\"\"\"", {});
    row("second line without quotes", u"SYSTEM You are\na pirate.",
        {u"warning ends-with-line 2:8", u"error unknown-instruction 3:1"});
    row("a fence", u"```\nSYSTEM a\n```", {u"error unknown-instruction 2:1", u"error unknown-instruction 4:1"});
    row("refused parameter", u"PARAMETER typical_p 0.7", {u"warning refused-parameter 2:11"});
    row("capability", u"CAPABILITY tools\ncapability vision", {u"hint newer-server 2:1", u"hint newer-server 3:1"});
    row("unknown capability", u"CAPABILITY telepathy", {u"hint newer-server 2:1", u"warning unknown-name 2:12"});
    row("several FROM of a split model", u"FROM ./a-1.gguf\nFROM ./a-2.gguf", {});
}

void tst_Lint::readsNumbersLikeGo_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    const QJsonValue none(QJsonValue::Undefined);
    const auto row = [](ParameterType type, const char *text, const QJsonValue &value) {
        QTest::addRow("%d %s", static_cast<int>(type), text) << static_cast<int>(type) << QString::fromLatin1(text) << value;
    };
    for (const auto &[text, value] : {std::pair("7", 7), {"+7", 7}, {"-7", -7}, {"007", 7}})
        row(ParameterType::Int, text, value);
    row(ParameterType::Int, "9223372036854775807", QJsonValue(std::numeric_limits<qint64>::max()));
    for (const char *text : {"1_000", "0x10", "1.0", "1e3", "", "-", "9223372036854775808", "1 2"})
        row(ParameterType::Int, text, none);
    for (const auto &[text, value] : {std::pair(".9", 0.9),
                                      {"1.", 1.0},
                                      {"5e-2", 0.05},
                                      {"0x1p-2", 0.25},
                                      {"-0.5", -0.5},
                                      {"+1E2", 100.0},
                                      {"1_0.5", 10.5},
                                      {"0x_1.8p1", 3.0},
                                      {"1e-60", 0.0 + 1e-60}})
        row(ParameterType::Float, text, value);
    row(ParameterType::Float, "1e-999", 0.0);
    for (const char *text :
         {"0,7", "1e39", "-1e999", "NaN", "Inf", "-infinity", "", ".", "e5", "1e", "_1", "1_", "1__0", "0x1", "1p2", "0.7f"})
        row(ParameterType::Float, text, none);
    for (const char *text : {"1", "t", "T", "TRUE", "true", "True"})
        row(ParameterType::Bool, text, true);
    for (const char *text : {"0", "f", "F", "FALSE", "false", "False"})
        row(ParameterType::Bool, text, false);
    for (const char *text : {"yes", "tRUE", "on", ""})
        row(ParameterType::Bool, text, none);
}

void tst_Lint::readsNumbersLikeGo()
{
    QFETCH(int, type);
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    const auto read = parameterValue(static_cast<ParameterType>(type), text);
    QCOMPARE(read.has_value(), !value.isUndefined());
    if (read)
        QCOMPARE(*read, value);
    else
        QVERIFY(!read.error().message.isEmpty());
}

void tst_Lint::readsVersions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const char *text : {"1", "0.14", "0.14.0", "v0.14.0", "0.14.0-rc1", "0.14.0+build.01", "0.14.0-rc.1+b", "99.0.0"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "V1", "vv1", "1.", "1.2.3.4", "01.2", "1.2-rc1", "0.14.0-", "0.14.0-01", "a", "1 2"})
        QTest::addRow("not %s", text) << QString::fromLatin1(text) << false;
}

void tst_Lint::readsVersions()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isVersion(text), valid);
}

void tst_Lint::tellsWhereMisnamedThingsBelong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, const char *advice) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(advice);
    };
    row("num_gpu_layers", "num_gpu");
    row("max_tokens", "num_predict");
    row("MAX_TOKENS", "num_predict");
    row("context_length", "num_ctx");
    row("n_ctx", "num_ctx");
    row("repetition_penalty", "repeat_penalty");
    row("temp", "temperature");
    row("num_parallel", "OLLAMA_NUM_PARALLEL");
    row("flash_attention", "OLLAMA_FLASH_ATTENTION");
    row("thinking", "each request");
    row("think", "each request");
    row("quantize", "when the model is created");
    row("system", "SYSTEM");
}

void tst_Lint::tellsWhereMisnamedThingsBelong()
{
    QFETCH(QString, name);
    QFETCH(QString, advice);
    const auto all = lint(Document::parse(QStringLiteral("FROM a\nPARAMETER %1 1\n").arg(name)));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().severity, Severity::Error);
    QVERIFY2(all.first().hint.contains(advice), qPrintable(all.first().hint));
}

void tst_Lint::saysOnceWhereATextEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, QStringView text, std::initializer_list<QStringView> expected) {
        QStringList lines;
        for (const QStringView each : expected)
            lines << each.toString();
        QTest::newRow(name) << text.toString() << lines;
    };
    const QStringView early = u"error text-ends-early 3:5";
    row("quotes at the end of an inner line",
        u"FROM a\nSYSTEM \"\"\"\nuse \"\"\"\nmore text\n\nand more\n\"\"\"\nPARAMETER top_k 1\n", {early});
    row("what follows is looked at again", u"FROM a\nSYSTEM \"\"\"\nuse \"\"\"\nmore\n\"\"\"\nPARAMETER top_k x\n",
        {early, u"error invalid-value 6:17"});
    row("headings among the rest", u"FROM a\nSYSTEM \"\"\"\nuse \"\"\"\n# Rules\n\n- one\n\"\"\"\n", {early});
    row("a quotation in several lines", u"FROM a\nSYSTEM \"say\nnow \"hi\"\nand stop\"\n", {u"error text-ends-early 3:8"});
    row("the rest closes behind a text", u"FROM a\nSYSTEM \"\"\"\nuse \"\"\"\nmore \"\"\"quoted\"\"\" text\"\"\"\n", {early});
    row("nothing closes the rest", u"FROM a\nSYSTEM \"\"\"\nuse \"\"\"\nmore\n", {u"error unknown-instruction 4:1"});
    row("another text opens before", u"FROM a\nSYSTEM \"\"\"a\"\"\"\nmore\nTEMPLATE \"\"\"\nx\n\"\"\"\n",
        {u"error unknown-instruction 3:1"});
    row("a text that ends well", u"FROM a\nSYSTEM \"\"\"\nuse\n\"\"\"\n# note\nPARAMETER top_k 1\n", {});
}

void tst_Lint::saysOnceWhereATextEnds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(text).join(u'\n'), expected.join(u'\n'));
    QString joined;
    const Document document = Document::parse(text);
    for (const Node &node : document.nodes())
        joined += document.source(node.span);
    QCOMPARE(joined, text);
}

void tst_Lint::namesTheNearestWord()
{
    const auto hint = [](const char *text) {
        return lint(Document::parse(QStringLiteral("FROM a\n") + QLatin1String(text))).constFirst().hint;
    };
    QVERIFY(hint("SYTEM x").contains(QLatin1String("SYSTEM")));
    QVERIFY(hint("parameters x").contains(QLatin1String("PARAMETER")));
    QVERIFY(hint("xyzzy x").contains(QLatin1String("LICENSE")));
    QCOMPARE(hint("PARAMETER temprature 1"), QStringLiteral("Did you mean temperature?"));
    QCOMPARE(hint("PARAMETER Num_ctxt 1"), QStringLiteral("Did you mean num_ctx?"));
    QVERIFY(hint("PARAMETER xyzzy 1").contains(QLatin1String("remove the line")));
}

void tst_Lint::explainsEveryParameter()
{
    for (const ParameterInfo &info : knownParameters()) {
        QVERIFY2(!meaningOf(info).isEmpty(), info.name);
        QCOMPARE(findParameter(QString::fromLatin1(info.name)), &info);
        const QLatin1String text(info.defaultText);
        QVERIFY2(text.isEmpty() || parameterValue(info.type, QString(text)).has_value(), info.name);
    }
    QVERIFY(!findParameter(u"NUM_CTX"));
}

/// Compared with the patterns of Go's strconv.
void tst_Lint::readsNumbersAsTheGrammarSays()
{
    const auto whole = [](const char *pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    };
    const QRegularExpression decimal = whole(R"([+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)([eE][+-]?\d+(_\d+)*)?)");
    const QRegularExpression hex =
        whole(R"([+-]?0[xX]_?([0-9a-fA-F]+(_[0-9a-fA-F]+)*\.?([0-9a-fA-F]+(_[0-9a-fA-F]+)*)?|\.[0-9a-fA-F]+(_[0-9a-fA-F]+)*))"
              R"([pP][+-]?\d+(_\d+)*)");
    const QRegularExpression integer = whole("[+-]?[0-9]+");
    const QString letters = QStringLiteral("0011..__eEpPxX+-aF");
    QRandomGenerator random(7);
    int good = 0;
    for (int i = 0; i < 200'000; ++i) {
        QString text = random.bounded(4) == 0 ? QStringLiteral("0x") : QString();
        for (int length = random.bounded(9); length > 0; --length)
            text += letters[random.bounded(letters.size())];
        const bool isNumber = decimal.match(text).hasMatch() || hex.match(text).hasMatch();
        const auto read = parameterValue(ParameterType::Float, text);
        const bool tooLarge = !read && read.error().message.contains(QStringLiteral("too large"));
        QVERIFY2((read || tooLarge) == isNumber, qPrintable(text));
        QVERIFY2(parameterValue(ParameterType::Int, text).has_value() == integer.match(text).hasMatch(), qPrintable(text));
        good += isNumber ? 1 : 0;
    }
    QVERIFY(good > 1'000);
}

void tst_Lint::guessesASpellingOnlySoOften()
{
    const QString lines = QStringLiteral("PARAMETER temperatur 1\n").repeated(2'000);
    const QList<Diagnostic> all = lint(Document::parse(QStringLiteral("FROM a\n") + lines));
    const auto guesses = std::count_if(all.begin(), all.end(),
                                       [](const Diagnostic &each) { return each.hint.contains(QStringLiteral("temperature")); });
    QCOMPARE(guesses, 500);
    QCOMPARE(std::count_if(all.begin(), all.end(), [](const auto &each) { return each.severity == Severity::Error; }), 2'000);
}

void tst_Lint::quotesLittleOfALongValue()
{
    const QString text = QStringLiteral("FROM a\nPARAMETER top_k ") + QString(1'000'000, u'x') + QStringLiteral("\nADAPTER b #") +
                         QString(1'000'000, u'x') + u'\n';
    const QList<Diagnostic> all = lint(Document::parse(text));
    QVERIFY(all.size() >= 2);
    for (const Diagnostic &each : all)
        QVERIFY(each.message.size() + each.hint.size() < 1'000);
}

QTEST_APPLESS_MAIN(tst_Lint)
#include "tst_lint.moc"
