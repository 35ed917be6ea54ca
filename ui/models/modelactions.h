// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/serverregistry.h"

#include <QCoroTask>
#include <QObject>

namespace corral::ui {

/// Actions on the models of a server, which is named by its id. They continue if another server becomes the current one. The
/// lists are fetched again afterwards.
class ModelActions : public QObject
{
    Q_OBJECT

public:
    /// `servers` outlives it.
    explicit ModelActions(servers::ServerRegistry &servers, QObject *parent = nullptr);

    void load(const QString &name, const QString &server) { runLoad(name, true, server); }
    void unload(const QString &name, const QString &server) { runLoad(name, false, server); }
    /// Overwrites an existing model only with `replace`.
    void copy(const QString &source, const QString &destination, bool replace, const QString &server);
    /// Copies the model under the new name and deletes the old one once the server lists the copy. The layers are not copied.
    void rename(const QString &name, const QString &newName, const QString &server) { runRename(name, newName, server); }
    void remove(const QString &name, const QString &server) { runRemove(name, server); }

Q_SIGNALS:
    /// An action on the model began or ended.
    void busyChanged(const QString &name, bool busy, const QString &server);
    /// Before the list is fetched.
    void renamed(const QString &name, const QString &newName, const QString &server);
    /// The result of an action, for display.
    void done(const QString &message);
    void failed(const corral::Error &error);

private:
    QCoro::Task<> runLoad(QString name, bool load, QString server);
    QCoro::Task<> runCopy(QString source, QString destination, bool replace, QString server);
    QCoro::Task<> runRename(QString name, QString newName, QString server);
    QCoro::Task<> runRemove(QString name, QString server);
    [[nodiscard]] std::shared_ptr<llm::Backend> backendOf(const QString &server);
    void refreshModels(const QString &server) const;
    void refreshRunning(const QString &server) const;
    [[nodiscard]] QString named(const QString &name, const QString &server) const;
    void report(const Error &error);

    servers::ServerRegistry &m_servers;
};

}
