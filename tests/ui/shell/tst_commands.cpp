// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandmodel.h"
#include "ui/shell/fuzzy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral::ui;

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsEverythingInOrderWithoutAFilter();
    void saysWhyACommandIsDisabled();
    void findsByLettersInOrder_data();
    void findsByLettersInOrder();
    void putsTheBestFirst();
    void findsBySectionAndFurtherWordsAfterTitles();
    void findsNothing();
    void runsTheRowThatIsShown();
    void runsNothingThatIsDisabled();
    void runsByName();
    void runsByKey();
    void asksItsSourcesAgainWhenItOpens();
    void aCommandMayChangeTheList();
    void listsTheKeys();

private:
    QStringList titles() const;

    std::unique_ptr<CommandModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QStringList m_ran;
    bool m_canStop = false;
};

void CommandsTest::init()
{
    m_ran.clear();
    m_canStop = false;
    m_model = std::make_unique<CommandModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto add = [this](const char *id, const char *title, const char *section, QStringList keys = {},
                            const char *words = "") {
        m_model->add({.id = QLatin1String(id),
                      .title = QLatin1String(title),
                      .section = QLatin1String(section),
                      .keys = std::move(keys),
                      .words = QLatin1String(words),
                      .run = [this, id] { m_ran.append(QLatin1String(id)); },
                      .enabled = {}});
    };
    add("chat.new", "New conversation", "Chat", {QStringLiteral("Ctrl+N")});
    add("chat.find", "Find in page", "Chat", {QStringLiteral("Ctrl+F")});
    add("models.pull", "Pull a model", "Models", {}, "download install");
    add("keys", "All keys", "Help", {QStringLiteral("F1"), QStringLiteral("?")});
    m_model->add({.id = QStringLiteral("chat.stop"),
                  .title = QStringLiteral("Stop the answer"),
                  .section = QStringLiteral("Chat"),
                  .run = [this] { m_ran.append(QStringLiteral("chat.stop")); },
                  .enabled = [this] { return m_canStop; }});
}

QStringList CommandsTest::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles.append(m_model->index(row).data(CommandModel::TitleRole).toString());
    return titles;
}

void CommandsTest::saysWhyACommandIsDisabled()
{
    QString reason = QStringLiteral("It cannot.");
    m_model->add({.id = QStringLiteral("models.add"),
                  .title = QStringLiteral("Add model…"),
                  .section = QStringLiteral("Models"),
                  .run = [this] { m_ran.append(QStringLiteral("models.add")); },
                  .obstacle = [&reason] { return reason; }});
    const QModelIndex row = m_model->index(m_model->rowCount() - 1);
    QCOMPARE(row.data(CommandModel::ReasonRole).toString(), reason);
    QVERIFY(!row.data(CommandModel::AvailableRole).toBool());
    m_model->runId(QStringLiteral("models.add"));
    QVERIFY(m_ran.isEmpty());
    reason.clear();
    QVERIFY(row.data(CommandModel::AvailableRole).toBool());
    m_model->runId(QStringLiteral("models.add"));
    QCOMPARE(m_ran, QStringList{QStringLiteral("models.add")});
}

void CommandsTest::showsEverythingInOrderWithoutAFilter()
{
    QCOMPARE(titles(),
             QStringList({QStringLiteral("New conversation"), QStringLiteral("Find in page"), QStringLiteral("Pull a model"),
                          QStringLiteral("All keys"), QStringLiteral("Stop the answer")}));
}

void CommandsTest::findsByLettersInOrder_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("whole word") << "conversation"
                                << "New conversation" << true;
    QTest::newRow("initials") << "nc"
                              << "New conversation" << true;
    QTest::newRow("case") << "NEW"
                          << "New conversation" << true;
    QTest::newRow("accents") << "resume"
                             << "Résumé" << true;
    QTest::newRow("two words in any order") << "conv new"
                                            << "New conversation" << true;
    QTest::newRow("blanks only") << "  "
                                 << "New conversation" << true;
    QTest::newRow("order of letters") << "vnc"
                                      << "New conversation" << false;
    QTest::newRow("one word is missing") << "new model"
                                         << "New conversation" << false;
    QTest::newRow("longer than the text") << "news conversations"
                                          << "New conversation" << false;
}

