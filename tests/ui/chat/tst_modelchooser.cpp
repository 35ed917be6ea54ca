// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modelname.h"
#include "pageview.h"
#include "store/store.h"
#include "twoservers.h"
#include "ui/chat/chatcontroller.h"
#include "ui/chat/modelchoicefilter.h"
#include "wireserver.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_ChatPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_MathPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_TextPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_RowsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_ChatPlugin)

using namespace corral;
using namespace corral::ui;

namespace {

constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// What is written in the visible items.
QStringList textsIn(const QQuickItem *item)
{
    if (!item->isVisible())
        return {};
    QStringList texts(item->property("text").toString());
    const auto children = item->childItems();
    for (const auto *child : children)
        texts += textsIn(child);
    texts.removeAll(QString());
    return texts;
}

}

/// The chat on two servers, without a window.
struct ChooserFixture
{
    ChooserFixture() { chat.setServers(servers.registry); }

    [[nodiscard]] std::shared_ptr<llm::Backend> backendOf(const QString &server)
    {
        auto *known = servers.registry.connection(server);
        return (known ? *known : servers.registry.current()).backend();
    }

    test::TwoServers servers;
    store::Store store{store::Database::inMemory};
    chat::FlushInterval flushInterval;
    chat::SessionPool sessions{chat::TurnServices{
        .backend = [this](const QString &server) { return backendOf(server); },
        .journal = store.conversations,
        .runs = store.runs,
        .flushInterval = flushInterval,
    }};
    ChatController chat{servers.registry.current(), store, sessions, flushInterval};
};

namespace {

/// "gemma3:4b|llama3.2:3b|[GPU box]|…"
QString rowsOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto at = model.index(row, 0);
        const auto state = at.data(ModelChooserModel::StateTextRole).toString();
        rows.append(at.data(ModelChooserModel::HeadingRole).toBool()
                        ? u'[' + at.data(ModelChooserModel::ServerNameRole).toString() +
                              (state.isEmpty() ? state : u' ' + state) + u']'
                        : at.data(ModelChoiceModel::NameRole).toString());
    }
    return rows.join(u'|');
}

/// Whether the list, or a row of it, has the focus.
bool listHasFocus(const QQuickWindow &window)
{
    const auto *item = window.activeFocusItem();
    while (item && !item->inherits("QQuickListView"))
        item = item->parentItem();
    return item;
}

}

