// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/repository.h"
#include "servers/serverregistry.h"
#include "ui/models/modelactions.h"
#include "ui/models/modeldetails.h"
#include "ui/models/modelfeed.h"
#include "ui/models/modellistmodel.h"
#include "ui/models/modeltable.h"
#include "ui/models/transfermodel.h"
#include "ui/shared/modelobstacles.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Controller of the Models screen.
class ModelsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the program")
    Q_PROPERTY(corral::ui::ModelTable *table READ table CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ModelDetails *details READ details CONSTANT FINAL)
    Q_PROPERTY(corral::ui::TransferModel *transfers READ transfers CONSTANT FINAL)
    /// Name of the model whose details are shown, and the id of its server; empty if none.
    Q_PROPERTY(QString selected READ selected WRITE select NOTIFY selectedChanged FINAL)
    Q_PROPERTY(QString selectedServer READ selectedServer NOTIFY selectedChanged FINAL)
    /// Whose models are shown.
    Q_PROPERTY(corral::ui::ModelFeed *feed READ feed CONSTANT FINAL)
    Q_PROPERTY(bool online READ isOnline NOTIFY stateChanged FINAL)
    /// The list was fetched from this server: an empty one means that there are no models.
    Q_PROPERTY(bool known READ isKnown NOTIFY stateChanged FINAL)
    Q_PROPERTY(int modelCount READ modelCount NOTIFY stateChanged FINAL)
    /// "12 models · 48.3 GB"
    Q_PROPERTY(QString summary READ summary NOTIFY stateChanged FINAL)
    /// A few models for beginners that are not installed.
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY stateChanged FINAL)
    /// What the current server cannot do; `add` only if no server can.
    Q_PROPERTY(corral::ui::ModelObstacles obstacles READ obstacles NOTIFY stateChanged FINAL)
    /// Why the list cannot be fetched; empty if it can.
    Q_PROPERTY(QString errorMessage READ errorMessage NOTIFY stateChanged FINAL)

