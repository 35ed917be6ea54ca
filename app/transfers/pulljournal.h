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

/// A pull that has not come to its end.
struct KeptPull
{
    QString model;
    QString server; ///< its address, as it was typed but without a password
    bool insecure = false;
    qint64 completed = 0; ///< bytes, as far as they were known
    qint64 total = 0;

    bool operator==(const KeptPull &) const = default;
};

/// Remembers in a file which pulls are not finished, so that they can go on after Corral was closed or killed. The server
/// keeps what it has of a model; only that somebody wanted it would be forgotten. Reads and writes on a thread of its own,
/// in order; the destructor waits for the last write.
class PullJournal : public QObject
{
    Q_OBJECT

public:
    explicit PullJournal(QString file, QObject *parent = nullptr);
    ~PullJournal() override;

    /// Reads the file; `loaded` follows, with nothing where there is no file. What cannot be read is moved aside. Where even
    /// that fails, or the file cannot be opened, it is left as it is: `failed` says so, and nothing is saved from then on.
    void load();
    void save(const QList<KeptPull> &pulls);

Q_SIGNALS:
    void loaded(const QList<corral::transfers::KeptPull> &pulls);
    void failed(const corral::Error &error);

private:
    const QString m_file;
    bool m_mayWrite = true; ///< no file is there that could not be read
    QThreadPool m_thread;
};

}
