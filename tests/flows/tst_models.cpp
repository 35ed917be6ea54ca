// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString pullPath = QStringLiteral("/api/pull");
const QString deletePath = QStringLiteral("/api/delete");
const QString newModel = QStringLiteral("gemma3:1b");

/// A pull of the new model takes about two seconds.
Options patient()
{
    Options options = Options::quick();
    options.stepTime = std::chrono::milliseconds(10);
    options.bytesPerSecond = 400'000'000;
    return options;
}

/// Stalls in the middle of the weights until clearFaults().
Fault midway() { return {.kind = Fault::Stall, .path = pullPath, .after = 80}; }

bool openModels(Robot &robot)
{
    robot.press(Qt::Key_2, Qt::ControlModifier);
    return robot.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")) != nullptr;
}

/// Pulls with the button, the field and the mouse.
bool pull(Robot &robot, const QString &name)
{
    return robot.click(QAccessible::Button, QStringLiteral("Add model")) &&
           robot.write(QStringLiteral("Name of the model"), name) && robot.click(QAccessible::Button, QStringLiteral("Pull"));
}

bool choose(Robot &robot, const QString &model, const QString &action)
{
    return robot.click(QAccessible::ListItem, model, Qt::RightButton) && robot.click(QAccessible::MenuItem, action);
}

/// The names of the rows of the table.
QStringList modelsIn(Robot &robot)
{
    QStringList names = robot.names(QAccessible::ListItem);
    names.sort();
    return names;
}

QJsonObject bodyOf(const Seen &seen) { return QJsonDocument::fromJson(seen.body).object(); }

/// The visible progress bars, in percent, without indeterminate ones.
QList<int> bars(Robot &robot)
{
    QList<int> percents;
    for (const QString &name : robot.names(QAccessible::ProgressBar))
        if (name.endsWith(QLatin1String(" %")))
            percents << name.section(QLatin1Char(' '), 0, 0).toInt();
    return percents;
}

/// Samples the progress bars.
class Watch
{
public:
    explicit Watch(Robot &robot)
        : m_robot(robot)
    {}

    /// Whether every bar is now at `percent` or more.
    bool sees(int percent)
    {
        const QList<int> now = bars(m_robot);
        if (now.isEmpty())
            return false;
        const int least = *std::min_element(now.begin(), now.end());
        m_wentBack = m_wentBack || least < m_reached;
        m_reached = std::max(m_reached, least);
        return least >= percent;
    }
    [[nodiscard]] bool wentBack() const { return m_wentBack; }
    [[nodiscard]] int reached() const { return m_reached; }

private:
    Robot &m_robot;
    int m_reached = 0;
    bool m_wentBack = false;
};

}

class ModelsFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPullIsPausedAndGoesOnToTheEndAndTheModelAnswers();
    void aCancelledPullGoesAndMayBeginAgain();
    void twoPullsRunAtOnce();
    void aPullThatFailsSaysWhyAndItsNameCanBeMended();
    void theFilterFollowsWhatIsTyped();
    void aModelIsDeletedOnlyAfterTheQuestion();
    void aModelIsCopied();
    void aCopyReplacesOnlyAfterTheQuestion();
    void aModelKeepsItsNameInAnotherCase();
    void anInterruptedPullIsOfferedAtTheNextStart();
    void cleanup() { QCOMPARE(Stage::warnings(), QStringList()); }
};

