// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

namespace corral::transfers {

/// An unfinished pull.
struct StoredPull
{
    QString model;
    QString server; ///< its address as typed, without a password
    bool insecure = false;
    qint64 completed = 0; ///< bytes, as far as known
    qint64 total = 0;

    bool operator==(const StoredPull &) const = default;
};

/// Persists the list of unfinished pulls, so that they can be resumed after Corral was closed or killed. The server keeps the
/// partial model; the file keeps that it is wanted. Reads and writes on its own thread, in order; the destructor waits for the
/// last write.
class PullJournal : public QObject
{
    Q_OBJECT

public:
    explicit PullJournal(QString file, QObject *parent = nullptr);
    ~PullJournal() override;

    /// Reads the file and emits `loaded`, with an empty list if there is no file. An unreadable file is moved aside. If that
    /// fails, or the file cannot be opened, the file is left as it is, `failed` is emitted, and nothing is saved from then on.
    void load();
    void save(const QList<StoredPull> &pulls);

Q_SIGNALS:
    void loaded(const QList<corral::transfers::StoredPull> &pulls);
    void failed(const corral::Error &error);

private:
    const QString m_file;
    bool m_mayWrite = true; ///< no unreadable file is in place
    QThreadPool m_thread;
};

}
