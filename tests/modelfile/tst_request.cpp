// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/request.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::modelfile;

namespace {

/// Every value is a model name, unless it ends in .gguf.
Result<QStringList> byName(Keyword, const QString &value)
{
    return value.endsWith(QLatin1String(".gguf")) ? QStringList{QStringLiteral("/models/") + value} : QStringList();
}

Result<CreatePlan> planned(const QString &text, const Resolver &resolver = byName)
{
    return toCreateRequest(Document::parse(text), QStringLiteral("mine"), resolver);
}

void touch(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

}

/// Conversion of a Modelfile to a request, and back.
class tst_Request : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void carriesEveryInstruction();
    void letsTheLastOneWin();
    void typesParameters();
    void tellsNamesFromFiles();
    void refusesWhatOllamaRefuses();
    void refusesADraftThatIsTheModel();
    void looksOnTheDisk();
    void saysBeforehandWhatIsNotOnTheDisk_data();
    void saysBeforehandWhatIsNotOnTheDisk();
    void saysWhatAPathWithoutAFolderNeeds();
    void marksEveryFromThatIsNotUsed();
    void sendsCapabilities();
    void expandsHomeFolders();
    void takesAFolderOfWeights();
    void startsFromAnInstalledModel();
    void keepsTheCapabilitiesOfAnInstalledModel();
    void leavesOutWhatAModelfileCannotHold_data();
    void leavesOutWhatAModelfileCannotHold();
    void leavesOutAWholeListWhereAPartCannotBeHeld();
    void keepsWhatNeedsQuotes();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Request::carriesEveryInstruction()
{
    const auto plan = planned(
        QStringLiteral("FROM llama3.2:3b\nTEMPLATE {{ .Prompt }}\nSYSTEM Be brief.\nLICENSE A\nLICENSE \"B\nC\"\n"
                       "MESSAGE user Hi\nMESSAGE assistant Hello\nRENDERER qwen3-coder\nPARSER harmony\nREQUIRES v0.14.0\n"
                       "PARAMETER top_k 3"));
    QVERIFY(plan.has_value());
    llm::CreateRequest expected;
    expected.model = QStringLiteral("mine");
    expected.from = QStringLiteral("llama3.2:3b");
    expected.templateText = QStringLiteral("{{ .Prompt }}");
    expected.system = QStringLiteral("Be brief.");
    expected.licenses = QStringList{QStringLiteral("A"), QStringLiteral("B\nC")};
    expected.renderer = QStringLiteral("qwen3-coder");
    expected.parser = QStringLiteral("harmony");
    expected.requiredVersion = QStringLiteral("0.14.0");
    expected.parameters = QJsonObject{{QStringLiteral("top_k"), 3}};
    expected.messages.resize(2);
    expected.messages[0].role = QStringLiteral("user");
    expected.messages[0].content = QStringLiteral("Hi");
    expected.messages[1].role = QStringLiteral("assistant");
    expected.messages[1].content = QStringLiteral("Hello");
    QCOMPARE(plan->request, expected);
    QVERIFY(plan->files.isEmpty());
}

void tst_Request::letsTheLastOneWin()
{
    const auto plan = planned(QStringLiteral("FROM a\nFROM b\nSYSTEM one\nSYSTEM two\nPARAMETER top_k 1\nPARAMETER top_k 2"));
    QCOMPARE(plan->request.from, QStringLiteral("b"));
    QCOMPARE(plan->request.system, QStringLiteral("two"));
    QCOMPARE(plan->request.parameters.value(QStringLiteral("top_k")).toInt(), 2);
}

void tst_Request::typesParameters()
{
    const auto plan = planned(QStringLiteral(
        "FROM a\nPARAMETER stop x\nPARAMETER stop \"\"\"\n\"\"\"\nPARAMETER temperature .5\nPARAMETER num_ctx 4096\n"
        "PARAMETER use_mmap F\nPARAMETER mirostat 2\nPARAMETER seed 9007199254740993"));
    QVERIFY(plan.has_value());
    const QJsonObject expected{{QStringLiteral("stop"), QJsonArray{QStringLiteral("x"), QStringLiteral("\n")}},
                               {QStringLiteral("temperature"), 0.5},
                               {QStringLiteral("num_ctx"), 4096},
                               {QStringLiteral("use_mmap"), false},
                               {QStringLiteral("seed"), qint64(9007199254740993)}};
    QCOMPARE(plan->request.parameters, expected);
}

void tst_Request::tellsNamesFromFiles()
{
    const auto plan =
        planned(QStringLiteral("FROM base/a.gguf\nFROM base/sub/b.gguf\nADAPTER x/one.gguf\nADAPTER x/two.gguf\nDRAFT d.gguf"));
    const QList<LocalFile> expected = {
        {Keyword::From, QStringLiteral("/models/base/a.gguf"), QStringLiteral("a.gguf")},
        {Keyword::From, QStringLiteral("/models/base/sub/b.gguf"), QStringLiteral("sub/b.gguf")},
        {Keyword::Adapter, QStringLiteral("/models/x/two.gguf"), QStringLiteral("two.gguf")},
        {Keyword::Draft, QStringLiteral("/models/d.gguf"), QStringLiteral("d.gguf")},
    };
    QCOMPARE(plan->files, expected);
    QVERIFY(plan->request.from.isEmpty());
}

void tst_Request::refusesWhatOllamaRefuses()
{
    const auto plan = planned(QStringLiteral("FROM a\n\nPARAMETER top_k many"));
    QCOMPARE(plan.error().kind, Error::Kind::Invalid);
    QVERIFY2(plan.error().message.startsWith(QLatin1String("Line 3: ")), qPrintable(plan.error().message));
    QVERIFY(!planned(QStringLiteral("SYSTEM a")).has_value());
    const auto unreadable =
        planned(QStringLiteral("FROM a\nADAPTER b"), [](Keyword keyword, const QString &) -> Result<QStringList> {
            if (keyword == Keyword::Adapter)
                return failure(Error::Kind::Storage, QStringLiteral("No."));
            return QStringList();
        });
    QCOMPARE(unreadable.error().message, QStringLiteral("Line 2: No."));
}

void tst_Request::refusesADraftThatIsTheModel()
{
    touch(path(QStringLiteral("a.gguf")));
    QVERIFY(QFile::link(path(QStringLiteral("a.gguf")), path(QStringLiteral("b.gguf"))));
    const Resolver disk = diskResolver(m_folder->path());
    QVERIFY(!planned(QStringLiteral("FROM a.gguf\nDRAFT b.gguf"), disk).has_value());
    touch(path(QStringLiteral("c.gguf")));
    QVERIFY(planned(QStringLiteral("FROM a.gguf\nDRAFT c.gguf"), disk).has_value());
}

void tst_Request::looksOnTheDisk()
{
    touch(path(QStringLiteral("my model.gguf")));
    const Resolver disk = diskResolver(m_folder->path());
    const QStringList found{path(QStringLiteral("my model.gguf"))};
    QCOMPARE(*disk(Keyword::From, QStringLiteral("my model.gguf")), found);
    QCOMPARE(*disk(Keyword::From, QStringLiteral("./my model.gguf")), found);
    QCOMPARE(*disk(Keyword::From, path(QStringLiteral("my model.gguf"))), found);
    QVERIFY(!disk(Keyword::From, QStringLiteral("./absent.gguf")).has_value());
    QVERIFY(!disk(Keyword::Adapter, QStringLiteral("absent.gguf")).has_value());
    const Resolver nowhere = diskResolver({});
    QVERIFY(!nowhere(Keyword::From, QStringLiteral("my model.gguf")).has_value());
    QCOMPARE(*nowhere(Keyword::From, QStringLiteral("mine.gguf")), QStringList());
    QVERIFY(!nowhere(Keyword::Adapter, QStringLiteral("my model.gguf")).has_value());
    QCOMPARE(*nowhere(Keyword::Adapter, path(QStringLiteral("my model.gguf"))), found);
}

void tst_Request::saysBeforehandWhatIsNotOnTheDisk_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words"); ///< empty: no error
    const auto row = [](const char *line, const char *words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    row("FROM llama3.2:3b", "");
    row("FROM hf.co/me/x-GGUF:Q4_K_M", "");
    row("FROM ./here.gguf", "");
    row("FROM here.gguf", "");
    row("FROM ./nothere.gguf", "There is no file");
    row("FROM ../nothere.gguf", "There is no file");
    row("FROM sub/deep/way/down/nothere.gguf", "There is no file");
    row("FROM nothere.gguf", "takes it for the name of a model");
    row("FROM ~/no such folder/x", "There is no file");
    row("FROM ./here.gguf/below", "is a file, not a folder");
    row("FROM ./empty", "There is no model in");
    row("FROM ./others", "There is no model in");
    row("FROM \"\"", "There is no model in");
    row("FROM llama3.2 # the small one", "There is no file");
    row("FROM ./here.gguf\nFROM here.gguf", "");
    row("FROM a\nFROM b", "FROM is set again in line 2");
    row("FROM a\nSYSTEM x\nFROM A", "FROM is set again in line 3");
    row("FROM ./here.gguf\nFROM a", "FROM names a model in line 2");
    row("FROM a\nFROM ./here.gguf", "FROM names a model in line 1");
    row("FROM x\nADAPTER ./nothere.gguf", "There is no file");
    row("FROM x\nDRAFT ./nothere.gguf", "There is no file");
}

void tst_Request::saysBeforehandWhatIsNotOnTheDisk()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    const QString text = line.replace(QLatin1String("\\n"), QLatin1String("\n"));
    QDir folder(m_folder->path());
    QVERIFY(folder.mkpath(QStringLiteral("below/empty")) && folder.mkpath(QStringLiteral("below/others")));
    touch(path(QStringLiteral("below/here.gguf")));
    touch(path(QStringLiteral("below/others/notes.txt")));
    const QString modelfiles = path(QStringLiteral("below/only"));
    QVERIFY(folder.mkpath(QStringLiteral("below/only")));
    const bool isEmpty = line.contains(u'"'); // refers to the folder of the Modelfile itself
    const Resolver disk = diskResolver(isEmpty ? modelfiles : path(QStringLiteral("below")));
    const auto found = lintPaths(Document::parse(text), disk);
    QCOMPARE(found.isEmpty(), words.isEmpty());
    if (found.isEmpty())
        return;
    QVERIFY2(found.first().message.contains(words), qPrintable(found.first().message));
    const auto plan = planned(text, disk);
    QCOMPARE(plan.has_value(), found.first().severity != Severity::Error);
}

