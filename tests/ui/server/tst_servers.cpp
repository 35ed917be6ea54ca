// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/server.h"
#include "exchange/markdowntext.h"
#include "servers/sessionsecrets.h"
#include "services/services.h"
#include "tlsserver.h"
#include "ui/server/serverform.h"
#include "ui/server/serverlistmodel.h"
#include "wireserver.h"

#include <QCoroTask>

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::test;
using namespace corral::ui;

namespace {

QByteArray logged;

void keepLogged(QtMsgType, const QMessageLogContext &, const QString &text) { logged += text.toUtf8() + '\n'; }

/// Everything that is written below a folder.
QByteArray contentOf(const QString &folder)
{
    QByteArray content;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            content += file.fileName().toUtf8() + '\n' + file.readAll() + '\n';
    }
    return content;
}

}

/// The servers of the Server screen, with the real services.
class TestServers : public QObject
{
    Q_OBJECT

    void open()
    {
        services::Options options;
        options.profile = m_profile->path();
        options.makeSecrets = [this] {
            auto secrets = std::make_unique<servers::SessionSecrets>();
            m_secrets = secrets.get();
            return secrets;
        };
        m_form.reset();
        m_list.reset();
        m_services.reset();
        m_services = services::Services::open(options).value();
        m_list = std::make_unique<ServerListModel>(m_services->servers(), *m_secrets);
        m_form = std::make_unique<ServerForm>(m_services->servers(), *m_secrets);
    }

    [[nodiscard]] QVariant at(int row, int role) const { return m_list->index(row).data(role); }

    QString addBox(const QString &token = {})
    {
        m_form->add();
        m_form->setAddress(m_server->address());
        m_form->setName(QStringLiteral("Box"));
        if (!token.isEmpty()) {
            m_form->setAccess(int(servers::Access::Token));
            m_form->setSecret(token);
        }
        QSignalSpy saved(m_form.get(), &ServerForm::saved);
        m_form->save();
        return saved.isEmpty() ? QString() : saved.first().first().toString();
    }

private Q_SLOTS:
    void init()
    {
        qputenv("OLLAMA_HOST", "127.0.0.1:9"); // nothing listens there
        m_profile = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<demo::Server>(demo::Options::quick());
        QVERIFY(m_server->start());
        open();
    }

    void cleanup()
    {
        m_form.reset();
        m_list.reset();
        m_services.reset();
        m_server.reset();
        qunsetenv("OLLAMA_HOST");
    }

    void addsUsesAndKeepsAServer()
    {
        QAbstractItemModelTester tester(m_list.get());
        QCOMPARE(m_list->count(), 1);
        const QString id = addBox();
        QVERIFY(!id.isEmpty());
        QCOMPARE(m_list->count(), 2);
        QCOMPARE(at(1, ServerListModel::NameRole).toString(), QStringLiteral("Box"));
        QTRY_VERIFY(at(1, ServerListModel::ConnectedRole).toBool());
        QTRY_VERIFY(!at(1, ServerListModel::ModelsRole).toString().isEmpty());
        QVERIFY(at(1, ServerListModel::EngineRole).toString().startsWith(QLatin1String("Ollama")));
        QVERIFY(!at(1, ServerListModel::CurrentRole).toBool());
        m_list->use(id);
        QVERIFY(at(1, ServerListModel::CurrentRole).toBool());
        QTRY_VERIFY(m_services->connection().isOnline());
        m_list->move(1, 0);
        open();
        QCOMPARE(m_list->count(), 2);
        QCOMPARE(at(0, ServerListModel::IdRole).toString(), id);
        QVERIFY(at(0, ServerListModel::CurrentRole).toBool());
    }

