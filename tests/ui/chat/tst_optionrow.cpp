// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/parameters.h"
#include "ui/chat/optionfilter.h"
#include "ui/chat/optionrows.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;

namespace {

OptionRow rowOf(const char *name, const OptionContext &context)
{
    const auto rows = optionRows(context);
    for (const auto &row : rows) {
        if (row.name == QLatin1String(name))
            return row;
    }
    return {};
}

OptionContext with(const char *name, const QString &typed)
{
    OptionContext context;
    context.options.values.insert(QLatin1String(name), typed);
    return context;
}

}

class TestOptionRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionHasARow()
    {
        QStringList names;
        const auto rows = optionRows({});
        for (const auto &row : rows) {
            QVERIFY2(!row.meaning.isEmpty() && !row.section.isEmpty(), qPrintable(row.name));
            names.append(row.name);
        }
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        for (const auto &info : modelfile::knownParameters())
            QVERIFY2(names.contains(QLatin1String(info.name)), info.name);
        for (const auto &field : {chat::field::think, chat::field::keepAlive, chat::field::format})
            QVERIFY2(names.contains(field), qPrintable(field));
    }

    void eachValueTellsWhereItIsFrom()
    {
        OptionContext context;
        QCOMPARE(rowOf("temperature", context).present,
                 QStringLiteral("server default")); // of an engine that Corral knows less of
        context.hasDefaults = true;
        QCOMPARE(rowOf("temperature", context).present, QStringLiteral("0.8 · server default"));
        QCOMPARE(rowOf("temperature", context).hint, QStringLiteral("0.8"));
        QCOMPARE(rowOf("keep_alive", context).present, QStringLiteral("5m · server default"));
        context.keepAlive = QStringLiteral(" 1h ");
        QCOMPARE(rowOf("keep_alive", context).present, QStringLiteral("1h · from the settings"));
        QCOMPARE(rowOf("num_ctx", context).present, QStringLiteral("server default"));
        context.loadedContext = 8192;
        QCOMPARE(rowOf("num_ctx", context).present, QStringLiteral("8192 · as it is loaded"));
        context.parameters = {{QStringLiteral("num_ctx"), QStringLiteral("2048")},
                              {QStringLiteral("stop"), QStringLiteral("<|im_end|>")},
                              {QStringLiteral("stop"), QStringLiteral("\n")},
                              {QStringLiteral("temperature"), QStringLiteral("0.6")}};
        QCOMPARE(rowOf("num_ctx", context).present, QStringLiteral("2048 · from the Modelfile"));
        QCOMPARE(rowOf("temperature", context).hint, QStringLiteral("0.6"));
        QVERIFY(rowOf("stop", context).present.startsWith(QLatin1String("<|im_end|>, ")));
        context.options.values = {{QStringLiteral("temperature"), QStringLiteral("0.2")},
                                  {QStringLiteral("top_k"), QStringLiteral("9")}};
        QCOMPARE(rowOf("temperature", context).present, QStringLiteral("0.2 · this conversation"));
        context.preset = chat::Preset{
            .id = QStringLiteral("p"),
            .name = QStringLiteral("Careful"),
            .systemPrompt = {},
            .values = {{QStringLiteral("temperature"), QStringLiteral("0.2")}, {QStringLiteral("top_k"), QStringLiteral("8")}}};
        QCOMPARE(rowOf("temperature", context).present, QStringLiteral("0.2 · preset “Careful”"));
        QCOMPARE(rowOf("top_k", context).present, QStringLiteral("9 · this conversation"));
    }

    void aWrongValueIsKeptAndExplained()
    {
        const auto row = rowOf("temperature", with("temperature", QStringLiteral("0,7")));
        QCOMPARE(row.typed, QStringLiteral("0,7"));
        QVERIFY(row.isSet);
        QVERIFY(row.problem.contains(QLatin1String("not a number")));
        QCOMPARE(rowOf("temperature", with("temperature", QStringLiteral("0.7"))).problem, QString());
    }

    void aValueOutsideTheRangeTellsItsEffect()
    {
        QVERIFY(rowOf("temperature", with("temperature", QStringLiteral("9"))).warning.contains(QLatin1String("0 to 2")));
        QCOMPARE(rowOf("repeat_penalty", with("repeat_penalty", QStringLiteral("0"))).warning,
                 QStringLiteral("At 0 or below, the server refuses every answer."));
        QCOMPARE(rowOf("num_ctx", with("num_ctx", QStringLiteral("1"))).warning, QStringLiteral("Less than 4 becomes 4."));
        QCOMPARE(rowOf("top_p", with("top_p", QStringLiteral("1"))).warning, QString());
    }

    void rangesHaveUnits()
    {
        QCOMPARE(rowOf("temperature", {}).range, QStringLiteral("0 to 2"));
        QCOMPARE(rowOf("num_ctx", {}).range, QStringLiteral("4 or more tokens"));
        QCOMPARE(rowOf("num_thread", {}).range, QStringLiteral("0 or more threads"));
        QCOMPARE(rowOf("seed", {}).range, QStringLiteral("Any whole number"));
        QVERIFY(rowOf("num_ctx", {}).reloads);
        QVERIFY(!rowOf("seed", {}).reloads);
    }

    void whatTheServerDoesNotTakeIsMarked()
    {
        auto context = with("typical_p", QStringLiteral("0.9"));
        context.use = [](const QString &name) {
            return name == QLatin1String("typical_p") ? llm::OptionUse::Refused
                   : name == QLatin1String("num_ctx") ? llm::OptionUse::Ignored
                                                      : llm::OptionUse::Taken;
        };
        const auto row = rowOf("typical_p", context);
        QVERIFY(row.obstacle.contains(QLatin1String("refuses")));
        QCOMPARE(row.typed, QStringLiteral("0.9"));
        QCOMPARE(row.present, QStringLiteral("Not sent to this server"));
        QVERIFY(!rowOf("num_ctx", context).obstacle.isEmpty());
        QVERIFY(rowOf("top_p", context).obstacle.isEmpty());
        context.thinks = false;
        context.model = QStringLiteral("llama3.2:3b");
        QCOMPARE(rowOf("think", context).obstacle, QStringLiteral("llama3.2:3b does not think."));
    }

    void choicesStandForTexts()
    {
        for (const auto *typed : {"false", "true", "low", "medium", "high", "max"}) {
            const auto row = rowOf("think", with("think", QLatin1String(typed)));
            QVERIFY(row.choice > 0 && row.choice < row.choices.size());
            QCOMPARE(typedFor(row.name, row.choice, {}), QLatin1String(typed));
        }
        QCOMPARE(rowOf("think", {}).choice, 0);
        QVERIFY(!rowOf("think", with("think", QStringLiteral("perhaps"))).problem.isEmpty());
        QCOMPARE(typedFor(QStringLiteral("use_mmap"), rowOf("use_mmap", with("use_mmap", QStringLiteral("false"))).choice, {}),
                 QStringLiteral("false"));
        QCOMPARE(typedFor(chat::field::format, 1, {}), QStringLiteral("json"));
        const auto schema = typedFor(chat::field::format, 2, QStringLiteral("json"));
        QVERIFY(chat::valueOf(chat::field::format, schema)->isObject());
        QCOMPARE(rowOf("format", with("format", schema)).choice, 2);
        QCOMPARE(rowOf("format", with("format", QStringLiteral("{"))).choice, 2);
        QCOMPARE(typedFor(chat::field::format, 2, QStringLiteral("{")), QStringLiteral("{")); // stays as typed
    }

    void onlyChangedRowsAreRepainted()
    {
        OptionRows rows;
        const QAbstractItemModelTester tester(&rows);
        QSignalSpy changes(&rows, &QAbstractItemModel::dataChanged);
        rows.setRows(optionRows(with("seed", QStringLiteral("7"))));
        QCOMPARE(changes.count(), 1);
        rows.setRows(optionRows(with("seed", QStringLiteral("7"))));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(rows.setCount(), 1);
    }

    void theFilterFindsWordsAndWhatIsSet()
    {
        OptionRows rows;
        OptionFilter filter(rows);
        const QAbstractItemModelTester tester(&filter);
        const auto all = filter.count();
        QCOMPARE(all, rows.rowCount());
        filter.setSearch(QStringLiteral("repeat penalty"));
        QVERIFY(filter.count() >= 1 && filter.count() < all);
        QCOMPARE(filter.index(0, 0).data(OptionFilter::FirstRole).toBool(), true);
        filter.setSearch(QStringLiteral("nothing has this"));
        QCOMPARE(filter.count(), 0);
        filter.setSearch({});
        filter.setOnlySet(true);
        QCOMPARE(filter.count(), 0);
        rows.setRows(optionRows(with("seed", QStringLiteral("7"))));
        filter.refresh();
        QCOMPARE(filter.count(), 1);
        rows.setRows(optionRows({}));
        QCOMPARE(filter.count(), 1); // the row stays under the cursor that cleared it
        filter.refresh();
        QCOMPARE(filter.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOptionRow)
#include "tst_optionrow.moc"
