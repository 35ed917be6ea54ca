// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace corral::transfers {

/// The pulls, newest first. A finished one stays until it is dismissed; a paused or failed one can be resumed, on the server
/// where it started. There is one pull per model and server; a server is named by its address for display.
class Queue : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Transfer::Time()>;

    /// `makeBackend` gives each pull a backend of its own for its server.
    explicit Queue(llm::BackendFactory makeBackend, Clock now = std::chrono::steady_clock::now);
    ~Queue() override;

    /// Persists unfinished pulls in this file, and offers those of the last session.
    void setJournalFile(const QString &file);

    /// Starts or resumes a pull; a running one is unchanged.
    void start(const Pull &pull);
    /// Closes the connection; the server keeps the partial data.
    void pause(const QString &name, const QString &server);
    void resume(const QString &name, const QString &server);
    /// Removes it; a running pull is stopped first. Emits `cancelled` if it was unfinished.
    void dismiss(const QString &name, const QString &server);
    /// Dismisses those that are done or have failed.
    void dismissEnded();

    [[nodiscard]] int count() const { return static_cast<int>(m_transfers.size()); }
    [[nodiscard]] const Transfer &at(int row) const { return *m_transfers.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int activeCount() const;
    [[nodiscard]] int endedCount() const;
    /// 0 to 1 of the running pulls together, weighted by bytes.
    [[nodiscard]] double fraction() const;
    /// Of the running pulls together, bytes per second.
    [[nodiscard]] double speed() const;
    /// The queue's clock.
    [[nodiscard]] Transfer::Time now() const { return m_now(); }

Q_SIGNALS:
    void aboutToInsert(int row);
    void inserted();
    void aboutToRemove(int row);
    void removed();
    /// The state of a pull changed.
    void changed(int row);
    /// The number of running or ended pulls changed.
    void activeChanged();
    /// Figures of running pulls changed; several times per second at most.
    void progressed();
    void finished(const QString &name);
    void failed(const QString &name, const corral::Error &error);
    /// An unfinished pull was removed. start() resumes it.
    void cancelled(const corral::transfers::Pull &pull);
    /// Emitted after loading: the number of pulls that were running when Corral ended, and can be resumed.
    void interruptedFound(int count);
    /// Unfinished pulls cannot be persisted.
    void saveFailed(const corral::Error &error);

private:
    [[nodiscard]] int rowOf(const QString &name, const QString &server) const;
    [[nodiscard]] Transfer &mutableAt(int row) { return *m_transfers.at(static_cast<std::size_t>(row)); }
    Transfer &insert(int row, std::unique_ptr<Transfer> transfer);
    void removeRow(int row);
    void restore(const QList<StoredPull> &pulls);
    void save();
    void open(Transfer &transfer);
    void fail(Transfer &transfer, const Error &error);
    void close(Transfer &transfer, Transfer::State state);
    void notifyChanged(const Transfer &transfer);
    void tick();

    llm::BackendFactory m_makeBackend;
    Clock m_now;
    std::vector<std::unique_ptr<Transfer>> m_transfers;
    std::unique_ptr<PullJournal> m_journal;
    bool m_isLoaded = false; ///< before the file was read, saving would overwrite it
    QTimer m_ticker;
    int m_ticks = 0;
};

}
