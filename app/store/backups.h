// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/backup.h"

#include <QDate>
#include <QFuture>
#include <QThreadPool>

namespace corral::store {

/// One backup file.
struct Backup
{
    QString file;
    QDate day;
    qint64 size = 0; ///< in bytes

    bool operator==(const Backup &) const = default;
};

/// The backups of a database: "backups/corral-2026-03-14.db" beside it, one per day, of which the newest few are kept.
/// Private to the user.
///
/// A backup is made on its own thread, with its own connections. A damaged database is never backed up, so that sound
/// backups stay until the damage is repaired.
class Backups
{
public:
    static constexpr int kept = 3;

    explicit Backups(const QString &database);
    /// Interrupts a running backup and removes its partial file.
    ~Backups();
    Q_DISABLE_COPY_MOVE(Backups)

    [[nodiscard]] QString folder() const;
    /// Newest first.
    [[nodiscard]] QList<Backup> list() const;
    /// Their total size in bytes.
    [[nodiscard]] qint64 size() const;
    /// Whether there is no backup of this day.
    [[nodiscard]] bool isDue(QDate today) const;
    /// Checks for damage, and makes the backup of this day unless there is one; then removes the oldest. Returns at once.
    [[nodiscard]] QFuture<Result<BackupOutcome>> make(QDate today);

private:
    QString m_database;
    Interruption m_interruption; ///< of the work on m_thread
    QThreadPool m_thread;        ///< limited to one thread
};

}