void CommandsTest::findsByLettersInOrder()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QTEST(fuzzyScore(query, text).has_value(), "found");
}

void CommandsTest::putsTheBestFirst()
{
    QVERIFY(fuzzyScore(QStringLiteral("nc"), QStringLiteral("New conversation")) >
            fuzzyScore(QStringLiteral("nc"), QStringLiteral("Launch")));
    m_model->setFilter(QStringLiteral("pa"));
    QCOMPARE(titles().constFirst(), QStringLiteral("Find in page"));
}

void CommandsTest::findsBySectionAndFurtherWordsAfterTitles()
{
    m_model->setFilter(QStringLiteral("install"));
    QCOMPARE(titles(), QStringList(QStringLiteral("Pull a model")));
    m_model->setFilter(QStringLiteral("models"));
    QCOMPARE(titles(), QStringList(QStringLiteral("Pull a model")));
}

void CommandsTest::findsNothing()
{
    m_model->setFilter(QStringLiteral("zzz"));
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->count(), 0);
}

void CommandsTest::runsTheRowThatIsShown()
{
    m_model->setFilter(QStringLiteral("pull"));
    m_model->run(0);
    m_model->run(1);
    m_model->run(-1);
    QCOMPARE(m_ran, QStringList(QStringLiteral("models.pull")));
}

void CommandsTest::runsNothingThatIsDisabled()
{
    m_model->setFilter(QStringLiteral("stop"));
    QCOMPARE(m_model->index(0).data(CommandModel::AvailableRole).toBool(), false);
    m_model->run(0);
    m_model->runId(QStringLiteral("chat.stop"));
    QVERIFY(m_ran.isEmpty());
    m_canStop = true;
    QVERIFY(m_model->isEnabled(QStringLiteral("chat.stop")));
    m_model->run(0);
    QCOMPARE(m_ran.size(), 1);
}

void CommandsTest::runsByName()
{
    m_model->setFilter(QStringLiteral("zzz"));
    m_model->runId(QStringLiteral("chat.new"));
    m_model->runId(QStringLiteral("no such command"));
    QCOMPARE(m_ran, QStringList(QStringLiteral("chat.new")));
}

void CommandsTest::runsByKey()
{
    QVERIFY(m_model->runKey(QStringLiteral("?")));
    QVERIFY(!m_model->runKey(QStringLiteral("Ctrl+Q")));
    QCOMPARE(m_ran, QStringList(QStringLiteral("keys")));
}

void CommandsTest::asksItsSourcesAgainWhenItOpens()
{
    QStringList conversations{QStringLiteral("About owls")};
    m_model->addSource([&] {
        std::vector<Command> commands;
        for (const QString &title : conversations)
            commands.push_back({.id = title, .title = title, .section = QStringLiteral("Conversations"), .run = [] {}});
        return commands;
    });
    QCOMPARE(m_model->count(), 5);
    m_model->refresh();
    QCOMPARE(titles().constLast(), QStringLiteral("About owls"));
    conversations = {QStringLiteral("About bats"), QStringLiteral("About cats")};
    m_model->setFilter(QStringLiteral("about"));
    m_model->refresh();
    QCOMPARE(m_model->filter(), QString());
    QCOMPARE(m_model->count(), 7);
}

void CommandsTest::aCommandMayChangeTheList()
{
    m_model->addSource([this] {
        return std::vector<Command>{
            {.id = QStringLiteral("again"), .title = QStringLiteral("Again"), .section = {}, .run = [this] {
                 m_model->refresh();
                 m_ran.append(QStringLiteral("again"));
             }}};
    });
    m_model->refresh();
    m_model->run(m_model->count() - 1);
    QCOMPARE(m_ran, QStringList(QStringLiteral("again")));
}

void CommandsTest::listsTheKeys()
{
    const QList<CommandKeys> keys = m_model->keys();
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys.at(0).text, QStringLiteral("Ctrl+N"));
    QCOMPARE(keys.at(2).text, QStringLiteral("F1 or ?"));
    QCOMPARE(keys.at(2).commandId, QStringLiteral("keys"));
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
