// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/transfermodel.h"

#include "ui/shared/format.h"

#include <algorithm>

namespace corral::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto tickInterval = 250ms;
const auto dot = QStringLiteral(" · ");

bool isRunning(TransferModel::State state) { return state <= TransferModel::Finishing; }

TransferModel::State stateOf(ollama::PullTally::State state)
{
    return static_cast<TransferModel::State>(state); // the first five are the same, in order
}
static_assert(static_cast<int>(ollama::PullTally::State::Done) == TransferModel::Done);

/// "2.1 of 4.7 GB", and both units where they differ.
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

struct TransferModel::Transfer
{
    QString name;
    State state = Preparing;
    ollama::PullTally tally;
    std::unique_ptr<ollama::ProgressStream> stream;
    net::Error error;
    double reached = 0; ///< by earlier tries: the bar does not go back when one is resumed
    qint64 completedBefore = 0;
    qint64 totalBefore = 0;

    [[nodiscard]] double fraction() const { return state == Done ? 1 : std::max(reached, tally.fraction()); }
    [[nodiscard]] qint64 total() const { return tally.total() > 0 ? tally.total() : totalBefore; }
    [[nodiscard]] qint64 completed() const { return tally.total() > 0 ? tally.completed() : completedBefore; }
    [[nodiscard]] QString amountText() const { return state == Done ? format::bytes(total()) : amount(completed(), total()); }
};

TransferModel::TransferModel(ollama::Client &client, QObject *parent, Clock now)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_now(std::move(now))
{
    m_ticker.setInterval(tickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &TransferModel::tick);
}

TransferModel::~TransferModel() = default;

void TransferModel::start(const QString &name)
{
    Transfer *known = find(name);
    if (!known) {
        auto fresh = std::make_unique<Transfer>();
        fresh->name = name;
        known = fresh.get();
        beginInsertRows({}, 0, 0);
        m_transfers.insert(m_transfers.begin(), std::move(fresh));
        endInsertRows();
        Q_EMIT countChanged();
    } else if (isRunning(known->state)) {
        return;
    }
    open(*known);
}

void TransferModel::open(Transfer &transfer)
{
    transfer.reached = transfer.state == Done ? 0 : transfer.fraction();
    transfer.completedBefore = transfer.completed();
    transfer.totalBefore = transfer.total();
    transfer.tally = {};
    transfer.error = {};
    transfer.state = Preparing;
    transfer.stream = m_client.pull(transfer.name);
    auto *stream = transfer.stream.get();
    connect(stream, &ollama::ProgressStream::received, this, [this, &transfer](const ollama::Progress &line) {
        transfer.tally.add(line, m_now());
        const State state = stateOf(transfer.tally.state());
        if (state == transfer.state || state == Done)
            return;
        transfer.state = state;
        changed(transfer);
    });
    connect(stream, &ollama::ProgressStream::finished, this, [this, &transfer] {
        const QString name = transfer.name;
        close(transfer, Done);
        Q_EMIT finished(name);
    });
    connect(stream, &ollama::ProgressStream::failed, this, [this, &transfer](const net::Error &error) {
        transfer.error = error;
        const bool cancelled = error.kind == net::Error::Kind::Cancelled;
        const QString name = transfer.name;
        close(transfer, cancelled ? Paused : Failed);
        if (!cancelled)
            Q_EMIT failed(name, error.message, error.hint);
    });
    m_ticker.start();
    changed(transfer);
    Q_EMIT activeChanged();
    Q_EMIT progressed();
}

void TransferModel::close(Transfer &transfer, State state)
{
    transfer.state = state;
    transfer.stream.reset();
    changed(transfer);
    if (activeCount() == 0)
        m_ticker.stop();
    Q_EMIT activeChanged();
    Q_EMIT progressed();
}

void TransferModel::pause(const QString &name)
{
    if (Transfer *transfer = find(name); transfer && isRunning(transfer->state))
        close(*transfer, Paused);
}

void TransferModel::resume(const QString &name)
{
    if (Transfer *transfer = find(name); transfer && !isRunning(transfer->state))
        open(*transfer);
}

void TransferModel::dismiss(const QString &name)
{
    const auto at = std::find_if(m_transfers.begin(), m_transfers.end(), [&name](const auto &one) { return one->name == name; });
    if (at == m_transfers.end())
        return;
    const int row = static_cast<int>(at - m_transfers.begin());
    beginRemoveRows({}, row, row);
    m_transfers.erase(at);
    endRemoveRows();
    if (activeCount() == 0)
        m_ticker.stop();
    Q_EMIT countChanged();
    Q_EMIT activeChanged();
    Q_EMIT progressed();
}

