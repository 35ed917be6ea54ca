// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace corral::store {

class Database;

/// Keeps the index of the search up to date: some time after the last change, in short steps, between which other calls of the
/// database are done. It begins by itself once after the start.
class Indexer : public QObject
{
    Q_OBJECT

public:
    /// The database outlives it.
    explicit Indexer(Database &database, QObject *parent = nullptr);

    /// Messages were changed.
    void start();

private:
    void take();

    Database &m_database;
    QTimer m_timer;
    bool m_busy = false;
    bool m_startAgain = false;
};

}
