// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/indexer.h"

#include "base/whendone.h"
#include "store/database.h"
#include "store/searchindex.h"

#include <chrono>
#include <utility>

namespace corral::store {

namespace {

constexpr std::chrono::milliseconds pauseBefore{1'000};
constexpr std::chrono::milliseconds pauseBetween{10};

}

Indexer::Indexer(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Indexer::take);
    start();
}

void Indexer::start()
{
    if (m_busy)
        m_startAgain = true;
    else
        m_timer.start(pauseBefore);
}

/// After an error the next start tries again.
void Indexer::take()
{
    m_busy = true;
    const auto step = m_database.read([](QSqlDatabase &database) { return updateIndex(database); });
    whenDone(step, this, [this](const Result<bool> &more) {
        m_busy = false;
        const auto again = std::exchange(m_startAgain, false);
        if (more.value_or(false))
            m_timer.start(pauseBetween);
        else if (again)
            m_timer.start(pauseBefore);
    });
}

}
