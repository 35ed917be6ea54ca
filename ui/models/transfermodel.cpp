// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/transfermodel.h"

#include "base/visible.h"
#include "llm/modelname.h"
#include "ui/models/transfer.h"
#include "ui/shared/format.h"

#include <algorithm>

namespace corral::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto tickInterval = 250ms;
constexpr int ticksToKeep = 40; ///< maximum age in ticks of the saved progress
const auto dot = QStringLiteral(" · ");

}

TransferModel::TransferModel(servers::ServerRegistry &servers, QObject *parent, Clock now)
    : QAbstractListModel(parent)
    , m_servers(servers)
    , m_now(std::move(now))
{
    m_ticker.setInterval(tickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &TransferModel::tick);
    // Where a transfer runs is said only of other servers.
    connect(&servers.current(), &servers::Connection::backendChanged, this, &TransferModel::tellAll);
}

TransferModel::~TransferModel() { keep(); }

void TransferModel::keepIn(const QString &file)
{
    m_journal = std::make_unique<transfers::PullJournal>(file);
    connect(m_journal.get(), &transfers::PullJournal::loaded, this, &TransferModel::revive);
    connect(m_journal.get(), &transfers::PullJournal::failed, this,
            [this](const Error &error) { Q_EMIT notKept(error.message, error.hint); });
    m_journal->load();
}

void TransferModel::revive(const QList<transfers::KeptPull> &pulls)
{
    m_keeps = true;
    int revived = 0;
    for (const transfers::KeptPull &pull : pulls) {
        const auto server = net::Endpoint::parse(pull.server);
        if (!server || find(pull.model, server->display()))
            continue;
        auto old = std::make_unique<Transfer>();
        old->name = pull.model;
        old->server = isHere(*server) ? m_servers.current().endpoint() : *server; // which also knows the password
        old->insecure = pull.insecure;
        old->state = Paused;
        old->interrupted = true;
        old->completedBefore = pull.completed;
        old->totalBefore = pull.total;
        old->reached = pull.total > 0 ? std::clamp(double(pull.completed) / double(pull.total), 0.0, 0.95) : 0;
        beginInsertRows({}, count(), count());
        m_transfers.push_back(std::move(old));
        endInsertRows();
        ++revived;
    }
    if (revived > 0) {
        Q_EMIT countChanged();
        Q_EMIT progressed();
        Q_EMIT interruptedFound(revived);
    }
    if (m_transfers.size() > static_cast<std::size_t>(revived))
        keep(); // pulls started meanwhile
}

void TransferModel::keep()
{
    if (!m_journal || !m_keeps)
        return;
    QList<transfers::KeptPull> pulls;
    for (const auto &transfer : m_transfers) {
        if (transfer->isRunning() || transfer->state == Paused)
            pulls.append(transfer->kept());
    }
    m_journal->save(pulls);
}

bool TransferModel::isHere(const net::Endpoint &server) const { return server.display() == m_servers.current().endpoint().display(); }

void TransferModel::start(const QString &name, bool insecure) { start({name, m_servers.current().endpoint(), insecure}); }

void TransferModel::start(const Pull &pull)
{
    Transfer *known = find(pull.name, pull.server.display());
    if (known && known->isRunning())
        return;
    if (!known) {
        auto fresh = std::make_unique<Transfer>();
        known = fresh.get();
        known->name = pull.name;
        beginInsertRows({}, 0, 0);
        m_transfers.insert(m_transfers.begin(), std::move(fresh));
        endInsertRows();
        Q_EMIT countChanged();
    }
    known->server = pull.server; // its password may have changed
    known->insecure = pull.insecure;
    open(*known);
}

void TransferModel::open(Transfer &transfer)
{
    transfer.beginAnew(m_now());
    transfer.backend = m_servers.backendFor(transfer.server);
    const auto library = llm::libraryOf(*transfer.backend);
    if (!library)
        return fail(transfer, library.error());
    transfer.stream = (*library)->pull(transfer.name, transfer.insecure);
    auto *stream = transfer.stream.get();
    connect(stream, &llm::ProgressStream::received, this, [this, &transfer](const llm::Progress &line) {
        const State before = transfer.state;
        transfer.take(line, m_now());
        if (transfer.state != before)
            changed(transfer);
    });
    connect(stream, &llm::ProgressStream::finished, this, [this, &transfer] {
        const QString name = transfer.name;
        close(transfer, Done);
        Q_EMIT finished(name);
    });
    connect(stream, &llm::ProgressStream::failed, this, [this, &transfer](const Error &error) {
        fail(transfer, error);
    });
    m_ticker.start();
    keep();
    changed(transfer);
    Q_EMIT activeChanged();
    Q_EMIT progressed();
}

void TransferModel::fail(Transfer &transfer, const Error &error)
{
    const QString name = transfer.name;
    const bool cancelled = error.kind == Error::Kind::Cancelled;
    transfer.error = error;
    close(transfer, cancelled ? Paused : Failed);
    if (!cancelled)
        Q_EMIT failed(name, error.message, error.hint);
}

