// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

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

bool openModels(UserSimulator &user)
{
    user.press(Qt::Key_2, Qt::ControlModifier);
    return user.find(QAccessible::ListItem, QStringLiteral("llama3.2:3b")) != nullptr;
}

/// Pulls with the button, the field and the mouse.
bool pull(UserSimulator &user, const QString &name)
{
    return user.click(QAccessible::Button, QStringLiteral("Add model")) &&
           user.write(QStringLiteral("Name of the model"), name) && user.click(QAccessible::Button, QStringLiteral("Pull"));
}

bool choose(UserSimulator &user, const QString &model, const QString &action)
{
    return user.click(QAccessible::ListItem, model, Qt::RightButton) && user.click(QAccessible::MenuItem, action);
}

/// The names of the rows of the table.
QStringList modelsIn(UserSimulator &user)
{
    QStringList names = user.names(QAccessible::ListItem);
    names.sort();
    return names;
}

QJsonObject bodyOf(const ReceivedRequest &request) { return QJsonDocument::fromJson(request.body).object(); }

/// The visible progress bars, in percent, without indeterminate ones.
QList<int> bars(UserSimulator &user)
{
    QList<int> percents;
    for (const QString &name : user.names(QAccessible::ProgressBar))
        if (name.endsWith(QLatin1String(" %")))
            percents << name.section(QLatin1Char(' '), 0, 0).toInt();
    return percents;
}

/// Samples the progress bars.
class ProgressWatcher
{
public:
    explicit ProgressWatcher(UserSimulator &user)
        : m_user(user)
    {}

