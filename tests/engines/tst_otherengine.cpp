// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainbackend.h"
#include "usedserver.h"

#include "demo/server.h"
#include "servers/serverregistry.h"
#include "store/store.h"
#include "ui/chat/chatcontroller.h"
#include "ui/models/modelscontroller.h"
#include "ui/workshop/workshopcontroller.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;

/// The screens on an engine that is not Ollama. This program does not link ollama: nothing that it uses can know it.
class TestOtherEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<demo::Server>(demo::Options::quick());
        QVERIFY(m_server->start());
        m_servers = std::make_unique<servers::ServerRegistry>(test::PlainBackend::make);
        test::useServer(*m_servers, m_server->address());
        QTRY_VERIFY(m_servers->current().hasModels());
    }

    void cleanup()
    {
        m_servers.reset();
        m_server.reset();
    }

    void answersInAChat()
    {
        store::Store store(store::Database::inMemory);
        chat::FlushInterval flushInterval;
        chat::SessionPool sessions({
            .backend = [this](const QString &) { return m_servers->current().backend(); },
            .journal = store.conversations,
            .runs = store.runs,
            .flushInterval = flushInterval,
        });
        ui::ChatController chat(m_servers->current(), store, sessions, flushInterval);
        chat.draft()->setTyped(QStringLiteral("Hello"));
        QTRY_VERIFY2(chat.canSend(), qPrintable(chat.cannotSendReason()));
        chat.send();
        QTRY_VERIFY(!chat.isRunning() && !chat.isBlank());
        const QString exported = chat.files()->asMarkdown();
        const auto &answer = sessions.all().first()->tree().messages().back();
        QVERIFY2(answer.firstToken.count() > 0, "the engine stamps the arrival of its pieces");
        QVERIFY2(answer.metrics.estimated && answer.metrics.answerTokens > 0, "it does not tell its tokens");
        QVERIFY2(exported.contains(QStringLiteral("Hello")) && exported.size() > 50, qPrintable(exported));
    }

    void listsItsModelsAndSaysThatItKeepsNone_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"load", "unload", "copy", "rename", "remove", "pull"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void listsItsModelsAndSaysThatItKeepsNone()
    {
        QFETCH(QString, action);
        transfers::Queue queue(test::PlainBackend::make);
        ui::ModelsController models(*m_servers, queue);
        QVERIFY(models.modelCount() > 0);
        const QString name = m_servers->current().models().constFirst().name;
        models.select(name);
        QSignalSpy failed(&models, &ui::ModelsController::failed);
        if (action == QLatin1String("load"))
            models.load(name);
        else if (action == QLatin1String("unload"))
            models.unload(name);
        else if (action == QLatin1String("copy"))
            models.copy(name, QStringLiteral("mine"));
        else if (action == QLatin1String("rename"))
            models.rename(name, QStringLiteral("mine"));
        else if (action == QLatin1String("remove"))
            models.remove(name);
        else
            models.pull(QStringLiteral("another"));
        QTRY_COMPARE(failed.count(), 1);
        const QString message = failed.first().first().toString();
        const QString words = action.endsWith(QLatin1String("load")) ? QStringLiteral("does not load and unload models")
                                                                     : QStringLiteral("does not manage models");
        QVERIFY2(message.contains(words), qPrintable(message));
    }

    void namesWhatItCannotDo()
    {
        transfers::Queue queue(test::PlainBackend::make);
        ui::ModelsController models(*m_servers, queue);
        const auto obstacles = models.obstacles();
        QCOMPARE(obstacles.copy, QStringLiteral("Plain cannot copy models: it serves those it was started with."));
        for (const QString &each : {obstacles.add, obstacles.pull, obstacles.rename, obstacles.remove, obstacles.create,
                                    obstacles.load, obstacles.unload, obstacles.show, obstacles.summary})
            QVERIFY2(each.startsWith(QStringLiteral("Plain ")), qPrintable(each));
        QCOMPARE(obstacles.chat, QString());
    }

    void createsNoModels()
    {
        const QTemporaryDir folder;
        ui::WorkshopController workshop(m_servers->current(), folder.path());
        QCOMPARE(workshop.createObstacle(), QStringLiteral("Plain cannot create models: it serves those it was started with."));
        workshop.newDocument();
        workshop.prepareCreation();
        workshop.creation()->setName(QStringLiteral("mine"));
        QCOMPARE(workshop.creation()->obstacle(), workshop.createObstacle());
        QVERIFY(!workshop.creation()->canStart());
    }

    void opensNoModelfileOfItsModels()
    {
        const QTemporaryDir folder;
        ui::WorkshopController workshop(m_servers->current(), folder.path());
        QSignalSpy failed(&workshop, &ui::WorkshopController::failed);
        workshop.openModel(m_servers->current().models().constFirst().name);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!workshop.isOpening());
    }

private:
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<servers::ServerRegistry> m_servers;
};

QTEST_MAIN(TestOtherEngine)
#include "tst_otherengine.moc"
