// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/factmodel.h"
#include "ui/models/modelfacts.h"
#include "ui/models/modellistmodel.h"
#include "ui/models/modeltable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace corral;
using namespace corral::ui;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc());

llm::ModelSummary model(const char *name, qint64 size, const char *parameters = "3.2B", qint64 hoursOld = 1)
{
    llm::ModelSummary summary;
    summary.name = QString::fromLatin1(name);
    summary.size = size;
    summary.modifiedAt = now.addSecs(-3600 * hoursOld);
    summary.details.parameterSize = QString::fromLatin1(parameters);
    summary.details.quantizationLevel = QStringLiteral("Q4_K_M");
    summary.details.family = QStringLiteral("llama");
    summary.details.contextLength = 131072;
    summary.capabilities = {QStringLiteral("completion")};
    return summary;
}

llm::RunningModel running(const char *name, qint64 secondsLeft)
{
    llm::RunningModel one;
    one.name = QString::fromLatin1(name);
    one.size = 1000;
    one.expiresAt = now.addSecs(secondsLeft);
    return one;
}

QStringList namesIn(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data(ModelListModel::NameRole).toString());
    return names;
}

}

class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNameInWhatPeoplePaste_data();
    void findsTheNameInWhatPeoplePaste();
    void keepsHttpAndRefusesOtherSchemes();
    void takesNamesApart();
    void showsWhatHidesInANameAndKeepsTheName();
    void readsParameterCounts();
    void changesOnlyTheRowsThatDiffer();
    void acceptsDuplicateNames();
    void handlesThousandsOfModelsInAnotherOrder();
    void marksTheOneOfANameThatIsInMemory();
    void marksWhatIsInMemory();
    void keepsARowBusy();
    void sortsByEveryColumnAndBack();
    void sortsParametersAsNumbers();
    void filtersByEveryWord();
    void followsTheListWhileSorted();
    void findsRowsByNameAndByLetters();
    void growsAndShrinksASheetOfFacts();
    void shortensLongListsOfValues();
};

void TestLists::findsTheNameInWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *pasted, const char *name) {
        QTest::newRow(pasted) << QString::fromUtf8(pasted) << QString::fromUtf8(name);
    };
    row("llama3.2", "llama3.2");
    row("  llama3.2:3b \n", "llama3.2:3b");
    row("ollama pull llama3.2:3b", "llama3.2:3b");
    row("$ ollama run gemma3:4b", "gemma3:4b");
    row("`ollama run --verbose qwen3`", "qwen3");
    row("/usr/local/bin/ollama pull a/b:c", "a/b:c");
    row("hf.co/user/Model-GGUF:Q4_K_M", "hf.co/user/Model-GGUF:Q4_K_M");
    row("https://huggingface.co/user/Model-GGUF", "hf.co/user/Model-GGUF");
    row("https://huggingface.co/user/Model-GGUF/tree/main", "hf.co/user/Model-GGUF");
    row("https://huggingface.co/user/Model-GGUF/blob/main/Model.Q5_K_S.gguf?download=true", "hf.co/user/Model-GGUF:Q5_K_S");
    row("https://ollama.com/library/llama3.2:3b", "llama3.2:3b");
    row("ollama.com/library/llama3.2/tags", "llama3.2");
    row("https://ollama.com/user/model", "user/model");
    row("localhost:5000/library/multi:latest", "localhost:5000/library/multi:latest");
    row("", "");
    row("two words", "");
    row("ollama serve", "");
    row("llama3.2:", "");
    row("ünïcode", "");
    row("../etc/passwd", "");
}

void TestLists::findsTheNameInWhatPeoplePaste()
{
    QFETCH(QString, pasted);
    QFETCH(QString, name);
    QCOMPARE(modelNameFrom(pasted), name);
}