void ModelsFlow::aPullIsPausedAndGoesOnToTheEndAndTheModelAnswers()
{
    Server server(patient());
    server.start();
    server.inject(midway());
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(pull(robot, newModel));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    Watch watch(robot);
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(30), 20'000);

    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Pause ") + newModel));
    QTRY_COMPARE(lastSeen(server, pullPath).state, Seen::Disconnected);
    QTRY_VERIFY(robot.reads(QStringLiteral("Paused")));
    QVERIFY(watch.sees(30));

    server.clearFaults();
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Resume ") + newModel));
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(60), 20'000);
    QVERIFY(robot.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
    QVERIFY2(!watch.wentBack(), qPrintable(QStringLiteral("a bar went back behind %1 %").arg(watch.reached())));
    QCOMPARE(server.requests(pullPath).size(), 2U);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Clear finished")));
    QTRY_VERIFY(!robot.sees(QAccessible::List, QStringLiteral("Transfers")));
    QVERIFY(robot.find(QAccessible::ListItem, newModel));

    robot.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Model: …")));
    QVERIFY(robot.click(QAccessible::ListItem, newModel));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Model: ") + newModel));
    QVERIFY(ask(robot, QStringLiteral("Hello")));
    QTRY_VERIFY(robot.reads(QStringLiteral("my answers are made up")));
    QCOMPARE(bodyOf(server.requests(QStringLiteral("/api/chat")).front()).value(QLatin1String("model")).toString(), newModel);
}

void ModelsFlow::aCancelledPullGoesAndMayBeginAgain()
{
    Server server(patient());
    server.start();
    server.inject(midway());
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(pull(robot, newModel));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    Watch watch(robot);
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(30), 20'000);

    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Cancel ") + newModel));
    QTRY_COMPARE(lastSeen(server, pullPath).state, Seen::Disconnected);
    QTRY_VERIFY(!robot.sees(newModel));
    QVERIFY(!robot.sees(QAccessible::Button, QStringLiteral("Hide the transfers")));

    server.clearFaults();
    QVERIFY(pull(robot, newModel));
    QVERIFY(robot.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
    QTRY_COMPARE(lastSeen(server, pullPath).state, Seen::Answered);
}

void ModelsFlow::twoPullsRunAtOnce()
{
    const QString other = QStringLiteral("qwen3:0.6b");
    Server server(patient());
    server.start();
    Fault hold = midway();
    hold.count = 0;
    server.inject(hold);
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(pull(robot, newModel));
    QVERIFY(pull(robot, other));
    QTRY_VERIFY(robot.sees(QStringLiteral("Models, 2 transfers")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Pause ") + newModel));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Pause ") + other));
    QCOMPARE(server.requests(pullPath).size(), 2U);

    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Pause ") + other));
    QTRY_VERIFY(robot.sees(QStringLiteral("Models, 1 transfer")));
    QCOMPARE(server.requests(pullPath).front().state, Seen::Running);
    server.clearFaults();
    QVERIFY(robot.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
    QVERIFY(robot.find(QAccessible::Button, QStringLiteral("Resume ") + other));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Resume ") + other));
    QVERIFY(robot.find(QAccessible::AlertMessage, other + QStringLiteral(" is ready."), 20'000));
    QTRY_VERIFY(!robot.sees(QStringLiteral("Models, 1 transfer")));
}

void ModelsFlow::aPullThatFailsSaysWhyAndItsNameCanBeMended()
{
    const QString wrong = newModel + QLatin1Char('x');
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(pull(robot, wrong));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Couldn't pull gemma3:1bx: …")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QTRY_VERIFY2(robot.reads(QStringLiteral("file does not exist")), qPrintable(robot.describe()));

    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Change the name of ") + wrong));
    QTRY_COMPARE(robot.textIn(QStringLiteral("Name of the model")), wrong);
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Name of the model")));
    robot.press(Qt::Key_End);
    robot.press(Qt::Key_Backspace);
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready.")));
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, wrong));
    QCOMPARE(bodyOf(lastSeen(server, pullPath)).value(QLatin1String("model")).toString(), newModel);
}

void ModelsFlow::theFilterFollowsWhatIsTyped()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    const QStringList all = modelsIn(robot);
    QCOMPARE(all.size(), 6);
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")));
    robot.type(QStringLiteral("qw"));
    const QStringList fitting{QStringLiteral("deepseek-r1:14b"), // of the family qwen2
                              QStringLiteral("qwen2.5-coder:7b"), QStringLiteral("qwen3:8b")};
    QTRY_COMPARE(modelsIn(robot), fitting);
    robot.press(Qt::Key_Escape);
    QTRY_COMPARE(modelsIn(robot), all);
    robot.type(QStringLiteral("qwxyz"));
    QVERIFY(robot.find(QAccessible::Grouping, QStringLiteral("No model matches “qwxyz”")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Clear the filter")));
    QTRY_COMPARE(modelsIn(robot).size(), all.size());
    QCOMPARE(robot.textIn(QStringLiteral("Filter models")), QString());
}

void ModelsFlow::aModelIsDeletedOnlyAfterTheQuestion()
{
    const QString model = QStringLiteral("llama3.2:3b");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(choose(robot, model, QStringLiteral("Delete…")));
    QVERIFY(robot.find(QAccessible::Heading, QStringLiteral("Delete llama3.2:3b?")));
    QVERIFY2(robot.reads(QStringLiteral("Up to 2.0 GB are freed")), qPrintable(robot.describe()));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Keep")));
    QTRY_VERIFY(!robot.reads(QStringLiteral("Up to 2.0 GB are freed")));
    QVERIFY(robot.sees(QAccessible::ListItem, model));
    QVERIFY(server.requests(deletePath).empty());

    QVERIFY(robot.click(QAccessible::ListItem, model));
    robot.press(Qt::Key_Delete);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Delete")));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Deleted llama3.2:3b.")));
    QTRY_VERIFY2(!robot.sees(QAccessible::ListItem, model), qPrintable(robot.describe()));
    QCOMPARE(server.requests(deletePath).size(), 1U);
    QCOMPARE(bodyOf(lastSeen(server, deletePath)).value(QLatin1String("model")).toString(), model);
    robot.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Model: …")));
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("qwen3:8b")));
    QVERIFY(!robot.sees(QAccessible::ListItem, model));
}

