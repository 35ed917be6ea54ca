// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/keyringsecrets.h"

#include <QDBusConnection>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::servers;

/// Answers like KWallet to what QtKeychain asks it, with one wallet.
class FakeWallet : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public:
    QHash<QString, QString> entries;
    bool opens = true;
    bool obeys = true;

public Q_SLOTS:
    QString networkWallet() { return QStringLiteral("kdewallet"); }
    int open(const QString & /*wallet*/, qlonglong /*window*/, const QString & /*application*/) { return opens ? 1 : -1; }
    int entryType(int /*wallet*/, const QString &folder, const QString &key, const QString & /*application*/)
    {
        return entries.contains(folder + QLatin1Char('/') + key) ? 1 : 0;
    }
    QString readPassword(int /*wallet*/, const QString &folder, const QString &key, const QString & /*application*/)
    {
        return obeys ? entries.value(folder + QLatin1Char('/') + key) : QString();
    }
    int writePassword(int /*wallet*/, const QString &folder, const QString &key, const QString &value,
                      const QString & /*application*/)
    {
        if (obeys)
            entries.insert(folder + QLatin1Char('/') + key, value);
        return obeys ? 0 : -1;
    }
    int removeEntry(int /*wallet*/, const QString &folder, const QString &key, const QString & /*application*/)
    {
        if (obeys)
            entries.remove(folder + QLatin1Char('/') + key);
        return obeys ? 0 : -3;
    }
};

/// What QtKeychain makes of KWallet, which it prefers in a session of Plasma 5.
class TestKWallet : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void initTestCase();
    void init() { setWallet(true); }
    void cleanup() { setWallet(false); }
    void keepsAndRemovesASecret();
    void reportsAWalletThatDoesNotOpen();
    void noticesWhatTheWalletFailsToDo();
    void keepsForTheSessionWithoutAWallet();

private:
    void setWallet(bool runs);

    FakeWallet *m_wallet = nullptr;
};

namespace {

const QString server = QStringLiteral("6f1c");
const QString entry = QStringLiteral("Corral/6f1c");
const QString token = QStringLiteral("s3cret-t0ken");

Result<QString> readFrom(SecretStore &store) { return QCoro::waitFor(store.read(server)); }
Result<void> writeTo(SecretStore &store, const QString &secret) { return QCoro::waitFor(store.write(server, secret)); }

}

void TestKWallet::initMain()
{
    static const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.path());
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
        qputenv(name, path);
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
}

void TestKWallet::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("CORRAL_TEST_BUS"), "Run this with ctest, or it would use the wallet of your desktop.");
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestKWallet::setWallet(bool runs)
{
    auto bus = QDBusConnection::sessionBus();
    const QString name = QStringLiteral("org.kde.kwalletd5");
    const QString path = QStringLiteral("/modules/kwalletd5");
    if (runs) {
        m_wallet = new FakeWallet;
        m_wallet->setParent(this);
        QVERIFY(bus.registerObject(path, m_wallet, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(name));
    } else if (m_wallet) {
        bus.unregisterService(name);
        bus.unregisterObject(path);
        delete std::exchange(m_wallet, nullptr);
    }
}

void TestKWallet::keepsAndRemovesASecret()
{
    KeyringSecrets store;
    QCOMPARE(readFrom(store).value(), QString());
    QVERIFY(writeTo(store, token));
    QCOMPARE(m_wallet->entries.value(entry), token);
    QCOMPARE(readFrom(store).value(), token);
    QVERIFY(writeTo(store, QString()));
    QVERIFY(m_wallet->entries.isEmpty());
    QCOMPARE(readFrom(store).value(), QString());
    QVERIFY(!store.keepsForSession());
}

void TestKWallet::reportsAWalletThatDoesNotOpen()
{
    m_wallet->opens = false;
    KeyringSecrets store;
    const auto read = readFrom(store);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Storage);
    QVERIFY(!writeTo(store, token));
    QCOMPARE(readFrom(store).value(), token);
    QVERIFY(!store.keepsForSession());
}

void TestKWallet::noticesWhatTheWalletFailsToDo()
{
    KeyringSecrets store;
    QVERIFY(writeTo(store, token));
    m_wallet->obeys = false;
    QVERIFY(!readFrom(store));
    QVERIFY(!writeTo(store, QStringLiteral("newer")));
    QCOMPARE(readFrom(store).value(), QStringLiteral("newer"));
    QVERIFY(!writeTo(store, QString()));
    QCOMPARE(m_wallet->entries.value(entry), token);
    QCOMPARE(readFrom(store).value(), QString());
}

void TestKWallet::keepsForTheSessionWithoutAWallet()
{
    {
        KeyringSecrets store;
        QCOMPARE(readFrom(store).value(), QString()); // QtKeychain has chosen KWallet
    }
    setWallet(false);
    KeyringSecrets store;
    QCOMPARE(readFrom(store).value(), QString());
    QVERIFY(store.keepsForSession());
    QVERIFY(writeTo(store, token));
    QCOMPARE(readFrom(store).value(), token);
}

QTEST_GUILESS_MAIN(TestKWallet)

#include "tst_kwallet.moc"
