// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/backup.h"

#include <QDate>
#include <QFuture>
#include <QThreadPool>

namespace corral::store {

/// One file of the folder with the backups.
struct Backup
{
    QString file;
    QDate day;
    qint64 size = 0; ///< in bytes

    bool operator==(const Backup &) const = default;
};

/// The backups of a database: "backups/corral-2026-03-14.db" beside it, one a day, of which the newest few are kept. Only the
/// user may read them.
///
/// A backup is made by a thread of its own, on connections of its own. What is damaged is never backed up, so that sound backups
/// stay until the damage is repaired.
class Backups
{
public:
    static constexpr int kept = 3;

    explicit Backups(const QString &database);
    /// Stops a backup that is being made; nothing of it remains.
    ~Backups();
    Q_DISABLE_COPY_MOVE(Backups)

    [[nodiscard]] QString folder() const;
    /// Newest first.
    [[nodiscard]] QList<Backup> list() const;
    /// What they take on the disk, in bytes.
    [[nodiscard]] qint64 size() const;
    /// Whether there is none of this day.
    [[nodiscard]] bool isDue(QDate today) const;
    /// Looks for damage, and makes the backup of this day unless there is one; then removes the oldest. Returns at once.
    [[nodiscard]] QFuture<Result<BackupOutcome>> make(QDate today);

private:
    QString m_database;
    Interruption m_interruption; ///< of what m_thread does
    QThreadPool m_thread;        ///< has one thread
};

}
