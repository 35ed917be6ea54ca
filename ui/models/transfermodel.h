// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/serverregistry.h"
#include "transfers/pulltally.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <vector>

namespace corral::transfers {
class PullJournal;
struct KeptPull;
}

namespace corral::ui {

/// The model and the server of a pull: enough to resume it later.
struct Pull
{
    QString name;
    net::Endpoint server;
    bool insecure = false; ///< the registry is accessed over http
};

/// The pulls, newest first. A finished one stays until it is dismissed; a paused or failed one can be resumed, on the server
/// where it started. There is one pull per model and server (as in ServerRole).
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
    enum State { Preparing, Downloading, Verifying, Finishing, Done, Paused, Failed };
    Q_ENUM(State)
    /// QML role names are these in lower camel case: name, status, …
    enum Role {
        NameRole = Qt::UserRole + 1,
        ShownNameRole,  ///< name for display, see visible()
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
    using Clock = std::function<transfers::PullTally::Time()>;

    explicit TransferModel(servers::ServerRegistry &servers, QObject *parent = nullptr, Clock now = std::chrono::steady_clock::now);
    ~TransferModel() override;

    /// Persists unfinished pulls in this file, and offers those of the last session.
    void keepIn(const QString &file);
    /// Starts or resumes a pull; a running one is unchanged.
    void start(const Pull &pull);
    /// The same on Corral's current server.
    void start(const QString &name, bool insecure = false);
    /// Closes the connection; the server keeps the partial data.
    Q_INVOKABLE void pause(const QString &name, const QString &server);
    Q_INVOKABLE void resume(const QString &name, const QString &server);
    /// Removes the row; a running pull is stopped first. Emits `cancelled` if it was unfinished.
    Q_INVOKABLE void dismiss(const QString &name, const QString &server);
    Q_INVOKABLE void dismissEnded();

    [[nodiscard]] int count() const { return static_cast<int>(m_transfers.size()); }
    [[nodiscard]] int activeCount() const;
    [[nodiscard]] int endedCount() const;
    [[nodiscard]] double fraction() const;
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void activeChanged();
    void progressed();
    void finished(const QString &name);
    /// An unfinished pull was removed from the list. start() resumes it.
    void cancelled(const corral::ui::Pull &pull);
    void failed(const QString &name, const QString &message, const QString &hint);
    /// Emitted after loading: the number of pulls that were running when Corral ended, and can be resumed.
    void interruptedFound(int count);
    /// Unfinished pulls cannot be persisted.
    void notKept(const QString &message, const QString &hint);

private:
    struct Transfer;

    [[nodiscard]] Transfer *find(const QString &name, const QString &server) const;
    void revive(const QList<transfers::KeptPull> &pulls);
    void keep();
    [[nodiscard]] bool isHere(const net::Endpoint &server) const;
    void tellAll();
    void takeAway(int row);
    void open(Transfer &transfer);
    void fail(Transfer &transfer, const Error &error);
    void close(Transfer &transfer, State state);
    void changed(const Transfer &transfer, const QList<int> &roles = {});
    /// Updates the rows a few times per second at most, whatever the number of lines.
    void tick();

    servers::ServerRegistry &m_servers;
    Clock m_now;
    std::vector<std::unique_ptr<Transfer>> m_transfers;
    std::unique_ptr<transfers::PullJournal> m_journal;
    bool m_keeps = false; ///< before the file was read, saving would overwrite it
    QTimer m_ticker;
    int m_ticks = 0;
};

}