void TransferModel::dismissEnded()
{
    QStringList ended;
    for (const auto &transfer : m_transfers) {
        if (transfer->state == Done || transfer->state == Failed)
            ended.append(transfer->name);
    }
    for (const QString &name : std::as_const(ended))
        dismiss(name);
}

int TransferModel::activeCount() const
{
    return static_cast<int>(
        std::count_if(m_transfers.begin(), m_transfers.end(), [](const auto &one) { return isRunning(one->state); }));
}

double TransferModel::fraction() const
{
    double weights = 0;
    double sum = 0;
    for (const auto &transfer : m_transfers) {
        if (!isRunning(transfer->state))
            continue;
        const auto weight = static_cast<double>(std::max<qint64>(1, transfer->total()));
        weights += weight;
        sum += weight * transfer->fraction();
    }
    return weights > 0 ? sum / weights : 0;
}

QString TransferModel::summary() const
{
    double speed = 0;
    for (const auto &transfer : m_transfers) {
        if (!isRunning(transfer->state))
            continue;
        speed += transfer->tally.bytesPerSecond(m_now());
    }
    const int active = activeCount();
    if (count() == 0)
        return {};
    if (count() == 1)
        return m_transfers.front()->name + dot + detailText(*m_transfers.front());
    const auto failed =
        std::count_if(m_transfers.begin(), m_transfers.end(), [](const auto &one) { return one->state == Failed; });
    QStringList parts{tr("%1 transfers").arg(count()), active > 0 ? tr("%1 under way").arg(active) : tr("none under way")};
    if (failed > 0)
        parts.append(tr("%1 failed").arg(failed));
    if (speed > 0)
        parts.append(format::rate(speed));
    return parts.join(dot);
}

QString TransferModel::detailText(const Transfer &transfer) const
{
    QStringList parts{statusText(transfer), transfer.amountText(), speedText(transfer), remainingText(transfer)};
    if (transfer.state == Downloading)
        parts.removeFirst(); // the figures say it
    parts.removeAll(QString());
    return parts.join(dot);
}

QString TransferModel::statusText(const Transfer &transfer) const
{
    switch (transfer.state) {
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
        return tr("Paused");
    case Failed:
        return tr("Failed");
    }
    return {};
}

QString TransferModel::speedText(const Transfer &transfer) const
{
    const double speed = transfer.state == Downloading ? transfer.tally.bytesPerSecond(m_now()) : 0;
    return speed > 0 ? format::rate(speed) : QString();
}

QString TransferModel::remainingText(const Transfer &transfer) const
{
    const auto left = transfer.state == Downloading ? transfer.tally.remaining(m_now()) : std::nullopt;
    return left ? format::remaining(*left) : QString();
}

int TransferModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Transfer &transfer = *m_transfers.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return transfer.name;
    case StatusRole:
        return transfer.state;
    case StatusTextRole:
        return statusText(transfer);
    case FractionRole:
        return transfer.fraction();
    case AmountTextRole:
        return transfer.amountText();
    case SpeedTextRole:
        return speedText(transfer);
    case RemainingTextRole:
        return remainingText(transfer);
    case ErrorMessageRole:
        return transfer.state == Failed ? transfer.error.message : QString();
    case ErrorHintRole:
        return transfer.state == Failed ? transfer.error.hint : QString();
    case DetailTextRole:
        return detailText(transfer);
    case RunningRole:
        return isRunning(transfer.state);
    default:
        return {};
    }
}

QHash<int, QByteArray> TransferModel::roleNames() const
{
    return {{NameRole, "name"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {FractionRole, "fraction"},
            {AmountTextRole, "amountText"},
            {SpeedTextRole, "speedText"},
            {RemainingTextRole, "remainingText"},
            {ErrorMessageRole, "errorMessage"},
            {ErrorHintRole, "errorHint"},
            {DetailTextRole, "detailText"},
            {RunningRole, "running"}};
}

TransferModel::Transfer *TransferModel::find(const QString &name) const
{
    const auto at = std::find_if(m_transfers.begin(), m_transfers.end(), [&name](const auto &one) { return one->name == name; });
    return at == m_transfers.end() ? nullptr : at->get();
}

void TransferModel::changed(const Transfer &transfer, const QList<int> &roles)
{
    for (int row = 0; row < count(); ++row) {
        if (m_transfers.at(static_cast<std::size_t>(row)).get() == &transfer)
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

void TransferModel::tick()
{
    for (const auto &transfer : m_transfers) {
        if (isRunning(transfer->state))
            changed(*transfer, {FractionRole, AmountTextRole, SpeedTextRole, RemainingTextRole, DetailTextRole});
    }
    Q_EMIT progressed();
}

}