    /// Whether every bar is now at `percent` or more.
    bool sees(int percent)
    {
        const QList<int> now = bars(m_user);
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
    UserSimulator &m_user;
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
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void ModelsFlow::aPullIsPausedAndGoesOnToTheEndAndTheModelAnswers()
{
    Server server(patient());
    server.start();
    server.inject(midway());
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(pull(user, newModel));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    ProgressWatcher watch(user);
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(30), 20'000);

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pause ") + newModel));
    QTRY_COMPARE(lastRequest(server, pullPath).state, ReceivedRequest::Disconnected);
    QTRY_VERIFY(user.reads(QStringLiteral("Paused")));
    QVERIFY(watch.sees(30));

    server.clearFaults();
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Resume ") + newModel));
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(60), 20'000);
    QVERIFY(user.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
    QVERIFY2(!watch.wentBack(), qPrintable(QStringLiteral("a bar went back behind %1 %").arg(watch.reached())));
    QCOMPARE(server.requests(pullPath).size(), 2U);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Clear finished")));
    QTRY_VERIFY(!user.sees(QAccessible::List, QStringLiteral("Transfers")));
    QVERIFY(user.find(QAccessible::ListItem, newModel));

    user.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Model: …")));
    QVERIFY(user.click(QAccessible::ListItem, newModel));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Model: ") + newModel));
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    QCOMPARE(bodyOf(server.requests(QStringLiteral("/api/chat")).front()).value(QLatin1String("model")).toString(), newModel);
}

void ModelsFlow::aCancelledPullGoesAndMayBeginAgain()
{
    Server server(patient());
    server.start();
    server.inject(midway());
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(pull(user, newModel));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    ProgressWatcher watch(user);
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(30), 20'000);

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Cancel ") + newModel));
    QTRY_COMPARE(lastRequest(server, pullPath).state, ReceivedRequest::Disconnected);
    QTRY_VERIFY(!user.sees(newModel));
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Hide the transfers")));

    server.clearFaults();
    QVERIFY(pull(user, newModel));
    QVERIFY(user.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
    QTRY_COMPARE(lastRequest(server, pullPath).state, ReceivedRequest::Answered);
}

void ModelsFlow::twoPullsRunAtOnce()
{
    const QString other = QStringLiteral("qwen3:0.6b");
    Server server(patient());
    server.start();
    Fault hold = midway();
    hold.count = 0;
    server.inject(hold);
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(pull(user, newModel));
    QVERIFY(pull(user, other));
    QTRY_VERIFY(user.sees(QStringLiteral("Models, 2 transfers")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Pause ") + newModel));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Pause ") + other));
    QCOMPARE(server.requests(pullPath).size(), 2U);

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Pause ") + other));
    QTRY_VERIFY(user.sees(QStringLiteral("Models, 1 transfer")));
    QCOMPARE(server.requests(pullPath).front().state, ReceivedRequest::Running);
    server.clearFaults();
    QVERIFY(user.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Resume ") + other));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Resume ") + other));
    QVERIFY(user.find(QAccessible::AlertMessage, other + QStringLiteral(" is ready."), 20'000));
    QTRY_VERIFY(!user.sees(QStringLiteral("Models, 1 transfer")));
}

void ModelsFlow::aPullThatFailsSaysWhyAndItsNameCanBeMended()
{
    const QString wrong = newModel + QLatin1Char('x');
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(pull(user, wrong));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Couldn't pull gemma3:1bx: …")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QTRY_VERIFY2(user.reads(QStringLiteral("file does not exist")), qPrintable(user.describe()));

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Change the name of ") + wrong));
    QTRY_COMPARE(user.textIn(QStringLiteral("Name of the model")), wrong);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Name of the model")));
    user.press(Qt::Key_End);
    user.press(Qt::Key_Backspace);
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready.")));
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, wrong));
    QCOMPARE(bodyOf(lastRequest(server, pullPath)).value(QLatin1String("model")).toString(), newModel);
}

void ModelsFlow::theFilterFollowsWhatIsTyped()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    const QStringList all = modelsIn(user);
    QCOMPARE(all.size(), 6);
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, QStringLiteral("Filter models")));
    user.type(QStringLiteral("qw"));
    const QStringList fitting{QStringLiteral("deepseek-r1:14b"), // of the family qwen2
                              QStringLiteral("qwen2.5-coder:7b"), QStringLiteral("qwen3:8b")};
    QTRY_COMPARE(modelsIn(user), fitting);
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("3 of 6 models")));
    user.type(QStringLiteral("en3"));
    QVERIFY(user.find(QAccessible::StaticText, QStringLiteral("1 of 6 models")));
    user.press(Qt::Key_Escape);
    QTRY_COMPARE(modelsIn(user), all);
    user.type(QStringLiteral("qwxyz"));
    QVERIFY(user.find(QAccessible::Grouping, QStringLiteral("No model matches “qwxyz”")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Clear the filter")));
    QTRY_COMPARE(modelsIn(user).size(), all.size());
    QCOMPARE(user.textIn(QStringLiteral("Filter models")), QString());
}

void ModelsFlow::aModelIsDeletedOnlyAfterTheQuestion()
{
    const QString model = QStringLiteral("llama3.2:3b");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(choose(user, model, QStringLiteral("Delete…")));
    QVERIFY(user.find(QAccessible::Heading, QStringLiteral("Delete llama3.2:3b from %1?").arg(fixture.serverName())));
    QVERIFY2(user.reads(QStringLiteral("Up to 2.0 GB are freed")), qPrintable(user.describe()));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Keep")));
    QTRY_VERIFY(!user.reads(QStringLiteral("Up to 2.0 GB are freed")));
    QVERIFY(user.sees(QAccessible::ListItem, model));
    QVERIFY(server.requests(deletePath).empty());

    QVERIFY(user.click(QAccessible::ListItem, model));
    user.press(Qt::Key_Delete);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Delete")));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Deleted llama3.2:3b on %1.").arg(fixture.serverName())));
    QTRY_VERIFY2(!user.sees(QAccessible::ListItem, model), qPrintable(user.describe()));
    QCOMPARE(server.requests(deletePath).size(), 1U);
    QCOMPARE(bodyOf(lastRequest(server, deletePath)).value(QLatin1String("model")).toString(), model);
    user.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Model: …")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("qwen3:8b")));
    QVERIFY(!user.sees(QAccessible::ListItem, model));
}

