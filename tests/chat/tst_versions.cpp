// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/session.h"
#include "support/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace std::chrono_literals;
using chat::Message;
using chat::Session;
using State = Message::State;

class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditedQuestionStandsBesideTheOldOne()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        const auto ask = [&](const QString &question, const QString &answer) {
            QVERIFY(session.send(question));
            fixture.receiveContent(answer);
            fixture.finish();
        };
        ask(QStringLiteral("One"), QStringLiteral("1"));
        ask(QStringLiteral("Two"), QStringLiteral("2"));
        ask(QStringLiteral("Three"), QStringLiteral("3"));
        const auto former = session.path();

        QSignalSpy changes(&session, &Session::pathChanged);
        QVERIFY(session.askInstead(former.at(2), QStringLiteral(" Two, please\n")));
        QCOMPARE(changes.size(), 1);
        fixture.receiveContent(QStringLiteral("II"));
        fixture.finish();
        QCOMPARE(session.path().size(), 4);
        QCOMPARE(session.path().first(2), former.first(2));
        QCOMPARE(session.message(session.path().at(2)).content, QStringLiteral("Two, please"));
        QCOMPARE(session.message(former.at(2)).content, QStringLiteral("Two"));
        QCOMPARE(session.tree().siblings(former.at(2)).size(), 2);
        QCOMPARE(fixture.backend->requests.last().messages.size(), 3);
        const auto edited = session.path();

        session.showVersion(former.at(2)); // back to all that followed the old question
        QCOMPARE(session.path(), former);
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")].leaf, former.last());
        session.showVersion(edited.at(2));
        QCOMPARE(session.path(), edited);

        QCOMPARE(session.askInstead(former.at(2), QStringLiteral(" \n")).error().kind, Error::Kind::Invalid);
        QCOMPARE(session.askInstead(former.at(1), QStringLiteral("An answer")).error().kind, Error::Kind::Invalid);
        QCOMPARE(session.askInstead(QStringLiteral("nobody"), QStringLiteral("Hi")).error().kind, Error::Kind::Invalid);
        QCOMPARE(session.path(), edited);
    }

    void theFirstQuestionCanBeAskedInstead()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        const auto first = session.path().first();
        QVERIFY(session.askInstead(first, QStringLiteral("Hello"))); // the first answer goes on beside it
        QCOMPARE(session.runningCount(), 2);
        QCOMPARE(session.path().size(), 2);
        QCOMPARE(session.tree().siblings(first).size(), 2);
        QVERIFY(session.message(session.path().first()).parentId.isEmpty());
        session.showVersion(first);
        QCOMPARE(session.path().first(), first);
        session.stopAll();
    }

    void aVersionIsSavedWithoutAnAnswer()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.receiveContent(QStringLiteral("Hello"));
        fixture.finish();
        const auto former = session.path();
        QVERIFY(session.addVersion(former.last(), QStringLiteral("  Hello, you\n")));
        QCOMPARE(session.path().size(), 2);
        const auto &version = session.message(session.path().last());
        QCOMPARE(version.content, QStringLiteral("  Hello, you\n")); // of an answer each letter counts
        QCOMPARE(version.model, session.message(former.last()).model);
        QCOMPARE(version.state, State::Complete);
        QCOMPARE(fixture.backend->requests.size(), 1);
        QVERIFY(fixture.journal.messages.contains(version.id));
        QVERIFY(session.send(QStringLiteral("And?"))); // the model takes it for its own
        QCOMPARE(fixture.backend->requests.last().messages.at(1).content, QStringLiteral("  Hello, you\n"));
        session.stopAll();
        QCOMPARE(session.addVersion(former.last(), QStringLiteral("\n")).error().kind, Error::Kind::Invalid);
    }

    void walkingBackShowsWhatWasShown()
    {
        chat::Tree tree;
        const auto add = [&tree](const QString &id, const QString &parent, bool answer) {
            chat::Message message;
            message.id = id;
            message.parentId = parent;
            message.role = answer ? chat::role::assistant : chat::role::user;
            message.content = id;
            tree.add(message);
        };
        add(QStringLiteral("q"), {}, false);
        for (const auto *version : {"a", "b"}) {
            const auto answer = QString::fromLatin1(version);
            add(answer, QStringLiteral("q"), true);
            for (const auto *each : {"1", "2"})
                add(answer + QLatin1String(each), answer, false);
        }
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation(), std::move(tree));
        QCOMPARE(session.path().last(), QStringLiteral("b2"));
        session.showVersion(QStringLiteral("b1"));
        session.showVersion(QStringLiteral("a"));
        QCOMPARE(session.path().last(), QStringLiteral("a2")); // never shown: the newest
        session.showVersion(QStringLiteral("b"));
        QCOMPARE(session.path().last(), QStringLiteral("b1"));
        session.showVersion(QStringLiteral("nobody"));
        QCOMPARE(session.path().last(), QStringLiteral("b1"));
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
