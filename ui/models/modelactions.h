// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/connection.h"

#include <QCoroTask>
#include <QObject>

namespace corral::ui {

/// Actions on the models of a server; each runs on the server that was current when it began. The lists are fetched again
/// afterwards.
class ModelActions : public QObject
{
    Q_OBJECT

public:
    /// `connection` outlives it.
    explicit ModelActions(servers::Connection &connection, QObject *parent = nullptr);

    void load(const QString &name);
    void unload(const QString &name);
    /// Overwrites an existing model only with `replace`.
    void copy(const QString &source, const QString &destination, bool replace);
    /// Copies the model under the new name and deletes the old one once the server lists the copy. The layers are not copied.
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);

Q_SIGNALS:
    /// An action on the model began or ended.
    void busyChanged(const QString &name, bool busy);
    /// Before the list is fetched.
    void renamed(const QString &name, const QString &newName);
    /// The result of an action, for display.
    void done(const QString &message);
    void failed(const corral::Error &error);

private:
    QCoro::Task<> runLoad(QString name, bool load);
    QCoro::Task<> runCopy(QString source, QString destination, bool replace);
    QCoro::Task<> runRename(QString name, QString newName);
    QCoro::Task<> runRemove(QString name);
    void report(const Error &error);

    servers::Connection &m_connection;
};

}