void TestLists::keepsHttpAndRefusesOtherSchemes()
{
    const QString name = QStringLiteral("box:5000/me/x");
    QCOMPARE(pullTargetFrom(QStringLiteral("http://box:5000/me/x")), (PullTarget{name, true, {}}));
    QCOMPARE(pullTargetFrom(QStringLiteral("HTTP://box:5000/me/x")), (PullTarget{name, true, {}}));
    QCOMPARE(pullTargetFrom(QStringLiteral("ollama pull --insecure box:5000/me/x")), (PullTarget{name, true, {}}));
    QCOMPARE(pullTargetFrom(QStringLiteral("https://box:5000/me/x")), (PullTarget{name, false, {}}));
    QCOMPARE(pullTargetFrom(QStringLiteral("box:5000/me/x")), (PullTarget{name, false, {}}));
    QCOMPARE(pullTargetFrom(QStringLiteral("http://ollama.com/library/llama3.2")),
             (PullTarget{QStringLiteral("llama3.2"), false, {}}));
    QCOMPARE(pullTargetFrom(QStringLiteral("ftp://box/me/x")), (PullTarget{{}, false, QStringLiteral("ftp")}));
}

void TestLists::takesNamesApart()
{
    QCOMPARE(baseOf(QStringLiteral("llama3.2:3b")), QStringLiteral("llama3.2"));
    QCOMPARE(tagOf(QStringLiteral("llama3.2:3b")), QStringLiteral(":3b"));
    QCOMPARE(baseOf(QStringLiteral("localhost:5000/a/b")), QStringLiteral("localhost:5000/a/b"));
    QCOMPARE(tagOf(QStringLiteral("localhost:5000/a/b")), QString());
}

void TestLists::showsWhatHidesInANameAndKeepsTheName()
{
    ModelListModel list(nullptr, [] { return now; });
    auto odd = model("x", 1);
    odd.name = QStringLiteral("a\u202Eb:\u200Bc");
    odd.details.family = QStringLiteral("f\u0007");
    list.setModels({odd});
    const auto row = list.index(0);
    QCOMPARE(row.data(ModelListModel::NameRole).toString(), odd.name);
    QCOMPARE(row.data(ModelListModel::ShownNameRole).toString(), QStringLiteral("a⟨U+202E⟩b:⟨U+200B⟩c"));
    QCOMPARE(row.data(ModelListModel::BaseRole).toString(), QStringLiteral("a⟨U+202E⟩b"));
    QCOMPARE(row.data(ModelListModel::TagRole).toString(), QStringLiteral(":⟨U+200B⟩c"));
    QCOMPARE(row.data(ModelListModel::FamilyRole).toString(), QStringLiteral("f⟨U+0007⟩"));
}

void TestLists::readsParameterCounts()
{
    QCOMPARE(parametersFromText(QStringLiteral("8.0B")), 8e9);
    QCOMPARE(parametersFromText(QStringLiteral("134.52M")), 134.52e6);
    QCOMPARE(parametersFromText(QString()), 0.0);
    QCOMPARE(parametersFromText(QStringLiteral("large")), 0.0);
}

void TestLists::changesOnlyTheRowsThatDiffer()
{
    ModelListModel list(nullptr, [] { return now; });
    QAbstractItemModelTester tester(&list);
    list.setModels({model("a", 1), model("b", 2), model("c", 3)});
    QCOMPARE(namesIn(list), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&list, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&list, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
    list.setModels({model("a", 1), model("c", 30), model("d", 4)});
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(namesIn(list), (QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("d")}));
    QVERIFY(list.find(QStringLiteral("c")));
    QVERIFY(!list.find(QStringLiteral("b")));
}

void TestLists::acceptsDuplicateNames()
{
    auto first = model("same", 1), second = model("same", 2), other = model("other", 3), nameless = model("", 4);
    first.digest = QStringLiteral("aa");
    second.digest = QStringLiteral("bb");
    ModelListModel list;
    ModelTable table(list);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester tableTester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setModels({first, second, first, other, nameless, nameless});
    QCOMPARE(namesIn(list), QStringList({QStringLiteral("same"), QStringLiteral("same"), QStringLiteral("other"), QString()}));
    list.setModels({nameless, other, second, first, second});
    QCOMPARE(list.rowCount(), 4);
    list.setModels({second, other});
    QCOMPARE(namesIn(list), QStringList({QStringLiteral("same"), QStringLiteral("other")}));
    QCOMPARE(list.index(0).data(ModelListModel::SizeRole).toLongLong(), 2);
    list.setModels({first, other});
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.index(0).data(ModelListModel::SizeRole).toLongLong(), 1);
    QCOMPARE(table.rowCount(), 2);
}

