// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/storagecontroller.h"

#include "base/whendone.h"
#include "monitor/save.h"
#include "ui/shared/format.h"

#include <QDate>
#include <QDir>
#include <QPointer>

#include <utility>

namespace corral::ui {

namespace {

/// Not during the start; also, a day often ends while Corral runs.
constexpr std::chrono::minutes untilFirstBackup{1};
constexpr std::chrono::minutes betweenLooks{60};

QString wordsFor(const store::RestoreResult &found)
{
    if (found == store::RestoreResult())
        return StorageController::tr("The backup has nothing to add.");
    const auto conversations = StorageController::tr("%n conversation(s)", nullptr, found.conversations);
    const auto messages = StorageController::tr("%n message(s)", nullptr, found.messages);
    return StorageController::tr("Added from the backup: %1 and %2.").arg(conversations, messages);
}

}

StorageController::StorageController(store::Database &database, store::Backups &backups, std::function<QString()> unsaved,
                                     QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_backups(backups)
    , m_unsaved(std::move(unsaved))
{
    connect(&database, &store::Database::writeErrorChanged, this, &StorageController::follow);
    connect(&m_backupTimer, &QTimer::timeout, this, &StorageController::backUp);
    m_backupTimer.start(untilFirstBackup);
    readNote();
}

StorageController::~StorageController() = default;

void StorageController::follow()
{
    if (!cannotWrite())
        readNote(); // the file may be open only now
    Q_EMIT changed();
}

QCoro::Task<> StorageController::readNote()
{
    const QPointer self(this);
    const auto opened = co_await m_database.opened();
    if (!self || !opened || m_note)
        co_return;
    m_note = store::noteOn(*opened);
    Q_EMIT changed();
}

QString StorageController::title() const
{
    return cannotWrite() ? tr("Conversations cannot be saved") : m_note ? m_note->message : QString();
}

QString StorageController::cause() const
{
    return cannotWrite() ? joined(*m_database.writeError()) : m_note ? m_note->hint : QString();
}

QString StorageController::text() const
{
    if (!hasUnsaved())
        return cause();
    return cause() + QLatin1Char(' ') + tr("Changes are kept in memory and saved as soon as that works again.");
}

bool StorageController::canRestore() const { return m_note && !cannotWrite() && !m_backups.list().isEmpty(); }

QString StorageController::fileName() { return tr("Conversations of %1.md").arg(QDate::currentDate().toString(Qt::ISODate)); }

QString StorageController::backupNote() const
{
    const auto count = m_backups.list().size();
    if (count == 0)
        return {};
    const auto where = QDir::toNativeSeparators(m_backups.folder());
    const auto size = format::bytes(m_backups.size());
    return count == 1
               ? tr("One backup of the conversations (%1) is kept in %2.").arg(size, where)
               : tr("%n backups of the conversations (%1) are kept in %2.", nullptr, static_cast<int>(count)).arg(size, where);
}

void StorageController::retry() { m_database.retry(); }

void StorageController::exportTo(const QUrl &file)
{
    const QString path = file.toLocalFile();
    const auto content = [text = m_unsaved()] { return text.toUtf8(); };
    whenDone(monitor::save(path, content), this, [this, path](const QString &why) {
        if (why.isEmpty())
            Q_EMIT exported(path);
        else
            Q_EMIT failed(tr("Couldn't write %1: %2.").arg(path, why), tr("Choose another folder or free some space."));
    });
}

void StorageController::restore()
{
    if (const auto backups = m_backups.list(); !backups.isEmpty())
        restoreFrom(backups.first().file);
}

QCoro::Task<> StorageController::restoreFrom(QString file)
{
    const QPointer self(this);
    const auto found = co_await m_database.restoreMissing(file);
    if (!self)
        co_return;
    if (!found) {
        Q_EMIT failed(found.error().message, found.error().hint);
        co_return;
    }
    dismiss();
    Q_EMIT restored(wordsFor(*found));
}

void StorageController::dismiss()
{
    m_note.reset();
    Q_EMIT changed();
}

void StorageController::backUp()
{
    if (m_damageFound)
        return;
    m_backupTimer.start(betweenLooks);
    const auto today = QDate::currentDate();
    if (cannotWrite() || !m_backups.isDue(today))
        return;
    whenDone(m_backups.make(today), this, [this](const Result<store::BackupOutcome> &made) {
        if (made)
            takeOutcome(*made);
        else
            Q_EMIT failed(made.error().message, made.error().hint);
    });
}

void StorageController::takeOutcome(store::BackupOutcome outcome)
{
    if (outcome == store::BackupOutcome::Made)
        Q_EMIT backedUp();
    if (outcome != store::BackupOutcome::SourceDamaged || std::exchange(m_damageFound, true))
        return;
    m_backupTimer.stop();
    Q_EMIT failed(tr("The file with the conversations is partly damaged."),
                  tr("Start Corral again: it keeps the damaged file and recovers what can be read."));
}

}
