// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "ui/shell/statuscontroller.h"

#include <QQuickItem>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString away = QStringLiteral("Couldn't reach …");
const QString coder = QStringLiteral("qwen2.5-coder:7b");

QQuickItem *itemOf(AccessibleItem thing) { return thing ? qobject_cast<QQuickItem *>(thing->object()) : nullptr; }

QRectF frameOf(const QQuickItem *item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }

bool isType(const QQuickItem *item, const char *name)
{
    return QByteArray(item->metaObject()->className()).startsWith(QByteArray(name) + "_QMLTYPE");
}

/// All items inside `item` that pass the test.
QList<QQuickItem *> below(const QQuickItem *item, const std::function<bool(const QQuickItem *)> &test)
{
    QList<QQuickItem *> found;
    for (QQuickItem *child : item->childItems()) {
        if (test(child))
            found << child;
        found << below(child, test);
    }
    return found;
}

/// The visible texts inside `item`.
QList<QQuickItem *> textsOf(const QQuickItem *item)
{
    return below(item, [](const QQuickItem *each) { return each->isVisible() && each->inherits("QQuickText"); });
}

/// Whether a focus indicator is shown inside `item`.
bool hasRing(const QQuickItem *item)
{
    const auto isShown = [](const QQuickItem *each) {
        return (isType(each, "FocusRing") || isType(each, "KeyboardRing")) && each->isVisible() &&
               each->property("shown").toBool();
    };
    return item && !below(item, isShown).isEmpty();
}

}

/// How the window looks where that is easily lost: sizes, alignment, and the focus indicator.
class LayoutFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleOfTheWindowNamesCorralOnce();
    void aLongToastHasFourLines_data();
    void aLongToastHasFourLines();
    void everyButtonOfTheWelcomeIsReachedAndSeen_data();
    void everyButtonOfTheWelcomeIsReachedAndSeen();
    void aBannerIsAsHighAsItsText();
    void aTitleFromRightToLeftIsAlignedWithTheOthers();
    void theTranscriptShowsItsFocusAfterAKeyOnly();
    void aRowOfTheTableShowsItsFocusAfterAKeyOnly();
    void nothingIsToldOfTheMemoryOfAServerThatIsAway();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void LayoutFlow::theTitleOfTheWindowNamesCorralOnce()
{
    const QString name = QStringLiteral("Corral");
    WindowFixture fixture(nullptr);
    // As Qt's platform plugins do.
    const auto shownTitle = [&] {
        const QString title = fixture.window().window().title();
        return title.endsWith(name) ? title : title + QStringLiteral(" — ") + name;
    };
    QCOMPARE(shownTitle().count(name), 1);
    QVERIFY(fixture.user().click(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    QTRY_COMPARE(shownTitle(), QStringLiteral("Demo server — Corral"));
}

void LayoutFlow::aLongToastHasFourLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("corral ").repeated(50).left(300);
    QTest::newRow("one word") << QString(300, u'w');
}

void LayoutFlow::aLongToastHasFourLines()
{
    QFETCH(QString, text);
    Server server(Options::quick());
    QVERIFY(server.start());
    WindowFixture fixture(&server);
    fixture.window().workbench().toasts()->show(text);
    const QQuickItem *toast = itemOf(fixture.user().find(QAccessible::AlertMessage, text));
    QVERIFY(toast);
    const auto texts = textsOf(toast);
    const auto label = std::find_if(texts.begin(), texts.end(), [&](auto *each) { return each->property("text") == text; });
    QVERIFY(label != texts.end());
    QCOMPARE((*label)->property("lineCount").toInt(), 4);
    QVERIFY((*label)->property("truncated").toBool());
    QVERIFY(frameOf(toast).contains(frameOf(*label)));
    const QRectF window(QPointF(), fixture.window().window().size());
    QTRY_VERIFY(window.contains(frameOf(toast)));
}

void LayoutFlow::everyButtonOfTheWelcomeIsReachedAndSeen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("900 x 600") << QSize(900, 600);
    QTest::newRow("680 x 500") << QSize(680, 500);
}

void LayoutFlow::everyButtonOfTheWelcomeIsReachedAndSeen()
{
    QFETCH(QSize, size);
    WindowFixture fixture(nullptr);
    UserSimulator &user = fixture.user();
    fixture.window().window().resize(size);
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Explore with the demo server")));
    QVERIFY(user.canUse(QAccessible::Button, QStringLiteral("Try again")));
    const QQuickItem *page = itemOf(user.find(QAccessible::Pane, QStringLiteral("Welcome")));
    QVERIFY(page);
    QTRY_COMPARE(fixture.window().window().size(), size);
    int seen = 0;
    for (const QString &name : user.names(QAccessible::Button)) {
        AccessibleItem button = user.find(QAccessible::Button, name);
        const QQuickItem *item = itemOf(button);
        if (!item || !page->isAncestorOf(item) || !UserSimulator::isEnabled(button))
            continue;
        QVERIFY2(user.tabTo(QAccessible::Button, name), qPrintable(name));
        QTRY_VERIFY2(frameOf(page).contains(frameOf(item)), qPrintable(name));
        QVERIFY2(QRectF(QPointF(), QSizeF(size)).contains(frameOf(item)), qPrintable(name));
        QVERIFY2(item->width() >= item->implicitWidth(), qPrintable(name));
        ++seen;
    }
    QVERIFY2(seen >= 3, qPrintable(user.describe()));
}

