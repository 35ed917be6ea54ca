// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/keyringsecrets.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace corral;
using namespace corral::servers;

/// The real keyring of GNOME, with its files in a temporary folder, on a session bus that runs nothing else (bus.conf).
class TestKeyring : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keepsASecretForALaterStore_data();
    void keepsASecretForALaterStore();
    void replacesASecret();
    void removesASecret();
    void knowsAMissingEntryFromOtherServers();
    void writesNoSecretInPlainText();
    void reportsALockedKeyring();
    void movesToAKeyringThatAppears();
    void outlivesAKeyringThatDisappears();
    void mayBeDestroyedWhileTheKeyringIsAsked();
    void readsWhatIsBeingWritten();

private:
    void startKeyring();
    void stopKeyring();
    [[nodiscard]] bool hasKeyring() const;
    void lockKeyring() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_keyring;
};

namespace {

const QString server = QStringLiteral("6f1c0e5a-6f0c-4d5e-9d0e-3f5b6f0a7c11");
const QString token = QStringLiteral("s3cret-t0ken-of-the-test");
const QString service = QStringLiteral("org.freedesktop.secrets");

Result<QString> readFrom(SecretStore &store, const QString &id = server) { return QCoro::waitFor(store.read(id)); }

/// What a store reads that has nothing in memory.
QString readAnew(const QString &id = server)
{
    KeyringSecrets store;
    const auto secret = readFrom(store, id);
    return secret ? secret.value() : QStringLiteral("error: ") + joined(secret.error());
}

/// What was wrong with a write; empty if nothing was.
QString problemOf(const Result<void> &result) { return result ? QString() : joined(result.error()); }

Result<void> writeTo(SecretStore &store, const QString &secret, const QString &id = server)
{
    return QCoro::waitFor(store.write(id, secret));
}

QList<QByteArray> filesBelow(const QString &folder)
{
    QList<QByteArray> contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            contents.append(file.readAll());
    }
    return contents;
}

}

void TestKeyring::initMain()
{
    static const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.path());
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, path);
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "GNOME_KEYRING_CONTROL"})
        qunsetenv(name);
}

void TestKeyring::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("CORRAL_TEST_BUS"), "Run this with ctest, or it would use the keyring of your desktop.");
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestKeyring::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    startKeyring();
}

void TestKeyring::cleanup() { stopKeyring(); }

bool TestKeyring::hasKeyring() const { return QDBusConnection::sessionBus().interface()->isServiceRegistered(service); }

void TestKeyring::startKeyring()
{
    m_keyring = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), m_home->path());
    m_keyring->setProcessEnvironment(environment);
    m_keyring->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_keyring->start(QStringLiteral("gnome-keyring-daemon"),
                     {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    m_keyring->write("password of the test");
    m_keyring->closeWriteChannel();
    QTRY_VERIFY(hasKeyring());
}

void TestKeyring::stopKeyring()
{
    if (!m_keyring)
        return;
    m_keyring->kill();
    m_keyring->waitForFinished();
    m_keyring.reset();
    QTRY_VERIFY(!hasKeyring());
}

void TestKeyring::lockKeyring() const
{
    auto locking = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/secrets"),
                                                  QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/collection/login"));
    locking << QVariant::fromValue(QList<QDBusObjectPath>{collection});
    const auto reply = QDBusConnection::sessionBus().call(locking);
    QCOMPARE(reply.errorMessage(), QString());
}

void TestKeyring::keepsASecretForALaterStore_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("a token") << token;
    QTest::newRow("one character") << QStringLiteral("x");
    QTest::newRow("special characters") << QStringLiteral(" \"quoted\" 'too' \\ $HOME %1 %s <b>&amp;</b> ");
    QTest::newRow("beyond ASCII") << QStringLiteral("pässwörd – 密码 \U0001F511");
    QTest::newRow("lines") << QStringLiteral("-----BEGIN-----\r\n\tabc\n-----END-----\n");
    QTest::newRow("like Base64") << QStringLiteral("c2VjcmV0");
    QTest::newRow("10 kB") << QStringLiteral("0123456789abcdef").repeated(640);
}

void TestKeyring::keepsASecretForALaterStore()
{
    QFETCH(QString, secret);
    KeyringSecrets store;
    const QSignalSpy changes(&store, &SecretStore::keepingChanged);
    QCOMPARE(problemOf(writeTo(store, secret)), QString());
    QCOMPARE(readFrom(store), secret);
    QCOMPARE(readAnew(), secret);
    QVERIFY(!store.keepsForSession());
    QCOMPARE(changes.size(), 0);
}

void TestKeyring::replacesASecret()
{
    KeyringSecrets store;
    QCOMPARE(problemOf(writeTo(store, QStringLiteral("older"))), QString());
    QCOMPARE(problemOf(writeTo(store, token)), QString());
    QCOMPARE(readAnew(), token);
    QCOMPARE(problemOf(writeTo(store, QString())), QString());
    QCOMPARE(readAnew(), QString()); // the older one was replaced, not covered
}

void TestKeyring::removesASecret()
{
    KeyringSecrets store;
    QCOMPARE(problemOf(writeTo(store, token)), QString());
    QCOMPARE(problemOf(writeTo(store, QStringLiteral("other token"), QStringLiteral("other"))), QString());
    QCOMPARE(problemOf(writeTo(store, QString())), QString());
    QCOMPARE(readFrom(store).value(), QString());
    QCOMPARE(readAnew(), QString());
    QCOMPARE(readAnew(QStringLiteral("other")), QStringLiteral("other token"));
    QCOMPARE(problemOf(writeTo(store, QString())), QString()); // there is none any more
}

