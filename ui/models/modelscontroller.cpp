// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelscontroller.h"

#include "base/displaytext.h"
#include "base/sum.h"
#include "ui/models/modelfacts.h"
#include "ui/shared/format.h"

#include "llm/modelname.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QSet>

namespace corral::ui {

using namespace std::chrono_literals;

namespace {

constexpr int secondsBetweenFetches = 10;

qint64 diskSpaceOf(const QList<ModelRow> &rows)
{
    qint64 bytes = 0;
    QSet<std::pair<std::pair<QString, QString>, qint64>> counted; // identical models of a server use its disk space only once
    for (const ModelRow &row : rows) {
        const std::pair files(std::pair(row.server.id, row.summary.digest), row.summary.size);
        if (llm::identifiesContent(row.summary.digest) && counted.contains(files))
            continue;
        counted.insert(files);
        bytes = sumOf(bytes, row.summary.size);
    }
    return bytes;
}

QStringList knownModels()
{
    return {QStringLiteral("llama3.2:3b"), QStringLiteral("gemma3:4b"),
            QStringLiteral("qwen3:8b"),    QStringLiteral("gpt-oss:20b"),
            QStringLiteral("llama3.1:8b"), QStringLiteral("phi4:14b"),
            QStringLiteral("gemma3:1b"),   QStringLiteral("nomic-embed-text:latest")};
}

}

ModelsController::ModelsController(servers::ServerRegistry &servers, transfers::Queue &queue, QObject *parent)
    : QObject(parent)
    , m_servers(servers)
    , m_connection(servers.current())
    , m_queue(queue)
    , m_feed(servers, m_models)
    , m_table(m_models)
    , m_transfers(queue, m_connection)
    , m_actions(servers)
{
    connect(&m_feed, &ModelFeed::changed, this, &ModelsController::takeModels);
    connect(&m_feed, &ModelFeed::scopeChanged, this, &ModelsController::scopeChanged);
    for (const auto signal : {&servers::Connection::stateChanged, &servers::Connection::backendChanged})
        connect(&m_connection, signal, this, &ModelsController::stateChanged);
    connect(&m_actions, &ModelActions::busyChanged, this, &ModelsController::setBusy);
    connect(&m_actions, &ModelActions::renamed, this, [this](const QString &name, const QString &newName, const QString &server) {
        if (llm::isSameModel(selected(), name) && server == selectedServer())
            m_renamed = newName;
    });
    connect(&m_actions, &ModelActions::done, this, &ModelsController::done);
    connect(&m_actions, &ModelActions::failed, this, [this](const Error &error) { Q_EMIT failed(error.message, error.hint); });
    connect(&queue, &transfers::Queue::finished, this, &ModelsController::takePull);
    connect(&queue, &transfers::Queue::failed, this, [this](const QString &name, const Error &error) {
        Q_EMIT failed(tr("Couldn't pull %1: %2").arg(name, error.message), error.hint);
    });
    connect(&queue, &transfers::Queue::saveFailed, this,
            [this](const Error &error) { Q_EMIT failed(error.message, error.hint); });
    connect(&queue, &transfers::Queue::interruptedFound, this, [this](int count) {
        Q_EMIT done(count == 1 ? tr("A pull was interrupted when Corral quit. It can be resumed on the Models screen.")
                               : tr("%n pulls were interrupted when Corral quit. They can be resumed on the Models screen.",
                                    nullptr, count));
    });
    connect(&m_table, &ModelTable::countChanged, this, &ModelsController::dropHidden);
    connect(&m_table, &ModelTable::filterTextChanged, this, &ModelsController::dropHidden);
    m_minute.setInterval(30s);
    connect(&m_minute, &QTimer::timeout, &m_models, &ModelListModel::refreshTimes);
    m_minute.start();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ModelsController::tick);
}

QString ModelsController::summary() const
{
    if (m_models.rowCount() == 0)
        return {};
    const QString count = tr("%n model(s)", nullptr, m_models.rowCount());
    const qint64 bytes = diskSpaceOf(m_models.rows()); // 0 if the server does not tell it
    return bytes > 0 ? count + QStringLiteral(" · ") + format::bytes(bytes) : count;
}