void LayoutFlow::aBannerIsAsHighAsItsText()
{
    Server server(Options::quick());
    QVERIFY(server.start());
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello"))); // without a conversation the Welcome page says it
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Send the message")));
    server.stop();
    fixture.window().services().connection().retryNow();
    const QQuickItem *banner = itemOf(user.find(QAccessible::AlertMessage, away));
    QVERIFY(banner);
    const auto heightOfTexts = [&] {
        qreal height = 1; // between the two
        for (const QQuickItem *text : textsOf(banner))
            height += text->inherits("QQuickText") && text->parentItem()->inherits("QQuickColumn") ? text->height() : 0;
        return height;
    };
    const auto lines = [&] {
        int most = 0;
        for (const QQuickItem *text : textsOf(banner))
            most = std::max(most, text->property("lineCount").toInt());
        return most;
    };
    const qreal padding = 16;
    for (const int width : {1280, 680, 1280, 680}) {
        fixture.window().window().resize(width, 600);
        QTRY_COMPARE(fixture.window().window().width(), width);
        QTRY_COMPARE(banner->height(), std::max(heightOfTexts(), banner->height() - padding) + padding);
        QTRY_COMPARE(lines() > 1, width == 680);
        for (const QQuickItem *text : textsOf(banner)) {
            QVERIFY(frameOf(banner).contains(frameOf(text)));
            QVERIFY(text->property("contentHeight").toReal() <= text->height());
        }
    }
    QCOMPARE(banner->height(), heightOfTexts() + padding);
}

void LayoutFlow::aTitleFromRightToLeftIsAlignedWithTheOthers()
{
    Server server(Options::quick());
    QVERIFY(server.start());
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QVERIFY(user.find(QAccessible::Button, QStringLiteral("Send the message")));
    auto &chat = *fixture.window().workbench().chat();
    const QString title = QString::fromUtf8("שלום עולם");
    chat.rename(chat.conversationId(), title);
    const QQuickItem *row = itemOf(user.find(QAccessible::ListItem, title));
    QVERIFY(row);
    int seen = 0;
    for (const QQuickItem *text : textsOf(row)) {
        if (text->property("text") != title)
            continue;
        QCOMPARE(text->property("effectiveHorizontalAlignment").toInt(), int(Qt::AlignLeft));
        ++seen;
    }
    QCOMPARE(seen, 1);
}

void LayoutFlow::theTranscriptShowsItsFocusAfterAKeyOnly()
{
    Server server(Options::quick());
    QVERIFY(server.start());
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    const QString name = QStringLiteral("Conversation");
    AccessibleItem transcript = user.find(QAccessible::List, name);
    QVERIFY(transcript);
    for (int times = 0; times < 2; ++times) {
        user.press(Qt::Key_Tab); // away from it, the second time
        QVERIFY(user.tabTo(QAccessible::List, name));
        QVERIFY(hasRing(itemOf(transcript)));
        user.clickAt(transcript);
        QTRY_VERIFY(!hasRing(itemOf(transcript)));
        QVERIFY(user.hasFocus(QAccessible::List, name));
    }
}

void LayoutFlow::aRowOfTheTableShowsItsFocusAfterAKeyOnly()
{
    Server server(Options::quick());
    QVERIFY(server.start());
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    user.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(user.find(QAccessible::ListItem, coder));
    const auto ring = [&](const QString &name) { return hasRing(itemOf(user.find(QAccessible::ListItem, name))); };
    QVERIFY(user.click(QAccessible::ListItem, coder));
    QTRY_COMPARE(user.focused(), coder);
    QVERIFY(!ring(coder));
    user.press(Qt::Key_Down);
    const QString next = user.focused();
    QVERIFY(next != coder && ring(next));
    QVERIFY(user.click(QAccessible::ListItem, coder));
    QTRY_VERIFY(!ring(coder) && !ring(next));
    for (int steps = 0; steps < 60 && (steps == 0 || user.focused() != coder); ++steps)
        user.press(Qt::Key_Tab);
    QCOMPARE(user.focused(), coder);
    QVERIFY(ring(coder));
}

void LayoutFlow::nothingIsToldOfTheMemoryOfAServerThatIsAway()
{
    Server server(Options::quick());
    QVERIFY(server.start());
    WindowFixture fixture(&server);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    const auto &status = *fixture.window().workbench().status();
    QTRY_VERIFY(status.loadedText().contains(QLatin1String("GB")));
    const QString loaded = status.loadedText().section(QStringLiteral(" · "), 0, 1);
    QTRY_VERIFY(user.reads(loaded));
    server.stop();
    fixture.window().services().connection().retryNow();
    QVERIFY(user.find(QAccessible::AlertMessage, away));
    QTRY_COMPARE(status.loadedText(), QString());
    QVERIFY(!user.reads(loaded));
}

}

QTEST_MAIN(corral::test::LayoutFlow)
#include "tst_layout.moc"