void TestLists::handlesThousandsOfModelsInAnotherOrder()
{
    QList<llm::ModelSummary> models;
    for (int i = 0; i < 3'000; ++i)
        models.append(model(qPrintable(QStringLiteral("m%1").arg(i % 1'500)), i));
    ModelListModel list;
    const ModelTable table(list);
    list.setModels(models);
    QCOMPARE(list.rowCount(), 1'500);
    std::reverse(models.begin(), models.end());
    list.setModels(models);
    QCOMPARE(table.rowCount(), 1'500);
    list.setModels(models.mid(0, 3));
    QCOMPARE(list.rowCount(), 3);
    list.setModels({});
    QCOMPARE(list.rowCount(), 0);
}

void TestLists::marksTheOneOfANameThatIsInMemory()
{
    auto first = model("same", 1), second = model("same", 2);
    first.digest = QStringLiteral("aa");
    second.digest = QStringLiteral("bb");
    auto loaded = running("same", 60);
    loaded.digest = QStringLiteral("bb");
    ModelListModel list(nullptr, [] { return now; });
    list.setModels({first, second});
    list.setRunning({loaded, loaded});
    QVERIFY(!list.index(0).data(ModelListModel::LoadedRole).toBool());
    QVERIFY(list.index(1).data(ModelListModel::LoadedRole).toBool());
    // The model was pulled again while the old one is still loaded.
    second.digest = QStringLiteral("cc");
    list.setModels({second});
    QVERIFY(list.index(0).data(ModelListModel::LoadedRole).toBool());
}

void TestLists::marksWhatIsInMemory()
{
    ModelListModel list(nullptr, [] { return now; });
    QAbstractItemModelTester tester(&list);
    list.setRunning({running("b", 240)});
    list.setModels({model("a", 1), model("b", 2)});
    QVERIFY(!list.index(0).data(ModelListModel::LoadedRole).toBool());
    QVERIFY(list.index(1).data(ModelListModel::LoadedRole).toBool());
    QCOMPARE(list.index(1).data(ModelListModel::LoadedTextRole).toString(), QStringLiteral("4 min"));
    QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
    list.setRunning({});
    QCOMPARE(changes.count(), 1);
    QVERIFY(!list.index(1).data(ModelListModel::LoadedRole).toBool());
}

void TestLists::keepsARowBusy()
{
    ModelListModel list;
    list.setModels({model("a", 1)});
    list.setBusy(QStringLiteral("a"), true);
    list.setBusy(QStringLiteral("nobody"), true);
    QVERIFY(list.index(0).data(ModelListModel::BusyRole).toBool());
    list.setModels({model("a", 7)});
    QVERIFY(list.index(0).data(ModelListModel::BusyRole).toBool());
}

void TestLists::sortsByEveryColumnAndBack()
{
    ModelListModel list;
    ModelTable table(list);
    QAbstractItemModelTester tester(&table);
    list.setModels({model("b", 5), model("a", 5), model("C", 9)});
    QCOMPARE(namesIn(table), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("C")}));
    table.sortBy(ModelTable::Size);
    QVERIFY(table.isDescending());
    QCOMPARE(namesIn(table), (QStringList{QStringLiteral("C"), QStringLiteral("a"), QStringLiteral("b")}));
    table.sortBy(ModelTable::Size);
    QCOMPARE(namesIn(table), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("C")}));
    table.sortBy(ModelTable::Name);
    QVERIFY(!table.isDescending());
    table.sortBy(ModelTable::Name);
    QCOMPARE(namesIn(table), (QStringList{QStringLiteral("C"), QStringLiteral("b"), QStringLiteral("a")}));
    for (const auto column :
         {ModelTable::Quantization, ModelTable::Family, ModelTable::Context, ModelTable::Modified, ModelTable::Loaded}) {
        table.sortBy(column);
        QCOMPARE(table.column(), column);
        QCOMPARE(table.count(), 3);
    }
}

void TestLists::sortsParametersAsNumbers()
{
    ModelListModel list;
    ModelTable table(list);
    list.setModels({model("small", 1, "500M"), model("large", 1, "14.8B"), model("medium", 1, "8.2B")});
    table.sortBy(ModelTable::Parameters);
    QCOMPARE(namesIn(table), (QStringList{QStringLiteral("large"), QStringLiteral("medium"), QStringLiteral("small")}));
}

void TestLists::filtersByEveryWord()
{
    ModelListModel list;
    ModelTable table(list);
    QAbstractItemModelTester tester(&table);
    QSignalSpy counts(&table, &ModelTable::countChanged);
    auto vision = model("gemma3:4b", 3, "4.3B");
    vision.capabilities.append(QStringLiteral("vision"));
    list.setModels({model("llama3.2:3b", 2), vision});
    table.setFilterText(QStringLiteral("VISION gem"));
    QCOMPARE(namesIn(table), QStringList{QStringLiteral("gemma3:4b")});
    table.setFilterText(QStringLiteral("vision 3.2b"));
    QCOMPARE(table.count(), 0);
    QVERIFY(counts.count() > 0);
    table.setFilterText(QString());
    QCOMPARE(table.count(), 2);
}

void TestLists::followsTheListWhileSorted()
{
    ModelListModel list;
    ModelTable table(list);
    QAbstractItemModelTester tester(&table);
    table.sortBy(ModelTable::Size);
    list.setModels({model("a", 1), model("b", 2)});
    list.setModels({model("a", 10), model("b", 2), model("c", 5)});
    QCOMPARE(namesIn(table), (QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
}

void TestLists::findsRowsByNameAndByLetters()
{
    ModelListModel list;
    ModelTable table(list);
    list.setModels({model("alpha", 1), model("beta", 2), model("bravo", 3)});
    QCOMPARE(table.rowOf(QStringLiteral("beta")), 1);
    QCOMPARE(table.rowOf(QStringLiteral("gamma")), -1);
    QCOMPARE(table.rowFrom(0, QStringLiteral("B")), 1);
    QCOMPARE(table.rowFrom(2, QStringLiteral("b")), 2);
    QCOMPARE(table.rowFrom(2, QStringLiteral("be")), 1);
    QCOMPARE(table.rowFrom(0, QStringLiteral("x")), -1);
}

void TestLists::growsAndShrinksASheetOfFacts()
{
    FactModel facts;
    QAbstractItemModelTester tester(&facts);
    QSignalSpy changes(&facts, &QAbstractItemModel::dataChanged);
    facts.setFacts({{QStringLiteral("a"), QStringLiteral("1"), {}}, {QStringLiteral("b"), QStringLiteral("2"), {}}});
    QCOMPARE(facts.count(), 2);
    facts.setFacts({{QStringLiteral("a"), QStringLiteral("1"), {}}});
    QCOMPARE(facts.count(), 1);
    facts.setFacts({{QStringLiteral("a"), QStringLiteral("3"), {}}, {QStringLiteral("c"), QStringLiteral("4"), {}}});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(facts.index(1).data(FactModel::LabelRole).toString(), QStringLiteral("c"));
}

void TestLists::shortensLongListsOfValues()
{
    llm::ModelInfo show;
    QJsonArray many;
    for (int i = 0; i < 50; ++i)
        many.append(i);
    show.metadata = {
        {QStringLiteral("a.count"), 131072}, {QStringLiteral("b.none"), QJsonValue::Null}, {QStringLiteral("c.many"), many}};
    const auto facts = infoFacts(show);
    QCOMPARE(facts.size(), 3);
    QCOMPARE(facts.at(1).value, QStringLiteral("not given"));
    QCOMPARE(facts.at(2).value, QStringLiteral("50 values"));
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