QStringList ModelsController::suggestions() const
{
    const QStringList known = knownModels();
    QStringList rest;
    std::copy_if(known.begin(), known.end(), std::back_inserter(rest),
                 [this](const QString &name) { return installedAs(name).isEmpty(); });
    return rest.mid(0, 4);
}

QString ModelsController::errorMessage() const { return m_connection.error() ? m_connection.error()->message : QString(); }

ModelObstacles ModelsController::obstacles() const
{
    ModelObstacles obstacles = modelObstacles(m_connection);
    obstacles.add = m_feed.libraries().isEmpty() ? obstacles.add : QString();
    return obstacles;
}

bool ModelsController::allows(const QString &obstacle)
{
    if (!obstacle.isEmpty())
        Q_EMIT done(obstacle);
    return obstacle.isEmpty();
}

servers::Connection &ModelsController::connectionOf(const QString &server) const
{
    auto *connection = m_servers.connection(idOf(server));
    return connection ? *connection : m_connection;
}

const ModelRow *ModelsController::selectedRow() const
{
    return selected().isEmpty() ? nullptr : m_models.find(selected(), selectedServer());
}

void ModelsController::select(const QString &name, const QString &server)
{
    const ModelRow *row = name.isEmpty() ? nullptr : m_models.find(name, idOf(server));
    if (row && m_table.rowOf(row->summary.name, row->server.id) < 0)
        m_table.setFilterText({}); // the requested model must be visible
    if (name == selected() && (!row || row->server.id == selectedServer()))
        return;
    if (row) {
        m_details.begin(*row);
        fetchDetails();
        fetchSpeed();
    } else {
        m_details.clear();
    }
    Q_EMIT selectedChanged();
}

/// The selected model is no longer in the table: of its name there may be one on the server that is the current one now.
void ModelsController::dropHidden()
{
    if (!selected().isEmpty() && m_table.rowOf(selected(), selectedServer()) < 0)
        select(m_table.rowOf(selected(), m_servers.currentId()) < 0 ? QString() : selected());
}

void ModelsController::refresh()
{
    if (!m_connection.isOnline())
        m_connection.retryNow();
    m_feed.refresh();
    if (const ModelRow *row = selectedRow(); row && m_details.state() == ModelDetails::Failed) {
        m_details.begin(*row);
        fetchDetails();
    }
}

void ModelsController::pull(const QString &name, bool insecure, const QString &server)
{
    if (!name.isEmpty())
        m_queue.start({name, connectionOf(server).endpoint(), insecure});
}

void ModelsController::pullPasted(const QString &pasted, const QString &server)
{
    const PullTarget target = pullTargetFrom(pasted);
    pull(target.name, target.insecure, server);
}

QString ModelsController::pullNote(const QString &pasted, const QString &server) const
{
    const PullTarget target = pullTargetFrom(pasted);
    if (target.name.isEmpty())
        return {};
    if (target.insecure)
        return tr("Pulls %1 over http: without encryption, and without checking which server answers.").arg(target.name);
    const QString installed = installedAs(target.name, server);
    return installed.isEmpty() ? tr("Pulls %1").arg(target.name)
                               : tr("%1 is installed. Pulling it replaces it with what the registry has now.").arg(installed);
}

QCoro::Task<> ModelsController::fetchDetails()
{
    const QPointer<ModelsController> self(this);
    const quint64 fetch = ++m_fetch;
    const QString name = selected();
    const QString server = selectedServer();
    const auto backend = connectionOf(server).backend();
    const auto library = llm::libraryOf(*backend);
    if (!library)
        co_return m_details.finishWithList();
    const auto show = co_await (*library)->show(name);
    if (self && fetch == m_fetch && name == selected() && server == selectedServer())
        m_details.finish(show);
}