void ModelsFlow::aModelIsCopied()
{
    const QString field = QStringLiteral("New name");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(choose(robot, QStringLiteral("llama3.2:3b"), QStringLiteral("Copy…")));
    QTRY_COMPARE(robot.textIn(field), QStringLiteral("llama3.2:3b"));
    QTRY_VERIFY(robot.hasFocus(QAccessible::EditableText, field)); // all text is selected: typing replaces it
    robot.type(QStringLiteral("qwen3:8b"));
    QTRY_VERIFY(robot.sees(QAccessible::Button, QStringLiteral("Replace")));
    QVERIFY(robot.write(field, QStringLiteral("mine")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Copy")));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Copied llama3.2:3b to mine:latest.")));
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("mine:latest")));
    QVERIFY(robot.sees(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    QCOMPARE(bodyOf(lastSeen(server, QStringLiteral("/api/copy"))).value(QLatin1String("destination")).toString(),
             QStringLiteral("mine"));
}

void ModelsFlow::aCopyReplacesOnlyAfterTheQuestion()
{
    const QString path = QStringLiteral("/api/copy");
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(choose(robot, QStringLiteral("llama3.2:3b"), QStringLiteral("Copy…")));
    QVERIFY(robot.write(QStringLiteral("New name"), QStringLiteral("GEMMA3:4B")));
    QTRY_VERIFY(robot.reads(QStringLiteral("gemma3:4b exists and will be replaced by this copy.")));
    QVERIFY(!robot.sees(QAccessible::Button, QStringLiteral("Copy")));
    robot.press(Qt::Key_Escape);
    QVERIFY(server.requests(path).empty());
    QVERIFY(choose(robot, QStringLiteral("llama3.2:3b"), QStringLiteral("Copy…")));
    QVERIFY(robot.write(QStringLiteral("New name"), QStringLiteral("GEMMA3:4B")));
    QVERIFY(robot.click(QAccessible::Button, QStringLiteral("Replace")));
    QTRY_COMPARE(server.requests(path).size(), std::size_t(1));
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("Copied llama3.2:3b …")));
}

void ModelsFlow::aModelKeepsItsNameInAnotherCase()
{
    Server server(Options::quick());
    server.start();
    Stage stage(&server);
    Robot &robot = stage.robot();
    QVERIFY(openModels(robot));
    QVERIFY(choose(robot, QStringLiteral("gemma3:4b"), QStringLiteral("Rename…")));
    QVERIFY(robot.write(QStringLiteral("New name"), QStringLiteral("Gemma3:4B")));
    QTRY_VERIFY(robot.reads(QStringLiteral("does not distinguish upper and lower case")));
    QVERIFY(!Robot::isEnabled(robot.find(QAccessible::Button, QStringLiteral("Rename"))));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.write(QStringLiteral("New name"), QStringLiteral("gemma-of-mine")));
    robot.press(Qt::Key_Return);
    QVERIFY(robot.find(QAccessible::AlertMessage, QStringLiteral("gemma3:4b is now called gemma-of-mine:latest.")));
    QVERIFY(robot.find(QAccessible::ListItem, QStringLiteral("gemma-of-mine:latest")));
    QTRY_VERIFY(!robot.sees(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
}

void ModelsFlow::anInterruptedPullIsOfferedAtTheNextStart()
{
    Server server(patient());
    server.start();
    server.inject(midway());
    Stage stage(&server);
    QVERIFY(openModels(stage.robot()));
    QVERIFY(pull(stage.robot(), newModel));
    Watch watch(stage.robot());
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(30), 20'000);
    stage.reopen();
    server.clearFaults();
    QVERIFY(stage.robot().find(QAccessible::AlertMessage, QStringLiteral("A pull was interrupted when Corral quit. …")));
    QVERIFY(openModels(stage.robot()));
    QVERIFY(stage.robot().reads(QStringLiteral("Interrupted when Corral quit")));
    QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QVERIFY(stage.robot().click(QAccessible::Button, QStringLiteral("Resume ") + newModel));
    QVERIFY(stage.robot().find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
}

}

QTEST_MAIN(corral::test::ModelsFlow)
#include "tst_models.moc"