void tst_Request::saysWhatAPathWithoutAFolderNeeds()
{
    const auto words = [](const QString &text) {
        const auto found = lintPaths(Document::parse(text), diskResolver({}));
        return found.isEmpty() ? QString() : found.first().message;
    };
    QVERIFY(words(QStringLiteral("FROM ./x.gguf")).contains(QLatin1String("not saved yet")));
    QVERIFY(words(QStringLiteral("FROM \"\"")).contains(QLatin1String("has no value")));
    QVERIFY(words(QStringLiteral("FROM two words")).contains(QLatin1String("neither a model name")));
    QVERIFY(words(QStringLiteral("FROM llama3.2")).isEmpty());
}

void tst_Request::marksEveryFromThatIsNotUsed()
{
    const auto found = lintPaths(Document::parse(QStringLiteral("FROM a\nFROM x.gguf\nFROM b\nFROM y.gguf\n")), byName);
    QStringList lines;
    for (const Diagnostic &each : found)
        lines << QStringLiteral("%1 %2").arg(each.position.line).arg(each.code);
    QCOMPARE(lines,
             (QStringList{QStringLiteral("1 overridden"), QStringLiteral("2 mixed-from"), QStringLiteral("4 mixed-from")}));
    QVERIFY(lintPaths(Document::parse(QStringLiteral("FROM x.gguf\nFROM y.gguf\n")), byName).isEmpty());
    const QString pasted = QStringLiteral("FROM a\n").repeated(5'000);
    QVERIFY(lintPaths(Document::parse(pasted), byName).size() <= 1'000);
}

void tst_Request::sendsCapabilities()
{
    const auto plan = planned(QStringLiteral("FROM a\nCAPABILITY tools\nCAPABILITY vision\n"));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->request.capabilities, (QStringList{QStringLiteral("tools"), QStringLiteral("vision")}));
}

void tst_Request::expandsHomeFolders()
{
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", m_folder->path().toLocal8Bit());
    touch(path(QStringLiteral("in home.gguf")));
    QCOMPARE(*diskResolver({})(Keyword::From, QStringLiteral("~/in home.gguf")),
             QStringList{path(QStringLiteral("in home.gguf"))});
    qputenv("HOME", home);
    QVERIFY(!diskResolver({})(Keyword::From, QStringLiteral("~nobody-of-that-name/x")).has_value());
}

void tst_Request::takesAFolderOfWeights()
{
    const Resolver disk = diskResolver(m_folder->path());
    QDir(m_folder->path()).mkdir(QStringLiteral("m"));
    QVERIFY(!disk(Keyword::From, QStringLiteral("m")).has_value());
    for (const char *name : {"m/model-1.safetensors", "m/config.json", "m/sub/model-2.safetensors", "m/sub/tokenizer.model",
                             "m/other.gguf", "m/notes.txt"})
        touch(path(QLatin1String(name)));
    QStringList found;
    const QStringList all = *disk(Keyword::From, QStringLiteral("m"));
    for (const QString &each : all)
        found << QDir(m_folder->path()).relativeFilePath(each);
    QCOMPARE(found, (QStringList{QStringLiteral("m/model-1.safetensors"), QStringLiteral("m/sub/model-2.safetensors"),
                                 QStringLiteral("m/config.json"), QStringLiteral("m/sub/tokenizer.model")}));
}

void tst_Request::startsFromAnInstalledModel()
{
    llm::ModelInfo show;
    show.modelfile = QStringLiteral("# Modelfile generated by \"ollama show\"\n# FROM tiny:latest\n\nFROM "
                                    "/store/blobs/sha256-ad73\nADAPTER /store/blobs/sha256-bb\n"
                                    "TEMPLATE {{ .Prompt }}\nSYSTEM Hi\nRENDERER qwen3-coder\nLICENSE MIT\n");
    show.templateText = QStringLiteral("{{ .Prompt }}\n");
    show.system = QStringLiteral("Hi");
    show.license = QStringLiteral("MIT");
    show.parameters = {{QStringLiteral("stop"), QStringLiteral("<b>")},
                       {QStringLiteral("stop"), QStringLiteral("<a>")},
                       {QStringLiteral("num_ctx"), QStringLiteral("2048")},
                       {QStringLiteral("temperature"), QStringLiteral("0.2")}};
    show.messages.resize(1);
    show.messages[0].role = QStringLiteral("user");
    show.messages[0].content = QStringLiteral("Ahoy?");
    const QString text = fromShow(show, QStringLiteral("tiny:latest"));
    QCOMPARE(
        text,
        QStringLiteral(
            "FROM tiny:latest\nRENDERER qwen3-coder\n\nTEMPLATE \"\"\"{{ .Prompt }}\n\"\"\"\n\nSYSTEM Hi\n\n"
            "PARAMETER temperature 0.2\nPARAMETER num_ctx 2048\nPARAMETER stop <b>\nPARAMETER stop <a>\n\nMESSAGE user Ahoy?\n"));
    QVERIFY(lint(Document::parse(text)).isEmpty());
}

void tst_Request::keepsTheCapabilitiesOfAnInstalledModel()
{
    llm::ModelInfo show;
    show.modelfile = QStringLiteral("FROM /blobs/x\nCAPABILITY tools\ncapability \"vision\"\n");
    const auto plan = planned(fromShow(show, QStringLiteral("tiny:latest")));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->request.capabilities, (QStringList{QStringLiteral("tools"), QStringLiteral("vision")}));
}

