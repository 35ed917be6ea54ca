// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/keyringsecrets.h"
#include "servers/sessionsecrets.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace corral;
using namespace corral::servers;

/// Memory, and the keyring where the session has no bus.
class TestSecrets : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void initTestCase();
    void keepsWhatIsWritten_data() { stores(); }
    void keepsWhatIsWritten();
    void forgetsWhatIsEmptied_data() { stores(); }
    void forgetsWhatIsEmptied();
    void saysOnceThatThereIsNoKeyring();
    void keepsNothingBeyondItsEnd();
    void hasOneResultForEachWrite();
    void mayBeDestroyedWhileItIsAsked();

private:
    static void stores();
};

namespace {

const QString server = QStringLiteral("6f1c");
const QString token = QStringLiteral("s3cret token");

std::unique_ptr<SecretStore> makeStore(bool keyring)
{
    if (keyring)
        return std::make_unique<KeyringSecrets>();
    return std::make_unique<SessionSecrets>();
}

QString readFrom(SecretStore &store, const QString &id = server)
{
    const Result<QString> secret = QCoro::waitFor(store.read(id));
    return secret ? secret.value() : QStringLiteral("error: ") + joined(secret.error());
}

}

void TestSecrets::initMain()
{
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"})
        qunsetenv(name);
    static const QTemporaryDir folder;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder.path()));
}

void TestSecrets::initTestCase()
{
    // A store that nobody asks does not even load the library that asks the keyring.
    const KeyringSecrets store;
    QCoreApplication::processEvents();
    QFile maps(QStringLiteral("/proc/self/maps"));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    QVERIFY(!maps.readAll().contains("libsecret-1"));
    QVERIFY(!store.keepsForSession());
}

void TestSecrets::stores()
{
    QTest::addColumn<bool>("keyring");
    QTest::newRow("memory") << false;
    QTest::newRow("no keyring") << true;
}

void TestSecrets::keepsWhatIsWritten()
{
    QFETCH(bool, keyring);
    const auto store = makeStore(keyring);
    QCOMPARE(readFrom(*store), QString());
    QVERIFY(QCoro::waitFor(store->write(server, token)));
    QVERIFY(QCoro::waitFor(store->write(QStringLiteral("other"), QStringLiteral("other token"))));
    QCOMPARE(readFrom(*store), token);
    QVERIFY(QCoro::waitFor(store->write(server, QStringLiteral("newer"))));
    QCOMPARE(readFrom(*store), QStringLiteral("newer"));
    QCOMPARE(readFrom(*store, QStringLiteral("other")), QStringLiteral("other token"));
    QVERIFY(store->keepsForSession());
}

void TestSecrets::forgetsWhatIsEmptied()
{
    QFETCH(bool, keyring);
    const auto store = makeStore(keyring);
    QVERIFY(QCoro::waitFor(store->write(server, QString())));
    QVERIFY(QCoro::waitFor(store->write(server, token)));
    QVERIFY(QCoro::waitFor(store->write(server, QString())));
    QCOMPARE(readFrom(*store), QString());
}

void TestSecrets::saysOnceThatThereIsNoKeyring()
{
    KeyringSecrets store;
    const QSignalSpy changes(&store, &SecretStore::keepingChanged);
    QVERIFY(!store.keepsForSession());
    QCOMPARE(readFrom(store), QString());
    QVERIFY(store.keepsForSession());
    QVERIFY(QCoro::waitFor(store.write(server, token)));
    QCOMPARE(readFrom(store), token);
    QVERIFY(store.keepsForSession());
    QCOMPARE(changes.size(), 1);
}

void TestSecrets::keepsNothingBeyondItsEnd()
{
    {
        KeyringSecrets store;
        QVERIFY(QCoro::waitFor(store.write(server, token)));
    }
    KeyringSecrets store;
    QCOMPARE(readFrom(store), QString());
}

void TestSecrets::hasOneResultForEachWrite()
{
    KeyringSecrets store;
    auto first = store.write(server, token);
    auto second = store.write(server, QString());
    auto third = store.write(server, QStringLiteral("newest"));
    QCOMPARE(readFrom(store), QStringLiteral("newest"));
    QVERIFY(QCoro::waitFor(std::move(third)));
    QVERIFY(QCoro::waitFor(std::move(second)));
    QVERIFY(QCoro::waitFor(std::move(first)));
    QCOMPARE(readFrom(store), QStringLiteral("newest"));
}

void TestSecrets::mayBeDestroyedWhileItIsAsked()
{
    auto store = std::make_unique<KeyringSecrets>();
    auto reading = store->read(server);
    auto writing = store->write(server, token);
    auto waiting = store->write(QStringLiteral("other"), token);
    store.reset();
    const auto read = QCoro::waitFor(std::move(reading));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    QCOMPARE(QCoro::waitFor(std::move(writing)).error().kind, Error::Kind::Cancelled);
    QCOMPARE(QCoro::waitFor(std::move(waiting)).error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSecrets)

#include "tst_secrets.moc"
