// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "runs/run.h"

#include <QCoroTask>

#include <QList>

namespace corral::runs {

/// Persists runs. Calls return immediately and take effect in order. The implementation reports a run that cannot be written.
class Repository
{
public:
    virtual ~Repository() = default;

    virtual void save(const Run &run) = 0;
    /// Those started at or after `since`, oldest first.
    virtual QCoro::Task<Result<QList<Run>>> list(QDateTime since) = 0;
};

}