void tst_Request::leavesOutWhatAModelfileCannotHold_data()
{
    QTest::addColumn<QString>("system");
    QTest::newRow("quotes at the end of an inner line") << QStringLiteral("Write \"\"\"\nPARAMETER top_k 1\nand stop.");
    QTest::newRow("the same with more of them") << QStringLiteral("a \"\"\"\nb \"\"\"\nc");
    QTest::newRow("invisible characters") << QStringLiteral("a\u200bb");
}

void tst_Request::leavesOutWhatAModelfileCannotHold()
{
    QFETCH(QString, system);
    llm::ModelInfo show;
    show.system = system;
    show.modelfile =
        QStringLiteral("FROM /blobs/x\nTEMPLATE {{ .Prompt }}\nSYSTEM \"\"\"%1\"\"\"\nPARAMETER temperature 0.5\n").arg(system);
    show.templateText = QStringLiteral("{{ .Prompt }}");
    show.parameters = {{QStringLiteral("temperature"), QStringLiteral("0.5")}};
    const QString text = fromShow(show, QStringLiteral("tiny:latest"));
    const Document document = Document::parse(text);
    QVERIFY2(lint(document).isEmpty(), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("# SYSTEM is left out")), qPrintable(text));
    const auto plan = planned(text);
    QVERIFY(plan.has_value());
    QVERIFY2(plan->request.system.isEmpty(), "the model's own stays");
    QCOMPARE(plan->request.parameters.size(), 1);
    QCOMPARE(plan->request.parameters.value(QStringLiteral("temperature")).toDouble(), 0.5);
}