/// The list of models of a conversation, with two servers.
class TestModelChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_fixture = std::make_unique<ChooserFixture>();
        QVERIFY(m_fixture->servers.areKnown());
        m_here = QStringLiteral("[%1]").arg(m_fixture->servers.registry.current().endpoint().display());
        m_chooserTester = std::make_unique<QAbstractItemModelTester>(m_fixture->chat.chooser(), reporting);
        m_filter = std::make_unique<ModelChoiceFilter>();
        m_filter->setModels(m_fixture->chat.chooser());
        m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), reporting);
    }

    void cleanup()
    {
        m_filterTester.reset();
        m_filter.reset();
        m_chooserTester.reset();
        m_fixture.reset();
    }

    void groupsTheModelsByServerWithTheCurrentOneFirst()
    {
        QCOMPARE(rowsOf(*m_filter), m_here + QStringLiteral("|gemma3:4b|llama3.2:3b|[GPU box]|llama3.2:3b|qwen3:8b"));
        m_fixture->servers.registry.setCurrent(test::TwoServers::boxId);
        QCOMPARE(rowsOf(*m_filter),
                 QStringLiteral("[GPU box]|llama3.2:3b|qwen3:8b|") + m_here + QStringLiteral("|gemma3:4b|llama3.2:3b"));
        QCOMPARE(m_filter->headings(), 2);
    }

    void hasNoHeadingsWithOneServer()
    {
        m_fixture->servers.registry.remove(test::TwoServers::boxId);
        QCOMPARE(rowsOf(*m_filter), QStringLiteral("gemma3:4b|llama3.2:3b"));
        m_fixture->servers.registry.add(m_fixture->servers.second);
        QTRY_COMPARE(m_filter->count(), 6);
    }

    void filtersByTheNamesOfModelsAndServers()
    {
        m_filter->setText(QStringLiteral("llama"));
        QCOMPARE(rowsOf(*m_filter), m_here + QStringLiteral("|llama3.2:3b|[GPU box]|llama3.2:3b"));
        m_filter->setText(QStringLiteral("llama gpu"));
        QCOMPARE(rowsOf(*m_filter), QStringLiteral("[GPU box]|llama3.2:3b"));
        m_filter->setText(QStringLiteral("box"));
        QCOMPARE(rowsOf(*m_filter), QStringLiteral("[GPU box]|llama3.2:3b|qwen3:8b"));
        m_filter->setText(QStringLiteral("nothing"));
        QCOMPARE(rowsOf(*m_filter), QString());
    }

    void showsAnUnreachableServerWithoutModels()
    {
        m_fixture->servers.box.stop();
        m_fixture->servers.registry.connection(test::TwoServers::boxId)->retryNow();
        QTRY_COMPARE(rowsOf(*m_filter), m_here + QStringLiteral("|gemma3:4b|llama3.2:3b|[GPU box Unreachable]"));
        QCOMPARE(m_filter->next(2, 1), 1);
        QCOMPARE(m_filter->nearest(3, -1), 2);
        m_filter->setText(QStringLiteral("box"));
        QCOMPARE(rowsOf(*m_filter), QStringLiteral("[GPU box Unreachable]"));
        QCOMPARE(m_filter->next(-1, 1), -1);
        QCOMPARE(m_filter->nearest(0, 1), -1);
        m_filter->setText({});
        QVERIFY(m_fixture->servers.box.start());
        m_fixture->servers.registry.connection(test::TwoServers::boxId)->retryNow();
        QTRY_COMPARE(m_filter->count(), 6);
    }

    void followsAServerThatIsConnectedAnew()
    {
        demo::Server other(test::optionsWith({QStringLiteral("deepseek-r1:14b")}));
        QVERIFY(other.start());
        auto profile = m_fixture->servers.second;
        profile.address = other.address();
        profile.name = QStringLiteral("Other box");
        m_fixture->servers.registry.change(profile);
        QTRY_COMPARE(rowsOf(*m_filter), m_here + QStringLiteral("|gemma3:4b|llama3.2:3b|[Other box]|deepseek-r1:14b"));
    }

    void aModelOfAnotherServerTakesTheConversationThereButNotTheScreens()
    {
        auto &chat = m_fixture->chat;
        QVERIFY(chat.server()->otherName().isEmpty());
        chat.choose(QStringLiteral("qwen3:8b"), test::TwoServers::boxId);
        QCOMPARE(chat.model(), QStringLiteral("qwen3:8b"));
        QCOMPARE(chat.server()->id(), test::TwoServers::boxId);
        QCOMPARE(chat.server()->otherName(), QStringLiteral("GPU box"));
        QCOMPARE(m_fixture->servers.registry.currentId(), servers::defaultServerId);
        chat.draft()->setTyped(QStringLiteral("Hello"));
        QTRY_VERIFY2(chat.canSend(), qPrintable(chat.cannotSendReason()));
        chat.send();
        QTRY_VERIFY(!chat.isRunning() && !chat.isBlank());
        QCOMPARE(m_fixture->sessions.all().first()->conversation().server, test::TwoServers::boxId);

        // The list of conversations names it, while there are several servers.
        chat.draft()->setTyped(QStringLiteral("Later"));
        m_fixture->chat.flush();
        const auto subtitle = [&chat] {
            return chat.conversations()->index(0).data(ConversationListModel::SubtitleRole).toString();
        };
        QTRY_VERIFY2(subtitle().contains(QLatin1String("GPU box")), qPrintable(subtitle()));
        m_fixture->servers.registry.remove(test::TwoServers::boxId);
        QVERIFY2(!subtitle().contains(QLatin1String("GPU box")), qPrintable(subtitle()));
        chat.choose(QStringLiteral("gemma3:4b"), servers::defaultServerId);
        QCOMPARE(chat.server()->id(), servers::defaultServerId);
        QVERIFY(chat.server()->otherName().isEmpty());
    }

    void offersTheSameModelElsewhereWhileItsServerIsUnreachable()
    {
        auto &chat = m_fixture->chat;
        auto &offer = *chat.sameModel();
        chat.choose(QStringLiteral("llama3.2:3b"), servers::defaultServerId);
        QCOMPARE(offer.serverId(), QString());
        m_fixture->servers.here.stop();
        m_fixture->servers.registry.current().retryNow();
        QTRY_COMPARE(offer.serverId(), test::TwoServers::boxId);
        QCOMPARE(offer.serverName(), QStringLiteral("GPU box"));
        QVERIFY(!offer.differs());
        QCOMPARE(chat.server()->id(), servers::defaultServerId); // it is only offered
        test::PageView view("Corral.Chat", "ServerBar", &chat);
        QVERIFY(view.isReady());
        QTest::keyClick(&view, Qt::Key_Tab);
        QCOMPARE(view.focused(), QStringLiteral("Use GPU box (same model)"));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chat.server()->id(), test::TwoServers::boxId);
        QCOMPARE(chat.model(), QStringLiteral("llama3.2:3b"));
        QCOMPARE(offer.serverId(), QString());
        QCOMPARE(m_fixture->servers.registry.currentId(), servers::defaultServerId);
    }

    /// The banner above the screen tells it of the current server, the bar of the server of another one.
    void tellsTheTroubleOfItsServerOnce()
    {
        auto &chat = m_fixture->chat;
        auto &registry = m_fixture->servers.registry;
        const QString unreachable = QStringLiteral("unreachable");
        const QString again = QStringLiteral("Try again");
        chat.choose(QStringLiteral("llama3.2:3b"), test::TwoServers::boxId);
        test::PageView bar("Corral.Chat", "ServerBar", &chat);
        test::PageView obstacle("Corral.Chat", "ObstacleBar", &chat);
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QVERIFY(!textsIn(bar.rootObject()).contains(again));
        m_fixture->servers.box.stop();
        registry.connection(test::TwoServers::boxId)->retryNow();
        QTRY_COMPARE(textsIn(bar.rootObject()).filter(unreachable, Qt::CaseInsensitive).size(), 1);
        QVERIFY(textsIn(bar.rootObject()).contains(again));
        QCOMPARE(textsIn(obstacle.rootObject()), QStringList());

        registry.setCurrent(test::TwoServers::boxId);
        QTRY_VERIFY2(!textsIn(bar.rootObject()).contains(again), qPrintable(textsIn(bar.rootObject()).join(u'|')));
        QCOMPARE(textsIn(bar.rootObject()).filter(unreachable, Qt::CaseInsensitive), QStringList());
        QVERIFY(!textsIn(bar.rootObject()).filter(QStringLiteral("has the same model")).isEmpty()); // the offer stays
        QCOMPARE(textsIn(obstacle.rootObject()), QStringList());
    }

    void saysThatTheModelElsewhereIsAnotherVersion()
    {
        auto options = test::optionsWith({QStringLiteral("llama3.2:3b")});
        auto model = options.installed.first().toObject();
        model.insert(QStringLiteral("system"), QStringLiteral("You are another version."));
        options.installed = {model};
        test::DemoServer other(options);
        QVERIFY(other.start());
        auto profile = m_fixture->servers.second;
        profile.address = other.address();
        m_fixture->servers.registry.change(profile);
        auto *connection = m_fixture->servers.registry.connection(profile.id);
        QTRY_VERIFY(connection->hasModels());
        const auto digestAt = [](const servers::Connection &at) { return llm::findModel(at.models(), u"llama3.2:3b")->digest; };
        QVERIFY(digestAt(*connection) != digestAt(m_fixture->servers.registry.current()));
        m_fixture->chat.choose(QStringLiteral("llama3.2:3b"), servers::defaultServerId);
        m_fixture->servers.here.stop();
        m_fixture->servers.registry.current().retryNow();
        QTRY_COMPARE(m_fixture->chat.sameModel()->serverId(), profile.id);
        QVERIFY(m_fixture->chat.sameModel()->differs());
    }

    /// Some servers give all models a digest of zeros, which tells nothing of their version.
    void saysNothingOfTheVersionWhereDigestsAreZeros()
    {
        test::WireServer zeros([](QTcpSocket *socket, const test::IncomingRequest &request) {
            const QByteArray list = R"({"models":[{"name":"llama3.2:3b","digest":")" + QByteArray(64, '0') + R"("}]})";
            const QByteArray others = request.path == "/api/ps" ? R"({"models":[]})" : R"({"version":"0.32.15"})";
            socket->write(test::answerWith(200, request.path == "/api/tags" ? list : others));
        });
        auto profile = m_fixture->servers.second;
        profile.address = zeros.endpoint().display();
        m_fixture->servers.registry.change(profile);
        QTRY_VERIFY(m_fixture->servers.registry.connection(profile.id)->hasModels());
        m_fixture->chat.choose(QStringLiteral("llama3.2:3b"), servers::defaultServerId);
        m_fixture->servers.here.stop();
        m_fixture->servers.registry.current().retryNow();
        QTRY_COMPARE(m_fixture->chat.sameModel()->serverId(), profile.id);
        QVERIFY(!m_fixture->chat.sameModel()->differs());
    }

    void offersNoServerWithoutTheModel()
    {
        m_fixture->chat.choose(QStringLiteral("gemma3:4b"), servers::defaultServerId);
        m_fixture->servers.here.stop();
        m_fixture->servers.registry.current().retryNow();
        QTRY_COMPARE(m_fixture->servers.registry.current().state(), servers::Connection::State::Unreachable);
        QCOMPARE(m_fixture->chat.sameModel()->serverId(), QString());
    }

    void theKeysSkipTheHeadings()
    {
        auto &chat = m_fixture->chat;
        chat.choose(QStringLiteral("llama3.2:3b"), servers::defaultServerId);
        test::PageView view("Corral.Chat", "ModelChooser", &chat);
        QVERIFY(view.isReady());
        const auto press = [&](QList<Qt::Key> keys) {
            QVERIFY(QMetaObject::invokeMethod(view.rootObject(), "open"));
            QTRY_VERIFY(listHasFocus(view));
            for (const auto key : keys)
                QTest::keyClick(&view, key);
            QTest::keyClick(&view, Qt::Key_Return);
            QTRY_VERIFY(!listHasFocus(view));
        };
        press({Qt::Key_Down}); // over the heading of the other server
        QCOMPARE(chat.model() + u'@' + chat.server()->id(), QStringLiteral("llama3.2:3b@box"));
        press({Qt::Key_Home});
        QCOMPARE(chat.model() + u'@' + chat.server()->id(), QStringLiteral("gemma3:4b@default"));
        press({Qt::Key_Up}); // from the first to the last
        QCOMPARE(chat.model() + u'@' + chat.server()->id(), QStringLiteral("qwen3:8b@box"));
        press({Qt::Key_Home, Qt::Key_End, Qt::Key_Up});
        QCOMPARE(chat.model() + u'@' + chat.server()->id(), QStringLiteral("llama3.2:3b@box"));
        press({Qt::Key_Q});
        QCOMPARE(chat.model() + u'@' + chat.server()->id(), QStringLiteral("qwen3:8b@box"));
        QCOMPARE(m_fixture->servers.registry.currentId(), servers::defaultServerId);
    }

    void theKeysReachEveryOneOfManyModels()
    {
        auto options = demo::Options::quick();
        const auto pattern = demo::catalogue(QStringLiteral("installed")).first().toObject();
        options.installed = {};
        for (int number = 0; number < 150; ++number) {
            auto model = pattern;
            model.insert(QStringLiteral("name"), QStringLiteral("model-%1:latest").arg(number, 3, 10, QLatin1Char('0')));
            options.installed.append(model);
        }
        test::DemoServer many(options);
        QVERIFY(many.start());
        auto profile = m_fixture->servers.second;
        profile.address = many.address();
        m_fixture->servers.registry.change(profile);
        QTRY_COMPARE(m_filter->count(), 2 + 2 + 150);
        const QString first = m_filter->nameAt(4); // the order is the server's
        const QString last = m_filter->nameAt(m_filter->count() - 1);
        auto &chat = m_fixture->chat;
        test::PageView view("Corral.Chat", "ModelChooser", &chat);
        QVERIFY(view.isReady());
        const auto choose = [&](const QString &typed, QList<Qt::Key> keys) {
            QVERIFY(QMetaObject::invokeMethod(view.rootObject(), "open"));
            QTRY_COMPARE(view.focused(), QStringLiteral("Filter models"));
            view.type(typed);
            for (const auto key : keys)
                QTest::keyClick(&view, key);
            QTest::keyClick(&view, Qt::Key_Return);
            QTRY_VERIFY(view.focused() != QLatin1String("Filter models"));
        };
        choose({}, {Qt::Key_End});
        QCOMPARE(chat.model(), last);
        choose({}, {Qt::Key_Home});
        QCOMPARE(chat.model() + u'@' + chat.server()->id(), QStringLiteral("gemma3:4b@default"));
        choose({}, {Qt::Key_Down, Qt::Key_Down}); // over the heading of the other server
        QCOMPARE(chat.model(), first);
        choose(QStringLiteral("model-14"), {});
        const QString found = chat.model();
        QVERIFY2(found.startsWith(QLatin1String("model-14")), qPrintable(found));
        choose(QStringLiteral("model-14"), {Qt::Key_Down});
        QVERIFY2(chat.model().startsWith(QLatin1String("model-14")) && chat.model() != found, qPrintable(chat.model()));
        choose(QStringLiteral("model-14"), {Qt::Key_End, Qt::Key_Home});
        QCOMPARE(chat.model(), found);
        choose(QStringLiteral("model-077"), {Qt::Key_End});
        QCOMPARE(chat.model(), QStringLiteral("model-077:latest"));
    }

private:
    std::unique_ptr<ChooserFixture> m_fixture;
    std::unique_ptr<ModelChoiceFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_chooserTester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
    QString m_here; ///< the heading of the current server
};

QTEST_MAIN(TestModelChooser)
#include "tst_modelchooser.moc"