public:
    /// Both outlive it.
    ModelsController(servers::ServerRegistry &servers, transfers::Queue &queue, QObject *parent = nullptr);
    ~ModelsController() override = default;

    /// The answers whose speed the details show; it outlives the controller. Without it no speed is shown.
    void setRuns(runs::Repository &runs) { m_runs = &runs; }
    /// A run was saved.
    QCoro::Task<> fetchSpeed();
    /// Whether the screen is visible: then the list is fetched at once and often, to see changes made by other programs.
    void setShown(bool shown);

    [[nodiscard]] ModelListModel *models() { return &m_models; }
    [[nodiscard]] ModelTable *table() { return &m_table; }
    [[nodiscard]] ModelDetails *details() { return &m_details; }
    [[nodiscard]] TransferModel *transfers() { return &m_transfers; }
    [[nodiscard]] QString selected() const { return m_details.name(); }
    [[nodiscard]] bool isOnline() const { return m_connection.isOnline(); }
    [[nodiscard]] bool isKnown() const { return m_connection.hasModels(); }
    [[nodiscard]] int modelCount() const { return m_models.rowCount(); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList suggestions() const;
    [[nodiscard]] QString errorMessage() const;
    [[nodiscard]] ModelObstacles obstacles() const;
    Q_INVOKABLE corral::ui::ModelObstacles obstaclesOf(const QString &server) const
    {
        return modelObstacles(connectionOf(server));
    }
    /// Whether there is no obstacle; if there is one, tells it.
    Q_INVOKABLE bool allows(const QString &obstacle);

    [[nodiscard]] QString selectedServer() const { return m_details.server(); }
    [[nodiscard]] QString currentServer() const { return m_servers.currentId(); }
    [[nodiscard]] ModelFeed *feed() { return &m_feed; }

    // `server` is the id of the model's server; empty: the current one.

    Q_INVOKABLE void select(const QString &name, const QString &server = {});
    /// The name of a server for display; empty if there is only one.
    Q_INVOKABLE QString serverName(const QString &server) const { return m_feed.nameOf(server); }
    /// Fetches the lists, and the details again if that failed.
    Q_INVOKABLE void refresh();
    /// The model name in typed or pasted text; empty if there is none.
    Q_INVOKABLE QString nameFrom(const QString &pasted) const { return modelNameFrom(pasted); }
    Q_INVOKABLE void pull(const QString &name, bool insecure = false, const QString &server = {});
    /// Pulls the model named in typed or pasted text.
    Q_INVOKABLE void pullPasted(const QString &pasted, const QString &server = {});
    /// The effect of that pull: "Pulls llama3.2"; empty if nothing can be pulled.
    Q_INVOKABLE QString pullNote(const QString &pasted, const QString &server = {}) const;
    // See ModelActions.
    Q_INVOKABLE void load(const QString &name, const QString &server = {}) { m_actions.load(name, idOf(server)); }
    Q_INVOKABLE void unload(const QString &name, const QString &server = {}) { m_actions.unload(name, idOf(server)); }
    Q_INVOKABLE void copy(const QString &source, const QString &destination, bool replace = false, const QString &server = {})
    {
        m_actions.copy(source, destination, replace, idOf(server));
    }
    Q_INVOKABLE void rename(const QString &name, const QString &newName, const QString &server = {})
    {
        m_actions.rename(name, newName, idOf(server));
    }
    Q_INVOKABLE void remove(const QString &name, const QString &server = {}) { m_actions.remove(name, idOf(server)); }
    /// The effect of a deletion, for the confirmation: "4.7 GB on the server. To have it back it must be pulled again."
    Q_INVOKABLE QString lossOf(const QString &name, const QString &server = {}) const;
    /// Why typed or pasted text cannot be pulled; empty if it can, and for an empty text.
    Q_INVOKABLE QString pullProblem(const QString &pasted) const;
    /// Why `model` or a copy of it cannot get this name; empty if it can.
    Q_INVOKABLE QString newNameProblem(const QString &model, const QString &name) const;
    /// The installed model that `name` means, as the server spells it; empty if there is none.
    Q_INVOKABLE QString installedAs(const QString &name, const QString &server = {}) const;
    Q_INVOKABLE void copyText(const QString &text);

    Q_INVOKABLE void chatWith(const QString &name, const QString &server = {}) { Q_EMIT chatRequested(name, idOf(server)); }
    Q_INVOKABLE void openInWorkshop(const QString &name, const QString &server = {})
    {
        Q_EMIT workshopRequested(name, idOf(server));
    }
    void requestAddition() { Q_EMIT additionRequested(); }
    void requestDeletion(const QString &name, const QString &server) { Q_EMIT deletionRequested(name, idOf(server)); }

    /// A name for display, also within a sentence.
    Q_INVOKABLE static QString shown(const QString &name);

Q_SIGNALS:
    void selectedChanged();
    void stateChanged();
    void scopeChanged();
    void chatRequested(const QString &name, const QString &server);
    void workshopRequested(const QString &name, const QString &server);
    /// Requests the dialog for adding or deleting a model; the screen is visible by then.
    void additionRequested();
    void deletionRequested(const QString &name, const QString &server);
    /// The result of an action, for a toast.
    void done(const QString &message);
    void failed(const QString &message, const QString &hint);

private:
    QCoro::Task<> fetchDetails();
    void dropHidden();
    void takeModels();
    void tick();
    void takePull(const QString &name);
    void setBusy(const QString &name, bool busy, const QString &server);
    /// The id that an empty one stands for.
    [[nodiscard]] QString idOf(const QString &server) const { return server.isEmpty() ? m_servers.currentId() : server; }
    /// The connection of this server; that of the current one, if it is gone.
    [[nodiscard]] servers::Connection &connectionOf(const QString &server) const;
    [[nodiscard]] const ModelRow *selectedRow() const;

    servers::ServerRegistry &m_servers;
    servers::Connection &m_connection; ///< of the current server
    transfers::Queue &m_queue;
    runs::Repository *m_runs = nullptr;
    ModelListModel m_models;
    ModelFeed m_feed;
    ModelTable m_table;
    ModelDetails m_details;
    TransferModel m_transfers;
    ModelActions m_actions;
    QString m_renamed;   ///< new name of the selected model, until the list has it
    quint64 m_fetch = 0; ///< number of the last request for details; results of earlier ones are dropped
    QTimer m_minute;
    QTimer m_second; ///< runs while the screen is visible
    int m_secondsToFetch = 0;
    bool m_shown = false;
};

}
