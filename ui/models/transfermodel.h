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

/// What is pulled, and where: enough to go on with it later.
struct Pull
{
    QString name;
    net::Endpoint server;
    bool insecure = false; ///< the registry is asked over http
};

/// The pulls, newest first. One that has ended stays until it is dismissed; a paused or failed one goes on where it stopped,
/// at the server where it began. A model and a server, as ServerRole names it, have one pull.
class TransferModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelsController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Those under way.
    Q_PROPERTY(int activeCount READ activeCount NOTIFY activeChanged FINAL)
    /// How many dismissEnded() would take away.
    Q_PROPERTY(int endedCount READ endedCount NOTIFY activeChanged FINAL)
    /// Of those under way, by bytes: for the strip and the navigation rail.
    Q_PROPERTY(double fraction READ fraction NOTIFY progressed FINAL)
    /// "llama3.2:3b · 2.1 of 4.7 GB · 38.0 MB/s · 1 min left", or "3 transfers · 2 under way · 57.0 MB/s".
    Q_PROPERTY(QString summary READ summary NOTIFY progressed FINAL)

public:
    enum State { Preparing, Downloading, Verifying, Finishing, Done, Paused, Failed };
    Q_ENUM(State)
    /// For QML by these names in lower camel: name, status, …
    enum Role {
        NameRole = Qt::UserRole + 1,
        ShownNameRole,  ///< name, as it is drawn
        StatusRole,     ///< State
        StatusTextRole, ///< "Downloading", "Verifying", "Paused", …
        FractionRole,
        AmountTextRole,    ///< "2.1 of 4.7 GB"
        SpeedTextRole,     ///< "38.0 MB/s"; empty when nothing moves
        RemainingTextRole, ///< "1 min left"; empty when unknown
        ErrorMessageRole,
        ErrorHintRole,
        DetailTextRole, ///< all of these, as far as there is something to say
        RunningRole,    ///< can be paused
        ServerRole,     ///< its address, as it is shown
    };
    using Clock = std::function<transfers::PullTally::Time()>;

    explicit TransferModel(servers::ServerRegistry &servers, QObject *parent = nullptr, Clock now = std::chrono::steady_clock::now);
    ~TransferModel() override;

    /// Remembers in this file what is not finished, and offers what was not when Corral ended the last time.
    void keepIn(const QString &file);
    /// Pulls a model, or goes on with it; one that is under way stays as it is.
    void start(const Pull &pull);
    /// The same, at the server that Corral talks to.
    void start(const QString &name, bool insecure = false);
    /// Closes the connection; the server keeps what it has.
    Q_INVOKABLE void pause(const QString &name, const QString &server);
    Q_INVOKABLE void resume(const QString &name, const QString &server);
    /// Takes the row away; what runs is stopped before. `cancelled` follows for one that had not ended.
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
    /// It was under way or paused, and is no longer in the list. start() goes on with it where it stopped.
    void cancelled(const corral::ui::Pull &pull);
    void failed(const QString &name, const QString &message, const QString &hint);
    /// So many pulls ran when Corral ended; they wait to be resumed.
    void interruptedFound(int count);
    /// The unfinished pulls cannot be remembered.
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
    /// Several times a second at most, whatever the number of lines.
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
