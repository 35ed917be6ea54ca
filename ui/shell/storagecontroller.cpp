// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/storagecontroller.h"

#include "monitor/save.h"
#include "net/whendone.h"

#include <QDate>

#include <utility>

namespace corral::ui {

StorageController::StorageController(store::Store &store, std::function<QString()> unsaved, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_unsaved(std::move(unsaved))
{
    connect(&store, &store::Store::troubleChanged, this, &StorageController::changed);
}

bool StorageController::isTroubled() const { return m_store.trouble().has_value(); }

QString StorageController::title() const { return isTroubled() ? tr("Conversations cannot be saved") : QString(); }

QString StorageController::cause() const { return isTroubled() ? net::joined(*m_store.trouble()) : QString(); }

QString StorageController::text() const
{
    if (!isLosing())
        return cause();
    return cause() + QLatin1Char(' ') + tr("What is new is kept in memory and written as soon as that works again.");
}

bool StorageController::isLosing() const { return m_store.waiting() > 0; }

QString StorageController::fileName() { return tr("Conversations of %1.md").arg(QDate::currentDate().toString(Qt::ISODate)); }

void StorageController::retry() { m_store.retry(); }

void StorageController::exportTo(const QUrl &file)
{
    const QString path = file.toLocalFile();
    const auto content = [text = m_unsaved()] { return text.toUtf8(); };
    net::whenDone(monitor::save(path, content), this, [this, path](const QString &why) {
        if (why.isEmpty())
            Q_EMIT exported(path);
        else
            Q_EMIT failed(tr("Couldn't write %1: %2.").arg(path, why), tr("Choose another folder or free some space."));
    });
}

}
