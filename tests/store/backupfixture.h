// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filledfile.h"

#include "store/backups.h"
#include "store/connection.h"
#include "store/openfile.h"
#include "store/restore.h"
#include "store/schema.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace corral::test {

using store::BackupOutcome;
using store::Connection;

inline const QDate today(2026, 3, 14);

/// A filled database in its own folder, and helpers for its backups.
class BackupFixture
{
protected:
    /// To be called for each test.
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("corral.db"));
        filledfile::make(m_file);
        execute(QStringLiteral("UPDATE messages SET state = 'interrupted' WHERE state = 'streaming'"));
        execute(QStringLiteral("DELETE FROM chunks"));
    }

    void execute(const QString &sql) const
    {
        QVERIFY(Connection(m_file).use([&](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("PRAGMA foreign_keys = ON")).and_then([&] {
                return store::execute(database, sql);
            });
        }));
    }

    [[nodiscard]] Result<BackupOutcome> make(QDate day = today) const
    {
        store::Backups backups(m_file);
        return backups.make(day).result();
    }

    void purge() const
    {
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("PRAGMA foreign_keys = ON")).and_then([&] {
                return store::purgeDeleted(database, std::chrono::milliseconds(0));
            });
        }));
    }

    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->filePath(QStringLiteral("backups"))).entryList(QDir::Files, QDir::Name);
    }

    [[nodiscard]] QString backup() const { return store::Backups(m_file).list().value(0).file; }

    [[nodiscard]] Result<store::RestoreResult> restore() const { return restore(backup()); }
    [[nodiscard]] Result<store::RestoreResult> restore(const QString &from) const
    {
        return Connection(m_file).use([&](QSqlDatabase &database) { return store::restoreMissing(database, from); });
    }

    [[nodiscard]] filledfile::Rows rows() const
    {
        auto all = filledfile::readable(m_file);
        // The rowids of runs and parts are not preserved.
        all.remove(QStringLiteral("runs"));
        for (auto &part : all[QStringLiteral("parts")])
            part.remove(QStringLiteral("number"));
        return all;
    }

    /// Without the rowids: a new conversation in a new file has taken the first ones.
    static filledfile::Rows withoutNumbers(filledfile::Rows rows)
    {
        for (auto &table : rows) {
            for (auto &row : table)
                row.remove(QStringLiteral("number"));
        }
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

}