    void saysWhatIsMissing()
    {
        m_form->add();
        QVERIFY(!m_form->canSave());
        QVERIFY(!m_form->addressError().isEmpty() && m_form->isIncomplete());
        m_form->setAddress(QStringLiteral("localhost:99999"));
        QVERIFY(!m_form->addressError().isEmpty() && !m_form->isIncomplete());
        QVERIFY(m_form->addressOffer().isEmpty());
        m_form->setAddress(QStringLiteral("http://gpu-box:8080/v1"));
        m_form->setAddress(m_form->addressOffer());
        QCOMPARE(m_form->address(), QStringLiteral("http://gpu-box:8080"));
        QVERIFY(m_form->canSave() && m_form->addressOffer().isEmpty());
        m_form->setAddress(m_server->address());
        QVERIFY(m_form->canSave());
        m_form->setAccess(int(servers::Access::Token));
        QVERIFY(!m_form->canSave() && m_form->isIncomplete());
        m_form->setAccess(int(servers::Access::Headers));
        m_form->setSecret(QStringLiteral("no colon"));
        QVERIFY(!m_form->accessError().isEmpty());
        m_form->setSecret(QStringLiteral("X-Key: 1"));
        QVERIFY(m_form->canSave());
        m_form->setAuthorityFile(m_profile->filePath(QStringLiteral("none.pem")));
        QVERIFY(!m_form->canSave());
        m_form->cancel();
        QVERIFY(!m_form->isOpen());
        QCOMPARE(m_list->count(), 1);
    }

    void keepsHowItIsReachedAndItsMark()
    {
        m_form->add();
        m_form->setAddress(m_server->address());
        QVERIFY(!m_form->hasOptions());
        m_form->setProxy(QStringLiteral("ftp://proxy:21"));
        QVERIFY(!m_form->canSave() && m_form->accessError().contains(QLatin1String("ftp")));
        m_form->setProxy(QStringLiteral(" none "));
        m_form->setConnectSeconds(20);
        m_form->setStallSeconds(-5);
        QCOMPARE(m_form->stallSeconds(), 0);
        m_form->setStallSeconds(900);
        m_form->setLetter(QStringLiteral("λ"));
        m_form->setColor(3);
        QCOMPARE(m_form->mark(), (ServerMark{QStringLiteral("λ"), 3}));
        QVERIFY(m_form->canSave() && m_form->hasOptions());
        m_form->save();
        open();
        QCOMPARE(at(1, ServerListModel::MarkRole).value<ServerMark>(), (ServerMark{QStringLiteral("λ"), 3}));
        const auto profile = m_services->servers().profileAt(1);
        QCOMPARE(profile.proxy, QStringLiteral("none"));
        QCOMPARE(profile.connectSeconds, 20);
        QCOMPARE(profile.stallSeconds, 900);
        QTRY_VERIFY(at(1, ServerListModel::ConnectedRole).toBool());
        m_form->edit(profile.id);
        QVERIFY(m_form->hasOptions() && m_form->color() == 3);
        m_form->setColor(-1);
        m_form->save();
        QVERIFY(m_services->servers().profileAt(1).color.isEmpty());
    }

