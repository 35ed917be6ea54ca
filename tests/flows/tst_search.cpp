// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "services/services.h"
#include "store/store.h"

#include <QCoroTask>

#include <QQuickItem>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString message = QStringLiteral("Message");
const QString field = QStringLiteral("Search conversations");
const QString find = QStringLiteral("Find in this conversation");

chat::Message messageOf(const QString &id, const QString &parent, bool isAnswer, const QString &content)
{
    chat::Message made;
    made.id = id;
    made.parentId = parent;
    made.role = isAnswer ? chat::role::assistant : chat::role::user;
    made.model = isAnswer ? QStringLiteral("llama3.2:1b") : QString();
    made.content = content;
    made.createdAt = QDateTime::currentDateTime().addDays(-1);
    return made;
}

/// Two conversations; the first one has two branches.
void fill(const QDir &profile)
{
    store::Store store(profile.filePath(QStringLiteral("corral.db")));
    for (const auto *id : {"horses", "zebras"}) {
        chat::Conversation made;
        made.id = QLatin1String(id);
        made.title = id[0] == 'h' ? QStringLiteral("About horses") : QStringLiteral("Stripes");
        made.createdAt = made.updatedAt = QDateTime::currentDateTime().addDays(-1);
        made.leaf = made.id + QStringLiteral("-other");
        store.conversations.saveConversation(made);
    }
    const auto horses = QStringLiteral("horses");
    auto parent = QString();
    for (int i = 0; i < 30; ++i) {
        const auto id = QStringLiteral("horses-%1").arg(i);
        const auto text = i == 3 ? QStringLiteral("A **buckskin** pony.") : QStringLiteral("Paragraph %1.\n\nMore of it.").arg(i);
        store.conversations.saveMessage(horses, messageOf(id, parent, i % 2 == 1, text));
        parent = id;
    }
    store.conversations.saveMessage(horses,
                                    messageOf(QStringLiteral("horses-answer"), parent, true, QStringLiteral("An appaloosa.")));
    store.conversations.saveMessage(horses,
                                    messageOf(QStringLiteral("horses-other"), parent, true, QStringLiteral("Something else.")));
    store.conversations.saveMessage(
        QStringLiteral("zebras"),
        messageOf(QStringLiteral("zebras-other"), {}, false, QStringLiteral("Why do zebras have stripes, unlike horses?")));
    QVERIFY(QCoro::waitFor(store.database.settled()));
}

}

