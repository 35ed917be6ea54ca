// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/transfermodel.h"

#include "base/displaytext.h"
#include "ui/models/transfertexts.h"
#include "ui/shared/format.h"

namespace corral::ui {

using transfers::Queue;
using transfers::Transfer;

namespace {

const auto dot = QStringLiteral(" · ");

static_assert(static_cast<int>(Transfer::State::Failed) == TransferModel::Failed);

}

TransferModel::TransferModel(Queue &queue, servers::Connection &connection, QObject *parent)
    : QAbstractListModel(parent)
    , m_queue(queue)
    , m_connection(connection)
{
    connect(&queue, &Queue::aboutToInsert, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&queue, &Queue::inserted, this, [this] {
        endInsertRows();
        Q_EMIT countChanged();
    });
    connect(&queue, &Queue::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&queue, &Queue::removed, this, [this] {
        endRemoveRows();
        Q_EMIT countChanged();
    });
    connect(&queue, &Queue::changed, this, [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
    connect(&queue, &Queue::activeChanged, this, &TransferModel::activeChanged);
    connect(&queue, &Queue::progressed, this, &TransferModel::refreshFigures);
    connect(&connection, &servers::Connection::backendChanged, this, &TransferModel::refreshDetails);
}

QString TransferModel::summary() const
{
    if (count() == 0)
        return {};
    if (count() == 1)
        return m_queue.at(0).pull.name + dot + transferDetails(m_queue.at(0), m_queue.now(), m_connection.endpoint());
    int failed = 0;
    for (int row = 0; row < count(); ++row)
        failed += m_queue.at(row).state == Transfer::State::Failed ? 1 : 0;
    const int active = activeCount();
    QStringList parts{tr("%n transfers", nullptr, count()), active > 0 ? tr("%n running", nullptr, active) : tr("none running")};
    if (failed > 0)
        parts.append(tr("%n failed", nullptr, failed));
    if (const double speed = m_queue.speed(); speed > 0)
        parts.append(format::rate(speed));
    return parts.join(dot);
}

int TransferModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Transfer &transfer = m_queue.at(index.row());
    const auto now = m_queue.now();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return transfer.pull.name;
    case ShownNameRole:
        return displayText(transfer.pull.name);
    case StatusRole:
        return static_cast<int>(transfer.state);
    case StatusTextRole:
        return displayText(transferStatus(transfer));
    case FractionRole:
        return transfer.fraction();
    case AmountTextRole:
        return transferAmount(transfer);
    case SpeedTextRole:
        return transferSpeed(transfer, now);
    case RemainingTextRole:
        return transferRemaining(transfer, now);
    case ErrorMessageRole:
        return transfer.state == Transfer::State::Failed ? displayLines(transfer.error.message) : QString();
    case ErrorHintRole:
        return transfer.state == Transfer::State::Failed ? displayLines(transfer.error.hint) : QString();
    case DetailTextRole:
        return displayLines(transferDetails(transfer, now, m_connection.endpoint()));
    case RunningRole:
        return transfer.isRunning();
    case ServerRole:
        return transfer.pull.server.display();
    default:
        return {};
    }
}

QHash<int, QByteArray> TransferModel::roleNames() const
{
    return {{NameRole, "name"},
            {ShownNameRole, "shownName"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {FractionRole, "fraction"},
            {AmountTextRole, "amountText"},
            {SpeedTextRole, "speedText"},
            {RemainingTextRole, "remainingText"},
            {ErrorMessageRole, "errorMessage"},
            {ErrorHintRole, "errorHint"},
            {DetailTextRole, "detailText"},
            {RunningRole, "running"},
            {ServerRole, "server"}};
}

void TransferModel::refreshDetails()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {DetailTextRole});
    Q_EMIT progressed();
}

void TransferModel::refreshFigures()
{
    for (int row = 0; row < count(); ++row) {
        if (m_queue.at(row).isRunning())
            Q_EMIT dataChanged(index(row), index(row),
                               {FractionRole, AmountTextRole, SpeedTextRole, RemainingTextRole, DetailTextRole});
    }
    Q_EMIT progressed();
}

}