void ModelsFlow::aModelIsCopied()
{
    const QString field = QStringLiteral("New name");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(choose(user, QStringLiteral("llama3.2:3b"), QStringLiteral("Copy…")));
    QTRY_COMPARE(user.textIn(field), QStringLiteral("llama3.2:3b"));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field)); // all text is selected: typing replaces it
    user.type(QStringLiteral("qwen3:8b"));
    QTRY_VERIFY(user.sees(QAccessible::Button, QStringLiteral("Replace")));
    QVERIFY(user.write(field, QStringLiteral("mine")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Copy")));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Copied llama3.2:3b to mine:latest.")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("mine:latest")));
    QVERIFY(user.sees(QAccessible::ListItem, QStringLiteral("llama3.2:3b")));
    QCOMPARE(bodyOf(lastRequest(server, QStringLiteral("/api/copy"))).value(QLatin1String("destination")).toString(),
             QStringLiteral("mine"));
}

void ModelsFlow::aCopyReplacesOnlyAfterTheQuestion()
{
    const QString path = QStringLiteral("/api/copy");
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(choose(user, QStringLiteral("llama3.2:3b"), QStringLiteral("Copy…")));
    QVERIFY(user.write(QStringLiteral("New name"), QStringLiteral("GEMMA3:4B")));
    QTRY_VERIFY(user.reads(QStringLiteral("gemma3:4b exists and will be replaced by this copy.")));
    QVERIFY(!user.sees(QAccessible::Button, QStringLiteral("Copy")));
    user.press(Qt::Key_Escape);
    QVERIFY(server.requests(path).empty());
    QVERIFY(choose(user, QStringLiteral("llama3.2:3b"), QStringLiteral("Copy…")));
    QVERIFY(user.write(QStringLiteral("New name"), QStringLiteral("GEMMA3:4B")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Replace")));
    QTRY_COMPARE(server.requests(path).size(), std::size_t(1));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Copied llama3.2:3b …")));
}

void ModelsFlow::aModelKeepsItsNameInAnotherCase()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(openModels(user));
    QVERIFY(choose(user, QStringLiteral("gemma3:4b"), QStringLiteral("Rename…")));
    QVERIFY(user.write(QStringLiteral("New name"), QStringLiteral("Gemma3:4B")));
    QTRY_VERIFY(user.reads(QStringLiteral("does not distinguish upper and lower case")));
    QVERIFY(!UserSimulator::isEnabled(user.find(QAccessible::Button, QStringLiteral("Rename"))));
    user.press(Qt::Key_Return);
    QVERIFY(user.write(QStringLiteral("New name"), QStringLiteral("gemma-of-mine")));
    user.press(Qt::Key_Return);
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("gemma3:4b is now called gemma-of-mine:latest.")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("gemma-of-mine:latest")));
    QTRY_VERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("gemma3:4b")));
}

void ModelsFlow::anInterruptedPullIsOfferedAtTheNextStart()
{
    Server server(patient());
    server.start();
    server.inject(midway());
    WindowFixture fixture(&server);
    QVERIFY(openModels(fixture.user()));
    QVERIFY(pull(fixture.user(), newModel));
    ProgressWatcher watch(fixture.user());
    QTRY_VERIFY_WITH_TIMEOUT(watch.sees(30), 20'000);
    fixture.reopen();
    server.clearFaults();
    QVERIFY(fixture.user().find(QAccessible::AlertMessage, QStringLiteral("A pull was interrupted when Corral quit. …")));
    QVERIFY(openModels(fixture.user()));
    QVERIFY(fixture.user().reads(QStringLiteral("Interrupted when Corral quit")));
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Show the transfers")));
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Resume ") + newModel));
    QVERIFY(fixture.user().find(QAccessible::AlertMessage, newModel + QStringLiteral(" is ready."), 20'000));
}

}

QTEST_MAIN(corral::test::ModelsFlow)
#include "tst_models.moc"
