// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/transfer.h"

#include "ui/shared/format.h"

#include <algorithm>

namespace corral::ui {

using namespace std::chrono_literals;

namespace {

/// Registries may pause for a few seconds; the server itself retries a part after 30 s.
constexpr auto stallTime = 15s;

TransferModel::State stateOf(transfers::PullTally::State state)
{
    return static_cast<TransferModel::State>(state); // the first five are the same, in order
}
static_assert(static_cast<int>(transfers::PullTally::State::Done) == TransferModel::Done);

/// "2.1 of 4.7 GB", or with both units if they differ.
QString amount(qint64 completed, qint64 total)
{
    if (total <= 0)
        return {};
    const QString whole = format::bytes(total);
    QString part = format::bytes(std::min(completed, total));
    if (part.section(QLatin1Char(' '), -1) == whole.section(QLatin1Char(' '), -1))
        part = part.section(QLatin1Char(' '), 0, -2);
    return TransferModel::tr("%1 of %2").arg(part, whole);
}

}

void TransferModel::Transfer::beginAnew(Time now)
{
    reached = state == Done ? 0 : fraction();
    completedBefore = completed();
    totalBefore = total();
    tally = {};
    error = {};
    state = Preparing;
    interrupted = false;
    heard = now;
    lastLine = {};
}

void TransferModel::Transfer::take(const llm::Progress &line, Time now)
{
    if (line != std::exchange(lastLine, line))
        heard = now;
    tally.add(line, now);
    if (const State reachedState = stateOf(tally.state()); reachedState != Done) // Done is set at the end of the stream
        state = reachedState;
}

QString TransferModel::Transfer::statusText() const
{
    switch (state) {
    case Preparing:
        return tr("Preparing");
    case Downloading:
        return tr("Downloading");
    case Verifying:
        return tr("Verifying");
    case Finishing:
        return tr("Finishing");
    case Done:
        return tr("Done");
    case Paused:
        return interrupted ? tr("Interrupted when Corral quit") : tr("Paused");
    case Failed:
        return tr("Failed");
    }
    return {};
}

QString TransferModel::Transfer::amountText() const
{
    return state == Done ? format::bytes(total()) : amount(completed(), total());
}

QString TransferModel::Transfer::speedText(Time now) const
{
    const double speed = state == Downloading ? tally.bytesPerSecond(now) : 0;
    return speed > 0 ? format::rate(speed) : QString();
}

QString TransferModel::Transfer::remainingText(Time now) const
{
    const auto left = state == Downloading ? tally.remaining(now) : std::nullopt;
    return left ? format::remaining(*left) : QString();
}

QString TransferModel::Transfer::stallText(Time now) const
{
    const auto silent = std::chrono::floor<std::chrono::seconds>(now - heard);
    if ((state != Preparing && state != Downloading) || silent < stallTime)
        return {};
    return tr("No data for %1; the registry may be slow").arg(format::duration(silent));
}

QString TransferModel::Transfer::detailText(Time now, const net::Endpoint &here) const
{
    QStringList parts;
    if (state != Downloading) // while downloading, the figures replace it
        parts << statusText();
    parts << amountText();
    if (const QString stall = stallText(now); !stall.isEmpty())
        parts << stall;
    else
        parts << speedText(now) << remainingText(now);
    if (insecure)
        parts << tr("not encrypted");
    if (server != here)
        parts << tr("on %1").arg(server.display());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}
