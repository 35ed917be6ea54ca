// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twoservers.h"
#include "ui/models/modelscontroller.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;

namespace {

const QString both = QStringLiteral("llama3.2:3b"); // on both servers
const QString onlyBox = QStringLiteral("qwen3:8b");
const QString box = test::TwoServers::boxId;

}

/// The table of models with two servers.
class TestAllServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_servers = std::make_unique<test::TwoServers>();
        QVERIFY(m_servers->areKnown());
        m_queue = std::make_unique<transfers::Queue>(ollama::Client::make);
        m_controller = std::make_unique<ModelsController>(m_servers->registry, *m_queue);
        m_listTester = std::make_unique<QAbstractItemModelTester>(m_controller->models());
        m_tableTester = std::make_unique<QAbstractItemModelTester>(m_controller->table());
    }

    void cleanup()
    {
        m_tableTester.reset();
        m_listTester.reset();
        m_controller.reset();
        m_queue.reset();
        m_servers.reset();
    }

    void showsTheCurrentServerUntilAllAreWanted()
    {
        const QString here = m_servers->registry.current().endpoint().display();
        QCOMPARE(rows(), QStringLiteral("gemma3:4b@%1|llama3.2:3b@%1").arg(here));
        m_controller->feed()->setAllWanted(true);
        QCOMPARE(rows(), QStringLiteral("gemma3:4b@%1|llama3.2:3b@%1|llama3.2:3b@GPU box|qwen3:8b@GPU box").arg(here));
        m_controller->feed()->setAllWanted(false);
        QCOMPARE(rows(), QStringLiteral("gemma3:4b@%1|llama3.2:3b@%1").arg(here));
        m_servers->registry.setCurrent(box);
        QCOMPARE(rows(), QStringLiteral("llama3.2:3b@GPU box|qwen3:8b@GPU box"));
    }

    void namesNoServerIfThereIsOnlyOne()
    {
        m_controller->feed()->setAllWanted(true);
        QVERIFY(m_controller->feed()->hasSeveralServers());
        m_servers->registry.remove(box);
        QVERIFY(!m_controller->feed()->hasSeveralServers());
        QCOMPARE(rows(), QStringLiteral("gemma3:4b@|llama3.2:3b@"));
        QCOMPARE(m_controller->serverName(servers::defaultServerId), QString());
    }

    void sortsAndFiltersByServer()
    {
        m_controller->feed()->setAllWanted(true);
        auto &table = *m_controller->table();
        table.sortBy(ModelTable::Server);
        QVERIFY(!table.isDescending());
        QCOMPARE(table.nameAt(0), QStringLiteral("gemma3:4b")); // the address sorts before "GPU box"
        table.sortBy(ModelTable::Server);
        QCOMPARE(table.serverAt(0), box);
        table.setFilterText(QStringLiteral("gpu llama"));
        QCOMPARE(rows(), QStringLiteral("llama3.2:3b@GPU box"));
        // A model that is asked for is shown, but not its namesake.
        m_controller->select(both, servers::defaultServerId);
        QCOMPARE(table.filterText(), QString());
        QCOMPARE(m_controller->selectedServer(), servers::defaultServerId);
    }

    void takesTheDetailsFromTheServerOfTheModel()
    {
        m_controller->feed()->setAllWanted(true);
        m_controller->select(both, box);
        auto &details = *m_controller->details();
        QTRY_COMPARE(details.state(), ModelDetails::Ready);
        QCOMPARE(details.serverName(), QStringLiteral("GPU box"));
        QCOMPARE(m_servers->box.requests(QStringLiteral("/api/show")).size(), 1U);
        QVERIFY(m_servers->here.requests(QStringLiteral("/api/show")).empty());
        m_controller->select(both, servers::defaultServerId);
        QTRY_COMPARE(details.state(), ModelDetails::Ready);
        QCOMPARE(m_servers->here.requests(QStringLiteral("/api/show")).size(), 1U);
    }

    void actsOnTheServerOfTheModelOnly()
    {
        m_controller->feed()->setAllWanted(true);
        m_servers->here.forgetRequests();
        m_controller->load(both, box);
        QVERIFY(m_controller->models()->find(both, box)->busy);
        QVERIFY(!m_controller->models()->find(both, servers::defaultServerId)->busy);
        QTRY_VERIFY(m_controller->models()->find(both, box)->isLoaded());
        QVERIFY(!m_controller->models()->find(both, servers::defaultServerId)->isLoaded());
        m_controller->unload(both, box);
        QTRY_VERIFY(!m_controller->models()->find(both, box)->isLoaded());

        m_controller->copy(both, QStringLiteral("twin"), false, box);
        QTRY_VERIFY(m_controller->models()->find(QStringLiteral("twin:latest"), box));
        QCOMPARE(m_controller->installedAs(QStringLiteral("twin"), box), QStringLiteral("twin:latest"));
        QCOMPARE(m_controller->installedAs(QStringLiteral("twin")), QString());
        QVERIFY(m_controller->lossOf(both, box).contains(QStringLiteral("twin:latest")));
        QVERIFY(!m_controller->lossOf(both).contains(QStringLiteral("twin:latest")));

        m_controller->rename(QStringLiteral("twin:latest"), QStringLiteral("other"), box);
        QTRY_VERIFY(m_controller->models()->find(QStringLiteral("other:latest"), box));

        QSignalSpy done(m_controller.get(), &ModelsController::done);
        m_controller->remove(both, box);
        QTRY_VERIFY(!m_controller->models()->find(both, box));
        QVERIFY(m_controller->models()->find(both, servers::defaultServerId));
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done.first().first().toString(), QStringLiteral("Deleted llama3.2:3b on GPU box."));
        for (const auto &request : m_servers->here.requests())
            QCOMPARE(request.method, QStringLiteral("GET"));
    }

    void pullsAgainOnTheServerOfTheModel()
    {
        m_controller->feed()->setAllWanted(true);
        m_controller->pull(both, false, box);
        QTRY_COMPARE(m_servers->box.requests(QStringLiteral("/api/pull")).size(), 1U);
        QVERIFY(m_servers->here.requests(QStringLiteral("/api/pull")).empty());
        QTRY_COMPARE(m_queue->activeCount(), 0);
    }

    void handsTheServerToTheOtherScreens()
    {
        QSignalSpy chats(m_controller.get(), &ModelsController::chatRequested);
        QSignalSpy workshops(m_controller.get(), &ModelsController::workshopRequested);
        m_controller->chatWith(onlyBox, box);
        m_controller->chatWith(both);
        m_controller->openInWorkshop(onlyBox, box);
        QCOMPARE(chats.at(0).at(1).toString(), box);
        QCOMPARE(chats.at(1).at(1).toString(), servers::defaultServerId);
        QCOMPARE(workshops.at(0).at(1).toString(), box);
    }

    void doesNothingOnAServerThatIsGone()
    {
        QSignalSpy failed(m_controller.get(), &ModelsController::failed);
        m_controller->remove(both, QStringLiteral("gone"));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(m_servers->here.requests(QStringLiteral("/api/delete")).size(), 0U);
    }

    void asksOnlyTheServersThatAreShown()
    {
        const auto lists = [this] { return m_servers->box.requests(QStringLiteral("/api/tags")).size(); };
        const auto before = lists();
        m_servers->here.forgetRequests();
        m_controller->setShown(true);
        QTRY_VERIFY(!m_servers->here.requests(QStringLiteral("/api/tags")).empty());
        QCOMPARE(lists(), before);
        m_controller->feed()->setAllWanted(true);
        m_controller->refresh();
        QTRY_COMPARE(lists(), before + 1);
    }

    void theSelectionGoesToTheNamesakeOnTheNewServer()
    {
        m_controller->select(both);
        m_servers->registry.setCurrent(box);
        QCOMPARE(m_controller->selected(), both);
        QCOMPARE(m_controller->selectedServer(), box);
        m_controller->select(onlyBox);
        m_servers->registry.setCurrent(servers::defaultServerId);
        QCOMPARE(m_controller->selected(), QString());
    }

    void anUnreachableServerAllowsNothing()
    {
        m_controller->feed()->setAllWanted(true);
        m_servers->box.stop();
        m_servers->registry.connection(box)->retryNow();
        QTRY_VERIFY(!m_controller->models()->find(both, box)->server.obstacles.remove.isEmpty());
        QVERIFY(m_controller->models()->find(both, servers::defaultServerId)->server.obstacles.remove.isEmpty());
        QVERIFY(m_controller->obstaclesOf(box).load.contains(QStringLiteral("unreachable")));
        QCOMPARE(m_controller->obstacles().load, QString());
    }

    void saysWhichServersAreMissing()
    {
        const auto &feed = *m_controller->feed();
        m_controller->feed()->setAllWanted(true);
        QCOMPARE(feed.missing(), QString());
        m_servers->box.stop();
        m_servers->registry.connection(box)->retryNow();
        QTRY_COMPARE(feed.missing(), QStringLiteral("As last seen: GPU box (Unreachable)"));
        m_servers->registry.add(test::namedServer(QStringLiteral("far"), QStringLiteral("Far"), QStringLiteral("127.0.0.1:9")));
        QTRY_COMPARE(feed.missing(), QStringLiteral("Not listed: Far (Unreachable) · As last seen: GPU box (Unreachable)"));
        m_controller->feed()->setAllWanted(false);
        QCOMPARE(feed.missing(), QString());
    }

    void pullsToTheServerThatIsChosen()
    {
        const auto &feed = *m_controller->feed();
        QCOMPARE(feed.libraries(), QStringList({servers::defaultServerId, box}));
        m_servers->registry.setCurrent(box);
        QCOMPARE(feed.libraries(), QStringList({box, servers::defaultServerId}));
        QCOMPARE(feed.namesOf(feed.libraries()).first(), QStringLiteral("GPU box"));
        const QString pasted = QStringLiteral("ollama pull ") + onlyBox;
        QVERIFY(m_controller->pullNote(pasted, box).contains(QLatin1String("is installed")));
        QVERIFY(!m_controller->pullNote(pasted, servers::defaultServerId).contains(QLatin1String("is installed")));
        m_controller->pullPasted(pasted, servers::defaultServerId);
        QTRY_VERIFY(!m_servers->here.requests(QStringLiteral("/api/pull")).empty());
        QVERIFY(m_servers->box.requests(QStringLiteral("/api/pull")).empty());
    }

private:
    /// "gemma3:4b@GPU box|…"
    [[nodiscard]] QString rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_controller->table()->count(); ++row) {
            const auto at = m_controller->table()->index(row, 0);
            rows.append(at.data(ModelListModel::NameRole).toString() + u'@' + at.data(ModelListModel::ServerNameRole).toString());
        }
        return rows.join(u'|');
    }

    std::unique_ptr<test::TwoServers> m_servers;
    std::unique_ptr<transfers::Queue> m_queue;
    std::unique_ptr<ModelsController> m_controller;
    std::unique_ptr<QAbstractItemModelTester> m_listTester;
    std::unique_ptr<QAbstractItemModelTester> m_tableTester;
};

QTEST_GUILESS_MAIN(TestAllServers)
#include "tst_allservers.moc"
