// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QCoroTask>

#include <optional>

namespace corral::test {

/// A running call, and its result once there is one.
template<typename T>
struct Pending
{
    std::optional<Result<T>> result;
    QCoro::Task<> running;

    explicit Pending(QCoro::Task<Result<T>> task)
        : running(run(std::move(task)))
    {}

private:
    QCoro::Task<> run(QCoro::Task<Result<T>> task) { result.emplace(co_await task); }
};

}
