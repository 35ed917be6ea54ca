// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/transfermodel.h"

#include "transfers/pulljournal.h"

namespace corral::ui {

/// One pull and its texts. It has its own client: when Corral switches to another server, the pull continues on its own.
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
    double reached = 0; ///< by earlier attempts: the bar does not go back when a pull is resumed
    qint64 completedBefore = 0;
    qint64 totalBefore = 0;
    Time heard;                ///< time of the last new progress
    llm::Progress lastLine; ///< the server repeats its lines while nothing arrives

    [[nodiscard]] bool isRunning() const { return state <= Finishing; }
    [[nodiscard]] bool hasEnded() const { return state == Done || state == Failed; }
    [[nodiscard]] double fraction() const { return state == Done ? 1 : std::max(reached, tally.fraction()); }
    [[nodiscard]] qint64 total() const { return tally.total() > 0 ? tally.total() : totalBefore; }
    [[nodiscard]] qint64 completed() const { return tally.total() > 0 ? tally.completed() : completedBefore; }
    [[nodiscard]] transfers::KeptPull kept() const { return {name, server.display(), insecure, completed(), total()}; }

    /// Starts another attempt: keeps what was reached, resets the rest.
    void beginAnew(Time now);
    void take(const llm::Progress &line, Time now);

    /// "Downloading", "Paused", …
    [[nodiscard]] QString statusText() const;
    /// "2.1 of 4.7 GB"
    [[nodiscard]] QString amountText() const;
    [[nodiscard]] QString speedText(Time now) const;
    [[nodiscard]] QString remainingText(Time now) const;
    /// A note that nothing arrives although it should; otherwise empty. Verifying takes minutes without any progress.
    [[nodiscard]] QString stallText(Time now) const;
    /// The whole status text; includes the server unless it is `here`.
    [[nodiscard]] QString detailText(Time now, const net::Endpoint &here) const;
};

}
