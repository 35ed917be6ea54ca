// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverprofile.h"
#include "servers/storedprofile.h"

#include <QJsonObject>
#include <QTest>

using namespace corral;
using namespace corral::servers;
using namespace std::chrono_literals;

namespace {

ServerProfile named(const QString &name)
{
    ServerProfile profile;
    profile.id = QStringLiteral("a");
    profile.name = name;
    profile.address = QStringLiteral("gpu-box:8080");
    return profile;
}

}

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAServerByALetter_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letter");
        QTest::addColumn<QString>("shown");
        QTest::newRow("of its name") << QStringLiteral("lab") << QString() << QStringLiteral("L");
        QTest::newRow("of its address") << QString() << QString() << QStringLiteral("G");
        QTest::newRow("chosen") << QStringLiteral("lab") << QStringLiteral("x") << QStringLiteral("x");
        QTest::newRow("only the first") << QStringLiteral("lab") << QStringLiteral(" xy") << QStringLiteral("x");
        QTest::newRow("numbers alone are a name") << QStringLiteral("192.168.1.20") << QString() << QStringLiteral("1");
        QTest::newRow("an accent of its own") << QStringLiteral("e\u0301cole") << QString() << QStringLiteral("E\u0301");
        const QString flag = QString::fromUcs4(U"\U0001F1E9\U0001F1EA");
        QTest::newRow("a flag") << QStringLiteral("lab") << flag + QStringLiteral("x") << flag;
    }

    void marksAServerByALetter()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, letter);
        QFETCH(const QString, shown);
        ServerProfile profile = named(name);
        profile.letter = letter;
        QCOMPARE(markOf(profile).letter, shown);
    }

    void marksNumericAddressesApart_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("shown");
        QTest::newRow("of a network") << QStringLiteral("192.168.1.20") << QStringLiteral("20");
        QTest::newRow("its neighbour") << QStringLiteral("http://192.168.1.21:8080") << QStringLiteral("21");
        QTest::newRow("three digits") << QStringLiteral("https://10.0.0.121") << QStringLiteral("121");
        QTest::newRow("IPv6") << QStringLiteral("http://[fd00::1:a2b]:8080") << QStringLiteral("A2B");
        QTest::newRow("this machine") << QStringLiteral("127.0.0.1:8081") << QStringLiteral("81");
        QTest::newRow("a host that begins like one") << QStringLiteral("192.168.1.20.example.org") << QStringLiteral("1");
        QTest::newRow("a host") << QStringLiteral("https://gpu-box:8080") << QStringLiteral("G");
        QTest::newRow("no address") << QStringLiteral("http://in valid") << QStringLiteral("I");
    }

    void marksNumericAddressesApart()
    {
        QFETCH(const QString, address);
        ServerProfile profile = named({});
        profile.address = address;
        QTEST(markOf(profile).letter, "shown");
    }

    void marksAServerByAColor()
    {
        ServerProfile profile = named(QStringLiteral("lab"));
        const int own = markOf(profile).color;
        profile.name = QStringLiteral("renamed");
        QCOMPARE(markOf(profile).color, own);
        for (int color = 0; color < markColors().size(); ++color) {
            profile.color = markColors().at(color);
            QCOMPARE(markOf(profile).color, color);
        }
        profile.color = QStringLiteral("a colour of another version");
        QCOMPARE(markOf(profile).color, own);
        QCOMPARE(profileFrom(toJson(profile)).color, profile.color);
    }

    void connectsAlikeUnderAnotherNameAndMark()
    {
        const ServerProfile profile = named(QStringLiteral("lab"));
        ServerProfile other = profile;
        other.name = QStringLiteral("renamed");
        other.letter = QStringLiteral("x");
        other.color = markColors().last();
        QVERIFY(connectsAlike(profile, other));
        other.proxy = QStringLiteral("none");
        QVERIFY(!connectsAlike(profile, other));
        other = profile;
        other.stallSeconds = 5;
        QVERIFY(!connectsAlike(profile, other));
    }

    void sendsRequestsAsItSays()
    {
        ServerProfile profile = named({});
        auto target = targetOf(profile, {});
        QVERIFY(target && target->limits == net::Limits() && target->proxy.type() == QNetworkProxy::DefaultProxy);
        profile.proxy = QStringLiteral("socks5://proxy:1080");
        profile.connectSeconds = 20;
        profile.stallSeconds = 900;
        target = targetOf(profile, {});
        QVERIFY(target);
        QCOMPARE(target->proxy, QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("proxy"), 1080));
        QCOMPARE(target->limits, (net::Limits{20s, 900s}));
        profile.proxy = QStringLiteral("proxy");
        QCOMPARE(targetOf(profile, {}).error().kind, Error::Kind::Invalid);
    }

    void keepsWhatIsStored()
    {
        ServerProfile profile = named(QStringLiteral("lab"));
        QCOMPARE(toJson(profile).keys(), (QStringList{QStringLiteral("address"), QStringLiteral("id"), QStringLiteral("name")}));
        profile.proxy = QStringLiteral("none");
        profile.connectSeconds = 20;
        profile.stallSeconds = 900;
        profile.letter = QStringLiteral("x");
        profile.color = QStringLiteral("green");
        QCOMPARE(profileFrom(toJson(profile)), profile);
    }

    void readsOddFieldsAsNone()
    {
        const ServerProfile profile = profileFrom({{QStringLiteral("id"), QStringLiteral("a")},
                                                   {QStringLiteral("proxy"), 7},
                                                   {QStringLiteral("connectSeconds"), -3},
                                                   {QStringLiteral("stallSeconds"), QStringLiteral("long")},
                                                   {QStringLiteral("letter"), true}});
        ServerProfile plain;
        plain.id = QStringLiteral("a");
        QCOMPARE(profile, plain);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
