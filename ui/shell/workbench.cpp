// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workbench.h"

#include "net/credentials.h"
#include "services/services.h"
#include "ui/shared/timeleft.h"
#include "ui/shared/unusable.h"
#include "ui/shell/conversationtoasts.h"
#include "ui/shell/inspectorwiring.h"
#include "ui/shell/windowgeometry.h"

#include <QMetaEnum>
#include <QQmlEngine>

#include <algorithm>

namespace corral::ui {
namespace {

const QString pageKey = QStringLiteral("page");
const QString conversationKey = QStringLiteral("conversation");
const QString minutesKey = QStringLiteral("monitorMinutes");
const QString sortColumnKey = QStringLiteral("modelsSortColumn");
const QString allServersKey = QStringLiteral("modelsOfAllServers");
const QString sortDescendingKey = QStringLiteral("modelsSortDescending");

bool knowsNoServer(services::Services &services)
{
    return !services.settings().everConnected() && std::ranges::none_of(services.servers().profiles(), &servers::isAdded);
}

ServerFacts serverFacts(const servers::Connection &connection)
{
    ServerFacts facts;
    facts.state = connection.state();
    facts.address = connection.endpoint().display();
    facts.engine = connection.backend()->engine();
    facts.version = connection.version();
    if (const auto &error = connection.error(); error && facts.state == servers::Connection::State::Unreachable) {
        facts.unusable = unusableWords(error);
        facts.notReady = isNotReady(error);
        facts.problem = error->message;
        facts.remedy = error->hint;
        facts.since = connection.since();
        facts.asking = connection.isPolling();
        facts.trying = error->kind != Error::Kind::Invalid;
        if (!facts.trying)
            facts.address = Workbench::tr("no address");
    }
    return facts;
}

QString whenErased(std::chrono::hours kept)
{
    const auto days = kept.count() / 24;
    if (days == 0)
        return Workbench::tr("It is erased when Corral quits.");
    return days == 1 ? Workbench::tr("It is erased after a day.")
                     : Workbench::tr("It is erased after %n days.", nullptr, static_cast<int>(days));
}

QList<LoadedFact> loadedFacts(const servers::Connection &connection)
{
    QList<LoadedFact> facts;
    if (!connection.isOnline()) // models may have been unloaded meanwhile
        return facts;
    for (const auto &model : connection.running())
        facts.append(
            {model.name, model.size, staysLoaded(model.expiresAt, QDateTime::currentDateTime()) ? QDateTime() : model.expiresAt});
    return facts;
}

void markChanges(const QStringList &before, const QStringList &after, monitor::Recorder &recorder)
{
    for (const auto &name : after)
        if (!before.contains(name))
            recorder.mark(monitor::Mark::What::Loaded, name);
    for (const auto &name : before)
        if (!after.contains(name))
            recorder.mark(monitor::Mark::What::Unloaded, name);
}

void recordAnswers(const ChatController &chat, monitor::Recorder &recorder)
{
    recorder.setAnswering(chat.isAnswering());
    recorder.setTokenRate(chat.liveTokensPerSecond());
}

}

Workbench::Workbench(services::Services &services, std::optional<Pages::Page> page, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_chat(services.connection(), services.store(), services.sessions(), services.flushInterval())
    , m_models(services.servers(), services.transfers())
    , m_workshop(services.connection(), services.profile().draftsFolder())
    , m_monitor(services.connection(), services.recorder())
    , m_server(services.connection())
    , m_settings(services.settings())
    , m_ownCommands(*this, services)
    , m_storage(services.store().database, services.backups(), [this] { return m_chat.files()->asMarkdown(); })
{
    const QString remembered = services.settings().recall(pageKey, QString()).toString();
    m_page = page.value_or(pageFromName(remembered).value_or(Pages::Chat));
    services.recorder().setRate(monitor::Recorder::Rate::Low);
    updateVisiblePages();
    m_chat.setServers(services.servers());
    connectScreens();
    connectSettings();
    connectServer();
    connectSavedState();
    m_ownCommands.addAll();
}

Workbench::~Workbench() = default;

void Workbench::setPage(Pages::Page page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_services.settings().remember(pageKey, pageName(page));
    updateVisiblePages();
    Q_EMIT pageChanged();
}

QObject *Workbench::controllerOf(Pages::Page page)
{
    QObject *controller = m_pages.at(page).controller(*this);
    // QML would delete what an invokable method returns.
    QQmlEngine::setObjectOwnership(controller, QQmlEngine::CppOwnership);
    return controller;
}

bool Workbench::welcomeNeeded() const
{
    return !m_status.unusable().isEmpty() && m_chat.conversations()->count() == 0 && knowsNoServer(m_services);
}

void Workbench::setWindowVisible(bool visible)
{
    if (visible == m_windowVisible)
        return;
    m_windowVisible = visible;
    m_services.servers().setActive(visible);
    updateVisiblePages();
    Q_EMIT windowVisibleChanged();
}

void Workbench::setEnding(bool ending)
{
    if (std::exchange(m_ending, ending) != ending)
        Q_EMIT endingChanged();
}

void Workbench::updateVisiblePages()
{
    for (const PageInfo &each : m_pages) {
        if (each.setShown)
            each.setShown(*this, m_windowVisible && m_page == each.page);
    }
}

void Workbench::connectChat()
{
    connect(&m_chat, &ChatController::removed, this, [this](const QString &id, const QString &title) {
        m_toasts.offer(tr("Deleted “%1”. %2").arg(title, whenErased(m_services.settings().keepDeleted())), tr("Undo"),
                       [this, id] { m_chat.undoRemove(id); });
    });
    connect(m_chat.branches(), &Branches::retried, this, [this](const QString &id, const QString &leaf, int followers) {
        const auto words =
            followers == 0 ? tr("The earlier answer is kept.") : tr("The earlier answer and what followed it are kept.");
        m_toasts.offer(words, tr("Undo"), [this, id, leaf] { m_chat.branches()->undoRetry(id, leaf); });
    });
    connect(m_chat.draft(), &MessageDraft::dropped, this, [this](const QString &pasted) {
        m_toasts.offer(tr("Removed the pasted text."), tr("Undo"), [this, id = m_chat.conversationId(), pasted] {
            m_chat.open(id);
            m_chat.draft()->paste(pasted);
        });
    });
    connect(m_chat.conversations(), &ConversationListModel::countChanged, this, &Workbench::welcomeNeededChanged);
    connect(&m_services.servers(), &servers::ServerRegistry::profilesChanged, this, &Workbench::welcomeNeededChanged);
    connectFiles(*m_chat.files(), m_settings, m_toasts);
    connect(&m_chat, &ChatController::liveChanged, this, [this] { m_status.setSpeed(m_chat.liveRate()); });
}

void Workbench::connectScreens()
{
    connectChat();
    const auto chatWith = [this](const QString &model) {
        setPage(Pages::Chat);
        m_chat.newConversation();
        m_chat.setModel(model);
    };
    connect(&m_models, &ModelsController::chatRequested, this, [this](const QString &model, const QString &server) {
        setPage(Pages::Chat);
        m_chat.newConversation();
        m_chat.choose(model, server);
    });
    m_models.setRuns(m_services.store().runs);
    connect(&m_chat, &ChatController::answered, &m_models, [this] { m_models.fetchSpeed(); });
    connect(&m_workshop, &WorkshopController::chatRequested, this, chatWith);
    connect(&m_models, &ModelsController::workshopRequested, this, [this](const QString &model, const QString &server) {
        setPage(Pages::Workshop);
        if (const auto *connection = m_services.servers().connection(server))
            m_workshop.openModel(model, connection->backend());
    });
    auto *transfers = &m_services.transfers();
    connect(transfers, &transfers::Queue::activeChanged, this,
            [this, transfers] { m_status.setTransfers(transfers->activeCount()); });
    connect(transfers, &transfers::Queue::cancelled, this, [this, transfers](const transfers::Pull &pull) {
        m_toasts.offer(tr("Cancelled the pull of %1.").arg(pull.name), tr("Undo"), [transfers, pull] { transfers->start(pull); });
    });
    connect(&m_models, &ModelsController::done, &m_toasts, &ToastModel::show);
    connect(&m_workshop, &WorkshopController::done, &m_toasts, &ToastModel::show);
    const auto reportSaved = [this](const QString &path) { m_toasts.show(tr("Saved %1.").arg(path)); };
    connect(&m_monitor, &MonitorController::saved, this, reportSaved);
    connect(&m_storage, &StorageController::exported, this, reportSaved);
    connect(&m_storage, &StorageController::restored, this, [this](const QString &words) {
        m_toasts.show(words);
        m_chat.reload();
    });

    const auto reportFailure = [this](const QString &message, const QString &hint) {
        m_toasts.showFailure(joined(message, hint));
    };
    connect(&m_chat, &ChatController::failed, this, reportFailure);
    connect(&m_models, &ModelsController::failed, this, reportFailure);
    connect(&m_workshop, &WorkshopController::failed, this, reportFailure);
    connect(&m_monitor, &MonitorController::failed, this, reportFailure);
    connect(&m_storage, &StorageController::failed, this, reportFailure);

    auto &recorder = m_services.recorder();
    connect(&m_chat, &ChatController::liveChanged, &recorder, [this, &recorder] { recordAnswers(m_chat, recorder); });
    connect(&recorder, &monitor::Recorder::recorded, this, [this, &recorder] { m_status.setSamples(recorder); });
}

void Workbench::connectSettings()
{
    const auto reportBackups = [this] { m_settings.setBackupNote(m_storage.backupNote()); };
    connect(&m_storage, &StorageController::backedUp, this, reportBackups);
    reportBackups();
    connect(&m_settings, &SettingsController::restoreRequested, &m_storage, &StorageController::restore);
    m_settings.setPlaces(m_services.profile().dataFolder(), m_services.profile().logFile());

    const auto *const models = m_chat.models();
    const auto offerModels = [this, models] {
        QStringList names;
        for (const auto &model : models->models())
            names.append(model.name);
        m_settings.setModels(names);
    };
    connect(models, &QAbstractItemModel::rowsInserted, this, offerModels);
    connect(models, &QAbstractItemModel::rowsRemoved, this, offerModels);
    connect(models, &QAbstractItemModel::modelReset, this, offerModels);
    offerModels();

    connectInspector(*m_chat.inspector(), m_services, m_toasts);
}

void Workbench::connectServer()
{
    auto &connection = m_services.connection();
    connect(&connection, &servers::Connection::stateChanged, this, &Workbench::updateServerStatus);
    connect(&connection, &servers::Connection::pollingChanged, this, &Workbench::updateServerStatus);
    connect(&connection, &servers::Connection::runningChanged, this, &Workbench::updateLoadedModels);
    connect(&connection, &servers::Connection::stateChanged, this, &Workbench::updateLoadedModels);
    updateServerStatus();
    connect(&m_status, &StatusController::retryRequested, &connection, &servers::Connection::retryNow);
    connect(&m_services, &services::Services::demoChanged, this, [this] {
        m_server.setDemo(m_services.demo() != nullptr);
        m_status.setDemo(m_services.demo() != nullptr);
    });
    connectServerList();
    m_server.setDemoOffered(m_services.canStartDemo());
    m_server.setDemo(m_services.demo() != nullptr);
    m_status.setDemo(m_services.demo() != nullptr);
    connect(&m_server, &ServerController::demoRequested, this, &Workbench::exploreDemo);
    connect(&m_server, &ServerController::demoLeft, this, &Workbench::leaveDemo);
    connect(&m_server, &ServerController::addressChosen, &m_services, &services::Services::setAddress);
    const auto reportProblem = [this](const Error &error) { m_toasts.showFailure(joined(error)); };
    connect(&m_services, &services::Services::addressRefused, this, reportProblem);
    const auto reportExposedCredentials = [this] {
        if (!m_services.addressProblem() && net::exposesCredentials(m_services.connection().endpoint()))
            m_toasts.showFailure(net::exposureWarning());
    };
    connect(&m_services.connection(), &servers::Connection::backendChanged, this, reportExposedCredentials);
    reportExposedCredentials();
    connect(&m_server, &ServerController::commandCopied, this, [this] { m_toasts.show(tr("Copied.")); });
    connect(&m_status, &StatusController::demoRequested, this, &Workbench::exploreDemo);
}

void Workbench::connectServerList()
{
    m_server.setServers(m_services.servers(), m_services.secrets());
    auto *list = m_server.servers();
    auto *form = m_server.form();
    connect(list, &ServerListModel::removed, this, [this, list](const QString &name) {
        m_toasts.offer(tr("Removed the server %1.").arg(name), tr("Undo"), [list] { list->undoRemove(); });
    });
    connect(form, &ServerForm::saved, this, [this](const QString &, const QString &message) { m_toasts.show(message); });
    const auto report = [this](const Error &error) { m_toasts.showFailure(joined(error)); };
    connect(form, &ServerForm::failed, this, report);
    connect(list, &ServerListModel::failed, this, report);
    connect(&m_services, &services::Services::saveFailed, this, report);
    if (const auto &problem = m_services.serversProblem())
        report(*problem);
}

void Workbench::connectSavedState()
{
    auto &settings = m_services.settings();
    m_chat.openAtStart(settings.recall(conversationKey, QString()).toString());
    const auto noteConversation = [this, &settings] {
        const bool listed = m_chat.conversations()->currentRow() >= 0;
        settings.remember(conversationKey, listed ? m_chat.conversationId() : QString());
    };
    connect(&m_chat, &ChatController::conversationChanged, this, noteConversation);
    connect(m_chat.conversations(), &ConversationListModel::currentRowChanged, this, noteConversation);

    m_monitor.setMinutes(settings.recall(minutesKey, m_monitor.minutes()).toInt());
    connect(&m_monitor, &MonitorController::minutesChanged, this,
            [this, &settings] { settings.remember(minutesKey, m_monitor.minutes()); });

    m_models.feed()->setAllWanted(settings.recall(allServersKey, false).toBool());
    connect(&m_models, &ModelsController::scopeChanged, this,
            [this, &settings] { settings.remember(allServersKey, m_models.feed()->isAllWanted()); });

    auto *table = m_models.table();
    const auto column = QMetaEnum::fromType<ModelTable::Column>();
    bool known = false;
    const QByteArray name = settings.recall(sortColumnKey, QString()).toString().toUtf8();
    const int value = column.keyToValue(name.constData(), &known);
    if (known)
        table->setOrder(ModelTable::Column(value), settings.recall(sortDescendingKey, false).toBool());
    connect(table, &ModelTable::orderChanged, this, [table, column, &settings] {
        settings.remember(sortColumnKey, QString::fromLatin1(column.valueToKey(table->column())));
        settings.remember(sortDescendingKey, table->isDescending());
    });
}

QRectF Workbench::windowGeometry() const
{
    const QVariant remembered = m_services.settings().recall(QStringLiteral("window"), QRectF()); // the type that QML provides
    return ui::windowGeometry(remembered.toRectF().toRect(), screenAreas());
}

void Workbench::updateServerStatus()
{
    const auto &connection = m_services.connection();
    if (connection.isOnline() && !m_services.demo())
        m_services.settings().setValue(settings::Settings::Key::EverConnected, true);
    m_status.setServer(serverFacts(connection));
    Q_EMIT welcomeNeededChanged();
}

void Workbench::updateLoadedModels()
{
    const auto loaded = loadedFacts(m_services.connection());
    m_status.setLoaded(loaded);
    QStringList names;
    for (const auto &model : loaded)
        names.append(model.name);
    markChanges(std::exchange(m_loaded, names), names, m_services.recorder());
}

void Workbench::exploreDemo()
{
    if (const auto started = m_services.startDemo(); !started)
        m_toasts.showFailure(joined(started.error()));
}

void Workbench::leaveDemo() { m_services.leaveDemo(); }

void Workbench::flush()
{
    m_chat.flush();
    m_workshop.saveDrafts();
}

void Workbench::interrupt()
{
    m_chat.flush();
    m_chat.interrupt();
    m_workshop.flush();
}

}
