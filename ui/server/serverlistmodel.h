// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/secretstore.h"
#include "servers/serverregistry.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// List model of the servers that Corral knows, and what can be done with them.
class ServerListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< "serverId"
        NameRole,                  ///< "name": the typed name, else the address
        MarkRole,                  ///< "mark": a ServerMark
        AddressRole,               ///< "address": "gpu-box:11434"; empty where it is the name, or there is none
        EngineRole,                ///< "engine": "Ollama 0.32.15", "llama.cpp b11669"; empty until it was reached
        StateRole,                 ///< "stateText": "Connected", "Connecting…", "Unreachable since 14:05"
        ConnectedRole,             ///< "connected"
        UnreachableRole,           ///< "unreachable": it cannot be used, and is not about to be
        ProblemRole,               ///< "problem": why it is unreachable or does not provide its lists; otherwise empty
        HintRole,                  ///< "hint": what to do about the problem
        RemedyRole,                ///< "remedy": a Remedy
        LatencyRole,               ///< "latency": "12 ms"; empty unless it is connected
        FactsRole,                 ///< "facts": address, engine, models and latency in one line
        SummaryRole,               ///< "summary": name, state, engine and latency in one line
        ModelsRole,                ///< "models": "12 models, 1 loaded"; empty unless it is connected
        LoadRole,                  ///< "load": "2 of 4 slots in use, 3 requests wait"; empty if it does not tell
        LoadedRole,                ///< "loaded": "Loaded: llama3.2:3b, qwen3:8b"; empty if none is
        AbilitiesRole,             ///< "abilities": what it cannot do; empty if it can do everything
        CurrentRole,               ///< "current": the screens show it
        TemporaryRole,             ///< "temporary": it is not stored, and is neither edited nor removed
        RemovableRole,             ///< "removable"
    };

    /// What helps against the problem.
    enum Remedy { TryAgain, TrustCertificate, GiveAccess, Wait };
    Q_ENUM(Remedy)

    /// Both outlive the model.
    ServerListModel(servers::ServerRegistry &registry, servers::SecretStore &secrets, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return m_registry.count(); }

    /// The screens show this server from now on.
    Q_INVOKABLE void use(const QString &serverId) { m_registry.setCurrent(serverId); }
    Q_INVOKABLE void retry(const QString &serverId);
    Q_INVOKABLE void move(int from, int to) { m_registry.move(from, to); }
    /// Emits removed(); undoRemove() brings it back to its place.
    Q_INVOKABLE void remove(const QString &serverId);
    void undoRemove();

Q_SIGNALS:
    void countChanged();
    /// For a toast with an undo.
    void removed(const QString &name);
    /// The keyring does not hand out a secret, or that of a removed server could not be taken out of it or put back.
    void failed(const corral::Error &error);

private:
    struct Removed
    {
        servers::ServerProfile profile;
        int row = 0;
        bool wasCurrent = false;
        QString secret = {}; ///< taken out of the keyring
    };

    [[nodiscard]] bool isRemovable(const servers::ServerProfile &profile) const;
    void follow(int row);
    void followAll();
    void tell(const servers::Connection *connection);
    void tellOfSecret(const QString &serverId, Error error);
    QCoro::Task<> takeSecret(QString serverId);
    QCoro::Task<> bringBack(Removed removal);

    servers::ServerRegistry &m_registry;
    servers::SecretStore &m_secrets;
    std::optional<Removed> m_removed;
};

}
