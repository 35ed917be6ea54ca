// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostileserver.h"
#include "windowfixture.h"

#include <QQuickItem>
#include <QTest>

namespace corral::test {

namespace {

/// Counts over all visible items.
struct ItemCounts
{
    qsizetype items = 0;
    qsizetype characters = 0;
    QString longest; ///< the item with the maximum
    qsizetype most = 0;
};

void count(const QQuickItem *item, ItemCounts &counts)
{
    if (!item->isVisible())
        return;
    ++counts.items;
    const qsizetype size = item->property("text").toString().size();
    counts.characters += size;
    if (size > counts.most) {
        counts.most = size;
        counts.longest = QString::fromLatin1(item->metaObject()->className()) + u' ' + item->property("text").toString().left(60);
    }
    for (const QQuickItem *child : item->childItems())
        count(child, counts);
}

/// The window handles a key and draws a frame.
bool answers(UserSimulator &user)
{
    user.press(Qt::Key_K, Qt::ControlModifier);
    const bool opens = QTest::qWaitFor([&] { return user.sees(QAccessible::List, QStringLiteral("Commands found")); }, 20'000);
    user.press(Qt::Key_Escape);
    return opens;
}

}

class HostileFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowHandlesEveryResponse_data();
    void theWindowHandlesEveryResponse();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void HostileFlow::theWindowHandlesEveryResponse_data()
{
    QTest::addColumn<QString>("text"); ///< %1 is the URL of a picture
    QTest::newRow("a picture") << QStringLiteral("%1");
    QTest::newRow("a megabyte of words") << QStringLiteral("%1") + QStringLiteral("word ").repeated(200'000);
    QTest::newRow("a megabyte without a blank") << QStringLiteral("%1") + QString(1'000'000, u'x');
    QTest::newRow("a great many lines") << QStringLiteral("%1") + QStringLiteral("x\n").repeated(200'000);
}

void HostileFlow::theWindowHandlesEveryResponse()
{
    QFETCH(QString, text);
    constexpr qsizetype mostItems = 6'000;
    constexpr qsizetype mostCharacters = 400'000;
    Listener listener;
    HostileServer server(QString(text).replace(QStringLiteral("%1"), listener.picture()));
    WindowFixture fixture(server.address());
    UserSimulator &user = fixture.user();
    QTRY_VERIFY(server.asked("/api/tags") > 0);
    const auto check = [&](const char *where) {
        QVERIFY2(answers(user), where);
        QVERIFY2(listener.connections == 0, where);
        ItemCounts counts;
        count(fixture.window().window().contentItem(), counts);
        QVERIFY2(counts.items < mostItems,
                 qPrintable(QStringLiteral("%1: %2 items").arg(QLatin1String(where)).arg(counts.items)));
        QVERIFY2(
            counts.characters < mostCharacters,
            qPrintable(
                QStringLiteral("%1: %2 characters, %3").arg(QLatin1String(where)).arg(counts.characters).arg(counts.longest)));
    };
    check("at the start");
    for (const int page : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_1}) {
        user.press(page, Qt::ControlModifier);
        check(qPrintable(QStringLiteral("page %1").arg(page - Qt::Key_0)));
        if (QTest::currentTestFailed())
            return;
    }
    for (const int status : {200, 500}) {
        server.setChatStatus(status);
        const qsizetype before = server.asked("/api/chat");
        QVERIFY2(ask(user, QStringLiteral("Hello")), qPrintable(user.describe().left(2'000)));
        QTRY_VERIFY(server.asked("/api/chat") > before);
        QTRY_VERIFY(user.canUse(QAccessible::Button, QStringLiteral("New conversation")));
        check(qPrintable(QStringLiteral("after an answer with status %1").arg(status)));
        user.press(Qt::Key_N, Qt::ControlModifier);
    }
    check("at the end");
}

}

QTEST_MAIN(corral::test::HostileFlow)
#include "tst_hostile.moc"
