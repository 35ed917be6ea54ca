// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/connection.h"
#include "transfers/queue.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The transfers of the queue for QML, newest first. A transfer is named by its model and server (as in ServerRole).
class TransferModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelsController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// The number of running pulls.
    Q_PROPERTY(int activeCount READ activeCount NOTIFY activeChanged FINAL)
    /// The number of pulls that dismissEnded() would remove.
    Q_PROPERTY(int endedCount READ endedCount NOTIFY activeChanged FINAL)
    /// Of the running pulls, weighted by bytes; for the status strip and the navigation rail.
    Q_PROPERTY(double fraction READ fraction NOTIFY progressed FINAL)
    /// "llama3.2:3b · 2.1 of 4.7 GB · 38.0 MB/s · 1 min left", or "3 transfers · 2 under way · 57.0 MB/s".
    Q_PROPERTY(QString summary READ summary NOTIFY progressed FINAL)

public:
    /// As transfers::Transfer::State.
    enum State { Preparing, Downloading, Verifying, Finishing, Done, Paused, Failed };
    Q_ENUM(State)
    /// QML role names are these in lower camel case: name, status, …
    enum Role {
        NameRole = Qt::UserRole + 1,
        ShownNameRole,  ///< name for display, see displayText()
        StatusRole,     ///< State
        StatusTextRole, ///< "Downloading", "Verifying", "Paused", …
        FractionRole,
        AmountTextRole,    ///< "2.1 of 4.7 GB"
        SpeedTextRole,     ///< "38.0 MB/s"; empty if nothing arrives
        RemainingTextRole, ///< "1 min left"; empty when unknown
        ErrorMessageRole,
        ErrorHintRole,
        DetailTextRole, ///< all of these that are known, in one text
        RunningRole,    ///< can be paused
        ServerRole,     ///< its address for display
    };

    /// Both outlive it. The server of a transfer is mentioned unless `connection` is to it.
    TransferModel(transfers::Queue &queue, servers::Connection &connection, QObject *parent = nullptr);

    /// Closes the connection; the server keeps the partial data.
    Q_INVOKABLE void pause(const QString &name, const QString &server) { m_queue.pause(name, server); }
    Q_INVOKABLE void resume(const QString &name, const QString &server) { m_queue.resume(name, server); }
    /// Removes the row; a running pull is stopped first.
    Q_INVOKABLE void dismiss(const QString &name, const QString &server) { m_queue.dismiss(name, server); }
    Q_INVOKABLE void dismissEnded() { m_queue.dismissEnded(); }

    [[nodiscard]] int count() const { return m_queue.count(); }
    [[nodiscard]] int activeCount() const { return m_queue.activeCount(); }
    [[nodiscard]] int endedCount() const { return m_queue.endedCount(); }
    [[nodiscard]] double fraction() const { return m_queue.fraction(); }
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void activeChanged();
    void progressed();

private:
    void refreshDetails();
    void refreshFigures();

    transfers::Queue &m_queue;
    servers::Connection &m_connection;
};

}