    /// A server that answers, but not as it should, is not said to be unreachable.
    void saysWhatAServerDoesInstead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("loads") << 503 << QStringLiteral("Not ready since ");
        QTest::newRow("wants a token") << 401 << QStringLiteral("Refuses access since ");
        QTest::newRow("fails") << 500 << QStringLiteral("Answers with errors since ");
    }

    void saysWhatAServerDoesInstead()
    {
        QFETCH(const int, status);
        QFETCH(const QString, words);
        WireServer failing([status](QTcpSocket *socket, const IncomingRequest &) {
            socket->write(answerWith(status, R"({"error":{"message":"not now"}})"));
        });
        m_form->add();
        m_form->setAddress(failing.endpoint().text());
        m_form->save();
        QTRY_VERIFY2(at(1, ServerListModel::StateRole).toString().startsWith(words),
                     qPrintable(at(1, ServerListModel::StateRole).toString()));
        QCOMPARE(at(1, ServerListModel::UnreachableRole).toBool(), status != 503);
        QCOMPARE(at(1, ServerListModel::RemedyRole).toInt() == ServerListModel::Wait, status == 503);
    }

    void testsWhatIsTyped()
    {
        m_form->add();
        m_form->setAddress(m_server->address());
        m_form->test();
        QVERIFY(m_form->lastTest()->isRunning());
        QTRY_VERIFY(!m_form->lastTest()->isRunning());
        QVERIFY2(!m_form->lastTest()->hasFailed() && m_form->lastTest()->text().startsWith(QLatin1String("Ollama")),
                 qPrintable(m_form->lastTest()->text()));
        m_form->setAddress(QStringLiteral("127.0.0.1:9"));
        QVERIFY(m_form->lastTest()->text().isEmpty());
        m_form->test();
        QTRY_VERIFY(!m_form->lastTest()->isRunning());
        QVERIFY(m_form->lastTest()->hasFailed() && !m_form->lastTest()->text().isEmpty());
        QCOMPARE(m_list->count(), 1);
    }

    /// The secret is never sent to a certificate that was not accepted.
    void trustsACertificateThatWasLookedAt()
    {
        test::TlsServer server(QStringLiteral("selfsigned"), [](QTcpSocket *socket, const test::IncomingRequest &request) {
            const QByteArray version = R"({"version":"0.5.0"})";
            socket->write(test::answerWith(200, request.path == "/api/version" ? version : QByteArray(R"({"models":[]})")));
        });
        auto &certificate = *m_form->certificate();
        m_form->add();
        QVERIFY(!certificate.isOffered());
        m_form->setAddress(server.endpoint().text());
        m_form->setAccess(int(servers::Access::Token));
        m_form->setSecret(QStringLiteral("s3cret"));
        QVERIFY(certificate.isOffered());
        m_form->test();
        QTRY_VERIFY(m_form->lastTest()->hasFailed());
        QVERIFY2(m_form->lastTest()->text().contains(QLatin1String("self-signed")), qPrintable(m_form->lastTest()->text()));
        QTRY_VERIFY(certificate.isShown()); // by itself
        QVERIFY(certificate.isTrustable() && !certificate.isAccepted());
        QVERIFY(certificate.verdict().contains(QLatin1String("self-signed")));
        QVERIFY(certificate.validity().contains(QLatin1String("2099")));
        QVERIFY(server.requests.isEmpty());
        certificate.trust();
        QVERIFY(!certificate.isShown());
        QTRY_VERIFY(!m_form->lastTest()->isRunning() && !m_form->lastTest()->text().isEmpty());
        QVERIFY2(!m_form->lastTest()->hasFailed(), qPrintable(m_form->lastTest()->text()));
        QSignalSpy saved(m_form.get(), &ServerForm::saved);
        m_form->save();
        QCOMPARE(saved.count(), 1);
        open();
        const auto profile = m_services->servers().profileAt(1);
        QCOMPARE(profile.pinned, QList<QByteArray>{test::fingerprintOfFile(QStringLiteral("selfsigned"))});

        m_form->edit(profile.id);
        QVERIFY(!m_form->certificate()->pinned().isEmpty());
        m_form->certificate()->look();
        QTRY_VERIFY(m_form->certificate()->isShown());
        QVERIFY(m_form->certificate()->isAccepted() && !m_form->certificate()->isTrustable());
        server.show(QStringLiteral("replaced"));
        m_form->certificate()->look();
        QVERIFY(!m_form->certificate()->isShown());
        QTRY_VERIFY(m_form->certificate()->isShown());
        QVERIFY(m_form->certificate()->isTrustable() && !m_form->certificate()->isAccepted());
        m_form->certificate()->distrust();
        QVERIFY(m_form->certificate()->pinned().isEmpty());
        m_form->setAddress(QStringLiteral("http://127.0.0.1:9"));
        QVERIFY(!m_form->certificate()->isOffered() && !m_form->certificate()->isShown());
    }

    void tellsWhileTypingWhatCannotBeSent()
    {
        m_form->add();
        m_form->setAddress(m_server->address());
        m_form->setAccess(int(servers::Access::Headers));
        m_form->setSecret(QStringLiteral("Host: elsewhere"));
        QVERIFY(m_form->accessError().contains(QLatin1String("Host")));
        m_form->setSecret(QStringLiteral("X Key: 1"));
        QVERIFY(m_form->accessError().contains(QLatin1String("X Key")));
        m_form->setSecret(QStringLiteral("X-Key: 1"));
        QVERIFY(m_form->accessError().isEmpty());
        QFile file(m_profile->filePath(QStringLiteral("odd.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no certificate");
        file.close();
        m_form->setAuthorityFile(file.fileName());
        QVERIFY(m_form->accessError().contains(QLatin1String("no certificate")));
    }

    void keepsTheTypedSecretDuringATest()
    {
        m_form->add();
        m_form->setAddress(m_server->address());
        m_form->setAccess(int(servers::Access::Token));
        m_form->setSecret(QStringLiteral("t0ken"));
        m_form->test();
        QTRY_VERIFY(!m_form->lastTest()->isRunning() && !m_form->lastTest()->text().isEmpty());
        QCOMPARE(m_form->secret(), QStringLiteral("t0ken"));
    }

    void movesCredentialsOutOfTheAddress()
    {
        m_form->add();
        m_form->setAddress(QStringLiteral("http://me:pa%20ss@127.0.0.1:9"));
        QVERIFY(m_form->canSave());
        QSignalSpy saved(m_form.get(), &ServerForm::saved);
        m_form->save();
        const auto profile = m_services->servers().profileAt(1);
        QCOMPARE(profile.access, servers::Access::Password);
        QCOMPARE(profile.user, QStringLiteral("me"));
        QVERIFY(!profile.address.contains(QLatin1String("ss")));
        QCOMPARE(QCoro::waitFor(m_secrets->read(profile.id)).value(), QStringLiteral("pa ss"));
    }

    void bringsARemovedServerBackWithItsSecret()
    {
        const QString id = addBox(QStringLiteral("t0ken"));
        m_list->use(id);
        m_list->remove(id);
        QCOMPARE(m_list->count(), 1);
        QCOMPARE(m_services->servers().currentId(), servers::defaultServerId);
        QTRY_VERIFY(QCoro::waitFor(m_secrets->read(id)).value().isEmpty());
        m_list->undoRemove();
        QCOMPARE(m_list->count(), 2);
        QCOMPARE(m_services->servers().currentId(), id);
        QCOMPARE(QCoro::waitFor(m_secrets->read(id)).value(), QStringLiteral("t0ken"));
        m_list->remove(servers::defaultServerId);
        QCOMPARE(m_list->count(), 2);
    }

    void keepsTheSecretThatIsNotTyped()
    {
        const QString id = addBox(QStringLiteral("t0ken"));
        m_form->edit(id);
        QVERIFY(m_form->hasSecret());
        QVERIFY(m_form->secret().isEmpty());
        m_form->setName(QStringLiteral("Other"));
        m_form->save();
        QCOMPARE(at(1, ServerListModel::NameRole).toString(), QStringLiteral("Other"));
        QCOMPARE(QCoro::waitFor(m_secrets->read(id)).value(), QStringLiteral("t0ken"));
        m_form->edit(id);
        m_form->setAccess(int(servers::Access::Open));
        m_form->save();
        QVERIFY(QCoro::waitFor(m_secrets->read(id)).value().isEmpty());
    }

    /// Neither the profile, with its conversations and runs, nor the log nor an export has a secret.
    void writesTheSecretNowhere()
    {
        const QString token = QStringLiteral("s3cr3t-0f-the-b0x");
        logged.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("corral.*=true"));
        auto *const before = qInstallMessageHandler(keepLogged);
        const QString id = addBox(token);
        m_list->use(id);
        QTRY_VERIFY(!m_services->connection().models().isEmpty()); // told after the version
        auto &session = m_services->sessions().add([] {
            chat::Conversation conversation;
            conversation.id = QStringLiteral("c");
            conversation.createdAt = QDateTime::currentDateTime();
            return conversation;
        }());
        session.setServer(id);
        session.setModel(m_services->connection().models().constFirst().name);
        QVERIFY(session.send(QStringLiteral("Hello there")));
        QTRY_VERIFY(!session.isRunning());
        const QByteArray exported = exchange::asMarkdown(session.conversation(), session.tree(), session.path()).toUtf8();
        m_services->settings().flush();
        open(); // everything is written
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        const QByteArray content = contentOf(m_profile->path());
        QVERIFY(content.contains("Hello there"));
        QVERIFY(logged.contains("request"));
        QVERIFY(exported.contains("Hello there"));
        for (const QByteArray &where : {content, logged, exported}) {
            QVERIFY(!where.contains(token.toUtf8()));
            QVERIFY(!where.contains(token.toUtf8().toBase64()));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<demo::Server> m_server;
    servers::SecretStore *m_secrets = nullptr; ///< of the services
    std::unique_ptr<services::Services> m_services;
    std::unique_ptr<ServerListModel> m_list;
    std::unique_ptr<ServerForm> m_form;
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