QCoro::Task<> ModelsController::fetchSpeed()
{
    if (!m_runs || selected().isEmpty())
        co_return;
    const QPointer<ModelsController> self(this);
    const QString name = selected();
    const QString id = selectedServer();
    const QString server = connectionOf(id).endpoint().display();
    auto runs = co_await m_runs->list(QDateTime::currentDateTime().addDays(-daysOfSpeed));
    if (!self || !runs || name != selected() || id != selectedServer())
        co_return;
    runs->removeIf([&](const runs::Run &run) { return run.server != server || !llm::isSameModel(run.model, name); });
    m_details.setSpeed(runs::summaryOf(*runs));
}

QString ModelsController::pullProblem(const QString &pasted) const
{
    const PullTarget target = pullTargetFrom(pasted);
    if (pasted.trimmed().isEmpty() || !target.name.isEmpty())
        return {};
    if (!target.scheme.isEmpty())
        return tr("A registry can be reached over https or http, not over %1.").arg(target.scheme);
    return tr("There is no model name in this. Write it like llama3.2:3b or hf.co/user/model:Q4_K_M.");
}

QString ModelsController::newNameProblem(const QString &model, const QString &name) const
{
    if (!isModelName(name))
        return tr("A name has letters, digits, “-”, “_” and “.”, and may end in a tag such as “:mine”.");
    if (llm::isSameModel(model, name))
        return tr("This is the same name as %1: the server does not distinguish upper and lower case.").arg(model);
    return {};
}

QString ModelsController::installedAs(const QString &name, const QString &server) const
{
    const auto &models = connectionOf(server).models();
    const auto at = llm::findModel(models, name);
    return at == models.end() ? QString() : at->name;
}

void ModelsController::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT done(tr("Copied."));
}

QString ModelsController::lossOf(const QString &name, const QString &server) const
{
    const ModelRow *row = m_models.find(name, idOf(server));
    if (!row)
        return {};
    const auto &rows = m_models.rows();
    const auto twin = std::find_if(rows.begin(), rows.end(), [row](const ModelRow &other) {
        return &other != row && other.server.id == row->server.id && llm::haveSameContent(other.summary, row->summary);
    });
    if (twin != rows.end())
        return tr("%1 is the same model under another name and stays, so no space is freed.").arg(shown(twin->summary.name));
    if (row->summary.isCloud())
        return tr("Only the entry on this server is deleted: the model itself runs at %1.").arg(shown(row->summary.remoteHost));
    return tr("Up to %1 are freed on the server; files that other models use stay. To get it back, pull it again.")
        .arg(format::bytes(row->summary.size));
}

void ModelsController::takeModels()
{
    if (!m_renamed.isEmpty() && m_models.find(m_renamed, selectedServer()))
        select(std::exchange(m_renamed, {}), selectedServer());
    if (const ModelRow *row = selectedRow()) {
        if (m_details.isOf(*row)) {
            m_details.update(*row);
        } else { // it was pulled or created again
            m_details.begin(*row);
            fetchDetails();
        }
    } else if (!selected().isEmpty()) {
        select(m_models.find(selected(), m_servers.currentId()) ? selected() : QString()); // another server is the current one
    }
    Q_EMIT stateChanged();
}

void ModelsController::setShown(bool shown)
{
    if (shown == std::exchange(m_shown, shown))
        return;
    if (!shown)
        return m_second.stop();
    m_secondsToFetch = 0;
    tick();
    m_second.start();
}

void ModelsController::tick()
{
    m_models.refreshTimeLeft();
    m_details.refreshTimeLeft();
    if (--m_secondsToFetch < 0) {
        m_secondsToFetch = secondsBetweenFetches;
        m_feed.refresh();
    }
}

void ModelsController::takePull(const QString &name)
{
    m_feed.refresh();
    Q_EMIT done(tr("%1 is ready.").arg(name));
}

void ModelsController::setBusy(const QString &name, bool busy, const QString &server)
{
    m_models.setBusy(name, busy, server);
    if (const ModelRow *row = selectedRow())
        m_details.update(*row);
}

QString ModelsController::shown(const QString &name) { return displayText(name); }

}
