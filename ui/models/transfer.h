// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/transfermodel.h"

#include "transfers/pulljournal.h"

namespace corral::ui {

/// One pull, and what there is to say about it. It has a backend of its own: whatever Corral talks to later, a pull goes on at
/// the server where it began.
struct TransferModel::Transfer
{
    using Time = transfers::PullTally::Time;

    QString name;
    net::Endpoint server;
    bool insecure = false;
    State state = Preparing;
    bool interrupted = false; ///< it ran when Corral ended, and has not gone on since
    transfers::PullTally tally;
    std::unique_ptr<llm::Backend> backend;
    std::unique_ptr<llm::ProgressStream> stream;
    Error error;
    double reached = 0; ///< by earlier tries: the bar does not go back when one is resumed
    qint64 completedBefore = 0;
    qint64 totalBefore = 0;
    Time heard;                ///< when something new came for the last time
    llm::Progress lastLine; ///< the server repeats its lines while nothing arrives

    [[nodiscard]] bool isRunning() const { return state <= Finishing; }
    [[nodiscard]] bool hasEnded() const { return state == Done || state == Failed; }
    [[nodiscard]] double fraction() const { return state == Done ? 1 : std::max(reached, tally.fraction()); }
    [[nodiscard]] qint64 total() const { return tally.total() > 0 ? tally.total() : totalBefore; }
    [[nodiscard]] qint64 completed() const { return tally.total() > 0 ? tally.completed() : completedBefore; }
    [[nodiscard]] transfers::KeptPull kept() const { return {name, server.display(), insecure, completed(), total()}; }

    /// Begins another try: what was reached stays, the rest is as at first.
    void beginAnew(Time now);
    void take(const llm::Progress &line, Time now);

    /// "Downloading", "Paused", …
    [[nodiscard]] QString statusText() const;
    /// "2.1 of 4.7 GB"
    [[nodiscard]] QString amountText() const;
    [[nodiscard]] QString speedText(Time now) const;
    [[nodiscard]] QString remainingText(Time now) const;
    /// That nothing comes although something should; empty otherwise. Verifying is silent for minutes, as it should be.
    [[nodiscard]] QString stallText(Time now) const;
    /// All that there is to say; where it runs is said only if that is not `here`.
    [[nodiscard]] QString detailText(Time now, const net::Endpoint &here) const;
};

}
