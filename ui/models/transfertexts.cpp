// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/transfertexts.h"

#include "ui/shared/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace corral::ui {

using transfers::Transfer;

namespace {

struct TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::TransferModel)
};

/// "2.1 of 4.7 GB", or with both units if they differ.
QString amount(qint64 completed, qint64 total)
{
    if (total <= 0)
        return {};
    const QString whole = format::bytes(total);
    QString part = format::bytes(std::min(completed, total));
    if (part.section(QLatin1Char(' '), -1) == whole.section(QLatin1Char(' '), -1))
        part = part.section(QLatin1Char(' '), 0, -2);
    return TransferWords::tr("%1 of %2").arg(part, whole);
}

}

QString transferStatus(const Transfer &transfer)
{
    switch (transfer.state) {
    case Transfer::State::Preparing:
        return TransferWords::tr("Preparing");
    case Transfer::State::Downloading:
        return TransferWords::tr("Downloading");
    case Transfer::State::Verifying:
        return TransferWords::tr("Verifying");
    case Transfer::State::Finishing:
        return TransferWords::tr("Finishing");
    case Transfer::State::Done:
        return TransferWords::tr("Done");
    case Transfer::State::Paused:
        return transfer.interrupted ? TransferWords::tr("Interrupted when Corral quit") : TransferWords::tr("Paused");
    case Transfer::State::Failed:
        return TransferWords::tr("Failed");
    }
    return {};
}

QString transferAmount(const Transfer &transfer)
{
    return transfer.state == Transfer::State::Done ? format::bytes(transfer.total())
                                                   : amount(transfer.completed(), transfer.total());
}

QString transferSpeed(const Transfer &transfer, Transfer::Time now)
{
    const double speed = transfer.speed(now);
    return speed > 0 ? format::rate(speed) : QString();
}

QString transferRemaining(const Transfer &transfer, Transfer::Time now)
{
    const auto left = transfer.state == Transfer::State::Downloading ? transfer.tally.remaining(now) : std::nullopt;
    return left ? format::remaining(*left) : QString();
}

QString transferDetails(const Transfer &transfer, Transfer::Time now, const net::Endpoint &here)
{
    QStringList parts;
    if (transfer.state != Transfer::State::Downloading) // while downloading, the figures replace it
        parts << transferStatus(transfer);
    parts << transferAmount(transfer);
    if (const auto silent = transfer.stalledFor(now))
        parts << TransferWords::tr("No data for %1; the registry may be slow").arg(format::duration(*silent));
    else
        parts << transferSpeed(transfer, now) << transferRemaining(transfer, now);
    if (transfer.pull.insecure)
        parts << TransferWords::tr("not encrypted");
    if (transfer.pull.server.display() != here.display())
        parts << TransferWords::tr("on %1").arg(transfer.pull.server.display());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}