void TransferModel::close(Transfer &transfer, State state)
{
    transfer.state = state;
    transfer.stream.reset();
    changed(transfer);
    if (activeCount() == 0)
        m_ticker.stop();
    keep();
    Q_EMIT activeChanged();
    Q_EMIT progressed();
}

void TransferModel::pause(const QString &name, const QString &server)
{
    if (Transfer *transfer = find(name, server); transfer && transfer->isRunning())
        close(*transfer, Paused);
}

void TransferModel::resume(const QString &name, const QString &server)
{
    if (Transfer *transfer = find(name, server); transfer && !transfer->isRunning())
        open(*transfer);
}

void TransferModel::dismiss(const QString &name, const QString &server)
{
    const Transfer *transfer = find(name, server);
    const auto at = std::find_if(m_transfers.begin(), m_transfers.end(), [&](const auto &one) { return one.get() == transfer; });
    if (at != m_transfers.end())
        takeAway(static_cast<int>(at - m_transfers.begin()));
}

void TransferModel::takeAway(int row)
{
    const auto at = m_transfers.begin() + row;
    const bool ended = (*at)->hasEnded();
    const Pull gone{(*at)->name, (*at)->server, (*at)->insecure};
    beginRemoveRows({}, row, row);
    m_transfers.erase(at);
    endRemoveRows();
    if (activeCount() == 0)
        m_ticker.stop();
    keep();
    Q_EMIT countChanged();
    Q_EMIT activeChanged();
    Q_EMIT progressed();
    if (!ended)
        Q_EMIT cancelled(gone);
}

void TransferModel::dismissEnded()
{
    for (int row = count() - 1; row >= 0; --row) {
        if (m_transfers.at(static_cast<std::size_t>(row))->hasEnded())
            takeAway(row);
    }
}

int TransferModel::activeCount() const
{
    return static_cast<int>(
        std::count_if(m_transfers.begin(), m_transfers.end(), [](const auto &one) { return one->isRunning(); }));
}

int TransferModel::endedCount() const
{
    return static_cast<int>(
        std::count_if(m_transfers.begin(), m_transfers.end(), [](const auto &one) { return one->hasEnded(); }));
}

double TransferModel::fraction() const
{
    double weights = 0;
    double sum = 0;
    for (const auto &transfer : m_transfers) {
        if (!transfer->isRunning())
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
        if (!transfer->isRunning())
            continue;
        speed += transfer->tally.bytesPerSecond(m_now());
    }
    const int active = activeCount();
    if (count() == 0)
        return {};
    if (count() == 1)
        return m_transfers.front()->name + dot + m_transfers.front()->detailText(m_now(), m_servers.current().endpoint());
    const auto failed =
        std::count_if(m_transfers.begin(), m_transfers.end(), [](const auto &one) { return one->state == Failed; });
    QStringList parts{tr("%n transfers", nullptr, count()), active > 0 ? tr("%n running", nullptr, active) : tr("none running")};
    if (failed > 0)
        parts.append(tr("%n failed", nullptr, static_cast<int>(failed)));
    if (speed > 0)
        parts.append(format::rate(speed));
    return parts.join(dot);
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
    case ShownNameRole:
        return visible(transfer.name);
    case StatusRole:
        return transfer.state;
    case StatusTextRole:
        return visible(transfer.statusText());
    case FractionRole:
        return transfer.fraction();
    case AmountTextRole:
        return transfer.amountText();
    case SpeedTextRole:
        return transfer.speedText(m_now());
    case RemainingTextRole:
        return transfer.remainingText(m_now());
    case ErrorMessageRole:
        return transfer.state == Failed ? visibleLines(transfer.error.message) : QString();
    case ErrorHintRole:
        return transfer.state == Failed ? visibleLines(transfer.error.hint) : QString();
    case DetailTextRole:
        return visibleLines(transfer.detailText(m_now(), m_servers.current().endpoint()));
    case RunningRole:
        return transfer.isRunning();
    case ServerRole:
        return transfer.server.display();
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

TransferModel::Transfer *TransferModel::find(const QString &name, const QString &server) const
{
    const QString key = llm::modelKey(name);
    const auto at = std::find_if(m_transfers.begin(), m_transfers.end(), [&](const auto &one) {
        return llm::modelKey(one->name) == key && one->server.display() == server;
    });
    return at == m_transfers.end() ? nullptr : at->get();
}

void TransferModel::changed(const Transfer &transfer, const QList<int> &roles)
{
    for (int row = 0; row < count(); ++row) {
        if (m_transfers.at(static_cast<std::size_t>(row)).get() == &transfer)
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

void TransferModel::tellAll()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {DetailTextRole});
    Q_EMIT progressed();
}

void TransferModel::tick()
{
    for (const auto &transfer : m_transfers) {
        if (transfer->isRunning())
            changed(*transfer, {FractionRole, AmountTextRole, SpeedTextRole, RemainingTextRole, DetailTextRole});
    }
    Q_EMIT progressed();
    if (++m_ticks % ticksToKeep == 0)
        keep();
}

}
