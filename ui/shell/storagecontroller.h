// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/backups.h"
#include "store/openednote.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace corral::ui {

/// How it stands with the file of the conversations: what is said over every page while it cannot be written, or when damage in
/// it was repaired; the ways out of either; and the backup of the day.
class StorageController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the program")
    /// Whether there is something to say.
    Q_PROPERTY(bool speaking READ isSpeaking NOTIFY changed FINAL)
    /// Whether nothing can be written at present.
    Q_PROPERTY(bool troubled READ isTroubled NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// The cause and the remedy.
    Q_PROPERTY(QString cause READ cause NOTIFY changed FINAL)
    /// Likewise, and what becomes of what waits.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// Quitting now would lose something.
    Q_PROPERTY(bool losing READ isLosing NOTIFY changed FINAL)
    /// Whether a backup may have what could not be repaired.
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY changed FINAL)
    /// Proposed for the export.
    Q_PROPERTY(QString fileName READ fileName CONSTANT FINAL)

public:
    /// `store` and `backups` outlive it. `unsaved` gives the text to be exported: all that is only in memory.
    StorageController(store::Store &store, store::Backups &backups, std::function<QString()> unsaved, QObject *parent = nullptr);
    ~StorageController() override;

    [[nodiscard]] bool isSpeaking() const { return isTroubled() || m_note; }
    [[nodiscard]] bool isTroubled() const { return m_store.trouble().has_value(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString cause() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isLosing() const { return m_store.waiting() > 0; }
    [[nodiscard]] bool canRestore() const;
    [[nodiscard]] static QString fileName();
    /// What there is of backups, in words: how many, how large, where; empty without one.
    [[nodiscard]] QString backupNote() const;
    /// Makes the backup of this day unless there is one; it also happens by itself. Once the file was found damaged nothing more
    /// is tried: the next start repairs it.
    void backUp();

    Q_INVOKABLE void retry();
    /// Writes what is only in memory to a file elsewhere; exported() or failed() follows.
    Q_INVOKABLE void exportTo(const QUrl &file);
    /// Brings over from the newest backup what the conversations lack; restored() or failed() follows.
    Q_INVOKABLE void restore();
    /// What was repaired has been read.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void backedUp();
    void exported(const QString &path);
    /// Words for what came back; nothing is a word too.
    void restored(const QString &words);
    void failed(const QString &message, const QString &hint);

private:
    void follow();
    QCoro::Task<> readNote();
    QCoro::Task<> bringBack(QString file);
    void takeOutcome(store::BackupOutcome outcome);

    store::Store &m_store;
    store::Backups &m_backups;
    std::function<QString()> m_unsaved;
    std::optional<store::Note> m_note;
    QTimer m_backupTimer;
    bool m_damageFound = false; ///< by the look through the file before a backup
};

}