void tst_Request::leavesOutAWholeListWhereAPartCannotBeHeld()
{
    llm::ModelInfo show;
    show.modelfile = QStringLiteral("FROM x\n");
    show.parameters = {{QStringLiteral("stop"), QStringLiteral("a")},
                       {QStringLiteral("stop"), QStringLiteral("b\u00adc")},
                       {QStringLiteral("top_k"), QStringLiteral("7")}};
    show.messages.resize(2);
    show.messages[0] = {QStringLiteral("user"), QStringLiteral("Hi"), {}, {}, {}, {}, {}};
    show.messages[1] = {QStringLiteral("assistant"), QStringLiteral("x \"\"\"\ny"), {}, {}, {}, {}, {}};
    const auto plan = planned(fromShow(show, QStringLiteral("base")));
    QVERIFY(plan.has_value());
    QVERIFY(!plan->request.parameters.contains(QStringLiteral("stop")));
    QCOMPARE(plan->request.parameters.value(QStringLiteral("top_k")).toInt(), 7);
    QVERIFY(plan->request.messages.isEmpty());
}

void tst_Request::keepsWhatNeedsQuotes()
{
    llm::ModelInfo show;
    show.system = QStringLiteral("\"Quote\" it");
    show.modelfile =
        QStringLiteral("FROM x\nSYSTEM \"Quote\" it\nPARAMETER stop a\n"); // as the server writes it: unclosed up to the end
    show.parameters = {{QStringLiteral("stop"), QStringLiteral("a")}};
    const auto plan = planned(fromShow(show, QStringLiteral("base")));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->request.system, show.system);
    QCOMPARE(plan->request.parameters.value(QStringLiteral("stop")).toArray(), QJsonArray{QStringLiteral("a")});
}

QTEST_GUILESS_MAIN(tst_Request)
#include "tst_request.moc"
