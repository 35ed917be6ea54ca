// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

#include "runs/repository.h"

namespace corral::store {

/// The runs in the database, which outlives this object.
class RunStore : public runs::Repository
{
public:
    explicit RunStore(Database &database)
        : m_database(database)
    {}

    void save(const runs::Run &run) override;
    QCoro::Task<Result<QList<runs::Run>>> list(QDateTime since) override;

private:
    Database &m_database;
};

/// For the thread of the database.
[[nodiscard]] Result<void> insertRun(const QSqlDatabase &database, const runs::Run &run);

}