/// The search over all conversations, and the one in the open conversation.
class SearchFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<Server>(Options::quick());
        QVERIFY(m_server->start());
        m_fixture = std::make_unique<WindowFixture>(m_server.get(), fill);
    }
    void cleanup()
    {
        m_fixture.reset();
        m_server.reset();
        QCOMPARE(WindowFixture::warnings(), QStringList());
    }

    void aWordIsFoundFromAnyScreenAndOpenedAtItsMessage()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_4, Qt::ControlModifier);
        user.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field));
        user.type(QStringLiteral("bucks"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("About horses: A buckskin pony.")));
        user.press(Qt::Key_Down);
        QTRY_COMPARE(user.focused(), QStringLiteral("About horses: A buckskin pony."));
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("A buckskin pony.")));
    }

    void titlesComeFirst()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field));
        user.type(QStringLiteral("horses"));
        QTRY_COMPARE(
            user.names(QAccessible::ListItem),
            (QStringList{QStringLiteral("Stripes: Why do zebras have stripes, unlike horses?"), QStringLiteral("About horses")}));
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("Something else.")));
    }

    void aMessageOnAnotherBranchIsShown()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("About horses")));
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("Something else.")));
        QVERIFY(user.write(field, QStringLiteral("appaloosa")));
        QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("About horses: An appaloosa.")));
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("An appaloosa.")));
        QVERIFY(!user.sees(QAccessible::Paragraph, QStringLiteral("Something else.")));
    }

    void whatIsNowhereIsSaidAndEscapeRestoresTheList()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field));
        user.type(QStringLiteral("unicorn"));
        QTRY_VERIFY2(user.reads(QStringLiteral("No conversation contains “unicorn”.")), qPrintable(user.describe()));
        QVERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("Stripes")));
        user.press(Qt::Key_Escape);
        QTRY_VERIFY(user.sees(QAccessible::ListItem, QStringLiteral("Stripes")));
        QCOMPARE(user.textIn(field), QString(QLatin1String("")));
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, message));
    }

    void aNarrowWindowSearchesInItsDrawer()
    {
        UserSimulator &user = m_fixture->user();
        m_fixture->window().window().resize(680, 500);
        QTRY_VERIFY(!user.sees(QAccessible::ListItem, QStringLiteral("Stripes")));
        user.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, field));
        user.type(QStringLiteral("buckskin"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("About horses: …")));
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("A buckskin pony.")));
        QTRY_VERIFY(!user.sees(QAccessible::EditableText, field));
    }

    void thePaletteSearchesTexts()
    {
        UserSimulator &user = m_fixture->user();
        user.press(Qt::Key_2, Qt::ControlModifier);
        user.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(user.find(QAccessible::EditableText, QStringLiteral("What do you want to do?")));
        user.type(QStringLiteral("buckskin"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Chat: Search conversations for “buckskin”")));
        user.press(Qt::Key_Return);
        QTRY_COMPARE(user.textIn(field), QStringLiteral("buckskin"));
        QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("About horses: A buckskin pony.")));
    }

    void aTextIsFoundInTheConversation()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("About horses")));
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("Something else.")));
        user.press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, find));
        user.type(QStringLiteral("PARAGRAPH"));
        QTRY_VERIFY2(user.reads(QStringLiteral(" of 29")), qPrintable(user.describe()));
        user.type(QStringLiteral(" 1."));
        QTRY_VERIFY(user.sees(QAccessible::StaticText, QStringLiteral("1 of 1")));
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("Paragraph 1.…")));
        user.press(Qt::Key_A, Qt::ControlModifier);
        user.type(QStringLiteral("paragraph"));
        QTRY_VERIFY(user.sees(QAccessible::StaticText, QStringLiteral("2 of 29")));
        user.press(Qt::Key_Return);
        QTRY_VERIFY(user.sees(QAccessible::StaticText, QStringLiteral("3 of 29")));
        user.press(Qt::Key_Return, Qt::ShiftModifier);
        user.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_VERIFY(user.sees(QAccessible::StaticText, QStringLiteral("1 of 29")));
        user.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_VERIFY(user.sees(QAccessible::StaticText, QStringLiteral("29 of 29")));
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("Paragraph 29.…")));
        QVERIFY(user.click(QAccessible::Button, QStringLiteral("Next occurrence")));
        QTRY_VERIFY(user.sees(QAccessible::StaticText, QStringLiteral("1 of 29")));
        user.press(Qt::Key_F, Qt::ControlModifier); // selects the text
        user.type(QStringLiteral("nowhere"));
        QTRY_VERIFY(user.sees(QAccessible::StaticText, QStringLiteral("Not found")));
        user.press(Qt::Key_Escape);
        QTRY_VERIFY(!user.sees(QAccessible::EditableText, find));
        QTRY_VERIFY(!user.focused().isEmpty());
    }

    void keysGoToQuestionsAndToBothEnds()
    {
        UserSimulator &user = m_fixture->user();
        QVERIFY(user.click(QAccessible::ListItem, QStringLiteral("About horses")));
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("Something else.")));
        user.press(Qt::Key_Home, Qt::AltModifier);
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("You: Paragraph 0.\n\nMore of it.")));
        for (int i = 0; i < 5; ++i)
            user.press(Qt::Key_Down, Qt::ControlModifier);
        QTRY_VERIFY(!user.sees(QAccessible::Paragraph, QStringLiteral("You: Paragraph 0.\n\nMore of it.")));
        QVERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("You: Paragraph 10.\n\nMore of it.")));
        for (int i = 0; i < 5; ++i)
            user.press(Qt::Key_Up, Qt::ControlModifier);
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("You: Paragraph 0.\n\nMore of it.")));
        user.press(Qt::Key_End, Qt::AltModifier);
        QTRY_VERIFY(user.sees(QAccessible::Paragraph, QStringLiteral("Something else.")));
    }

private:
    std::unique_ptr<Server> m_server;
    std::unique_ptr<WindowFixture> m_fixture;
};

}

QTEST_MAIN(corral::test::SearchFlow)
#include "tst_search.moc"
