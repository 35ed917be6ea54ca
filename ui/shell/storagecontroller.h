// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/backups.h"
#include "store/database.h"
#include "store/openednote.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace corral::ui {

/// The state of the conversations' file: the banner while it cannot be written, or after damage was repaired; the remedies; and
/// the daily backup.
class StorageController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the program")
    /// Whether the banner has something to show.
    Q_PROPERTY(bool bannerVisible READ isBannerVisible NOTIFY changed FINAL)
    /// Whether nothing can be written at present.
    Q_PROPERTY(bool cannotWrite READ cannotWrite NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// The cause and the remedy.
    Q_PROPERTY(QString cause READ cause NOTIFY changed FINAL)
    /// The same, and what happens to pending writes.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// Quitting now would lose data.
    Q_PROPERTY(bool hasUnsaved READ hasUnsaved NOTIFY changed FINAL)
    /// Whether a backup may contain what could not be repaired.
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY changed FINAL)
    /// Proposed name for the export.
    Q_PROPERTY(QString fileName READ fileName CONSTANT FINAL)

public:
    /// `store` and `backups` outlive the controller. `unsaved` returns the text to export: everything that is only in memory.
    StorageController(store::Database &database, store::Backups &backups, std::function<QString()> unsaved,
                      QObject *parent = nullptr);
    ~StorageController() override;

    [[nodiscard]] bool isBannerVisible() const { return cannotWrite() || m_note; }
    [[nodiscard]] bool cannotWrite() const { return m_database.writeError().has_value(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString cause() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool hasUnsaved() const { return m_database.waiting() > 0; }
    [[nodiscard]] bool canRestore() const;
    [[nodiscard]] static QString fileName();
    /// The number, size and location of the backups; empty if there are none.
    [[nodiscard]] QString backupNote() const;
    /// Makes the backup of this day unless there is one; also called automatically. Does nothing once damage was found: the
    /// next start repairs the file.
    void backUp();

    Q_INVOKABLE void retry();
    /// Exports what is only in memory to another file; emits exported() or failed().
    Q_INVOKABLE void exportTo(const QUrl &file);
    /// Restores missing conversations from the newest backup; emits restored() or failed().
    Q_INVOKABLE void restore();
    /// Hides the notice about the repair.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void backedUp();
    void exported(const QString &path);
    /// A text about the result, even if nothing was restored.
    void restored(const QString &words);
    void failed(const QString &message, const QString &hint);

private:
    void follow();
    QCoro::Task<> readNote();
    QCoro::Task<> restoreFrom(QString file);
    void takeOutcome(store::BackupOutcome outcome);

    store::Database &m_database;
    store::Backups &m_backups;
    std::function<QString()> m_unsaved;
    std::optional<store::Note> m_note;
    QTimer m_backupTimer;
    bool m_damageFound = false; ///< by the check before a backup
};

}