void TestKeyring::knowsAMissingEntryFromOtherServers()
{
    KeyringSecrets store;
    QCOMPARE(readFrom(store).value(), QString());
    QVERIFY(!store.keepsForSession());
    QCOMPARE(problemOf(writeTo(store, token)), QString());
    QCOMPARE(readAnew(QStringLiteral("other")), QString());
}

void TestKeyring::writesNoSecretInPlainText()
{
    KeyringSecrets store;
    QCOMPARE(problemOf(writeTo(store, token)), QString());
    QCOMPARE(readAnew(), token);
    const QList<QByteArray> files = filesBelow(m_home->path()) + filesBelow(QDir::homePath());
    QVERIFY(!files.isEmpty()); // the keyring's own
    const QByteArray utf16(reinterpret_cast<const char *>(token.utf16()), token.size() * 2);
    for (const QByteArray &content : files) {
        QVERIFY(!content.contains(token.toUtf8()));
        QVERIFY(!content.contains(utf16));
        QVERIFY(!content.contains(token.toUtf8().toBase64(QByteArray::OmitTrailingEquals)));
    }
}

void TestKeyring::reportsALockedKeyring()
{
    KeyringSecrets store;
    QCOMPARE(problemOf(writeTo(store, token)), QString());
    lockKeyring(); // and nobody can be asked to unlock it
    const auto read = readFrom(store);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Storage);
    QVERIFY(read.error().message.startsWith(QStringLiteral("The keyring did not hand out the secret")));
    QVERIFY(!read.error().hint.isEmpty());

    const auto replaced = writeTo(store, QStringLiteral("newer"));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Error::Kind::Storage);
    QCOMPARE(readFrom(store).value(), QStringLiteral("newer"));
    const auto added = writeTo(store, QStringLiteral("new"), QStringLiteral("other"));
    QVERIFY(!added);
    QVERIFY(added.error().hint.contains(QStringLiteral("only until Corral ends")));
    QCOMPARE(readFrom(store, QStringLiteral("other")).value(), QStringLiteral("new"));

    const auto removed = writeTo(store, QString());
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, Error::Kind::Storage);
    QCOMPARE(readFrom(store).value(), QString());
    QVERIFY(!store.keepsForSession()); // there is a keyring
}

void TestKeyring::movesToAKeyringThatAppears()
{
    stopKeyring();
    KeyringSecrets store;
    const QSignalSpy changes(&store, &SecretStore::keepingChanged);
    QCOMPARE(problemOf(writeTo(store, token)), QString());
    QVERIFY(store.keepsForSession());
    QCOMPARE(readFrom(store).value(), token);
    QCOMPARE(changes.size(), 1);

    startKeyring();
    QCOMPARE(problemOf(writeTo(store, QStringLiteral("other token"), QStringLiteral("other"))), QString());
    QCOMPARE(readAnew(QStringLiteral("other")), QStringLiteral("other token"));
    QTRY_VERIFY(!store.keepsForSession());
    QCOMPARE(readAnew(), token);
    QCOMPARE(changes.size(), 2);
}

void TestKeyring::outlivesAKeyringThatDisappears()
{
    KeyringSecrets store;
    QCOMPARE(problemOf(writeTo(store, token)), QString());
    stopKeyring();
    QCOMPARE(readFrom(store).value(), QString());
    QVERIFY(store.keepsForSession());
    QCOMPARE(problemOf(writeTo(store, QStringLiteral("newer"))), QString());
    QCOMPARE(readFrom(store).value(), QStringLiteral("newer"));
    startKeyring();
    QCOMPARE(readAnew(), token);
    QCOMPARE(readFrom(store, QStringLiteral("other")).value(), QString());
    QTRY_VERIFY(!store.keepsForSession());
    QCOMPARE(readAnew(), QStringLiteral("newer"));
}

void TestKeyring::mayBeDestroyedWhileTheKeyringIsAsked()
{
    QVERIFY(::kill(static_cast<pid_t>(m_keyring->processId()), SIGSTOP) == 0); // it does not answer
    auto store = std::make_unique<KeyringSecrets>();
    auto writing = store->write(server, token);
    auto reading = store->read(QStringLiteral("other"));
    QCoreApplication::processEvents();
    store.reset();
    QCOMPARE(QCoro::waitFor(std::move(writing)).error().kind, Error::Kind::Cancelled);
    QCOMPARE(QCoro::waitFor(std::move(reading)).error().kind, Error::Kind::Cancelled);
    QVERIFY(::kill(static_cast<pid_t>(m_keyring->processId()), SIGCONT) == 0);
    QCOMPARE(readAnew(), token); // what was begun is finished
}

void TestKeyring::readsWhatIsBeingWritten()
{
    KeyringSecrets store;
    auto first = store.write(server, token);
    auto second = store.write(server, QStringLiteral("newest"));
    QCOMPARE(readFrom(store).value(), QStringLiteral("newest"));
    QVERIFY(QCoro::waitFor(std::move(first)));
    QVERIFY(QCoro::waitFor(std::move(second)));
    QCOMPARE(readAnew(), QStringLiteral("newest"));
}

QTEST_GUILESS_MAIN(TestKeyring)

#include "tst_keyring.moc"
