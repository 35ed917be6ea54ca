// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"
#include "transfers/pulljournal.h"
#include "transfers/pulltally.h"

#include <memory>

namespace corral::transfers {

/// The model and the server of a pull: enough to start or resume it.
struct Pull
{
    QString name;
    net::Endpoint server;
    bool insecure = false; ///< the registry is accessed over http
};

/// One pull in the queue. Keeps its own backend: when another server becomes the current one, the pull continues on its own.
struct Transfer
{
    using Time = PullTally::Time;

    /// The first five are those of PullTally, in order.
    enum class State { Preparing, Downloading, Verifying, Finishing, Done, Paused, Failed };

    Pull pull;
    State state = State::Preparing;
    bool interrupted = false; ///< it was running when Corral ended, and was not resumed since
    PullTally tally;
    std::unique_ptr<llm::Backend> backend;
    std::unique_ptr<llm::ProgressStream> stream;
    Error error;
    double fractionBefore = 0; ///< by earlier attempts: the bar does not go back when a pull is resumed
    qint64 completedBefore = 0;
    qint64 totalBefore = 0;
    Time lastProgressAt;    ///< time of the last new progress
    llm::Progress lastLine; ///< the server repeats its lines while nothing arrives

    [[nodiscard]] bool isRunning() const { return state <= State::Finishing; }
    [[nodiscard]] bool hasEnded() const { return state == State::Done || state == State::Failed; }
    /// 0 to 1 of the whole.
    [[nodiscard]] double fraction() const;
    /// Bytes.
    [[nodiscard]] qint64 total() const { return tally.total() > 0 ? tally.total() : totalBefore; }
    [[nodiscard]] qint64 completed() const { return tally.total() > 0 ? tally.completed() : completedBefore; }
    /// Bytes per second; 0 unless it downloads.
    [[nodiscard]] double speed(Time now) const;
    /// How long nothing has arrived although it should; nothing below 15 s. Verifying takes minutes without any progress.
    [[nodiscard]] std::optional<std::chrono::seconds> stalledFor(Time now) const;
    [[nodiscard]] StoredPull toStored() const;

    /// Starts another attempt: keeps what was reached, resets the rest.
    void beginAttempt(Time now);
    void addProgress(const llm::Progress &line, Time now);
};

}
