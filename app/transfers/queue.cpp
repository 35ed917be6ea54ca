// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/queue.h"

#include "llm/modelname.h"

#include <QLoggingCategory>

#include <algorithm>

namespace corral::transfers {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(log, "corral.transfers", QtWarningMsg)

constexpr auto tickInterval = 250ms;
constexpr int ticksPerSave = 40; ///< the progress on disk is at most this old after a crash

}

Queue::Queue(llm::BackendFactory makeBackend, Clock now)
    : m_makeBackend(std::move(makeBackend))
    , m_now(std::move(now))
{
    m_ticker.setInterval(tickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &Queue::tick);
}

Queue::~Queue() { save(); }

void Queue::setJournalFile(const QString &file)
{
    m_journal = std::make_unique<PullJournal>(file);
    connect(m_journal.get(), &PullJournal::loaded, this, &Queue::restore);
    connect(m_journal.get(), &PullJournal::failed, this, &Queue::saveFailed);
    m_journal->load();
}

void Queue::restore(const QList<StoredPull> &pulls)
{
    m_isLoaded = true;
    const int begunMeanwhile = count();
    for (const StoredPull &pull : pulls) {
        const auto server = net::Endpoint::parse(pull.server);
        if (!server || rowOf(pull.model, server->display()) >= 0)
            continue;
        auto old = std::make_unique<Transfer>();
        old->pull = {pull.model, *server, pull.insecure};
        old->state = Transfer::State::Paused;
        old->interrupted = true;
        old->completedBefore = pull.completed;
        old->totalBefore = pull.total;
        old->fractionBefore = pull.total > 0 ? std::clamp(double(pull.completed) / double(pull.total), 0.0, 0.95) : 0;
        insert(count(), std::move(old));
    }
    if (const int restored = count() - begunMeanwhile; restored > 0) {
        Q_EMIT progressed();
        Q_EMIT interruptedFound(restored);
    }
    if (begunMeanwhile > 0)
        save();
}

void Queue::save()
{
    if (!m_journal || !m_isLoaded)
        return;
    QList<StoredPull> pulls;
    for (const auto &transfer : m_transfers) {
        if (!transfer->hasEnded())
            pulls.append(transfer->toStored());
    }
    m_journal->save(pulls);
}

Transfer &Queue::insert(int row, std::unique_ptr<Transfer> transfer)
{
    Q_EMIT aboutToInsert(row);
    m_transfers.insert(m_transfers.begin() + row, std::move(transfer));
    Q_EMIT inserted();
    return mutableAt(row);
}

void Queue::start(const Pull &pull)
{
    const int row = rowOf(pull.name, pull.server.display());
    if (row < 0) {
        auto transfer = std::make_unique<Transfer>();
        transfer->pull = pull;
        open(insert(0, std::move(transfer)));
        return;
    }
    Transfer &known = mutableAt(row);
    if (known.isRunning())
        return;
    known.pull.server = pull.server; // its password may have changed
    known.pull.insecure = pull.insecure;
    open(known);
}

void Queue::open(Transfer &transfer)
{
    transfer.beginAttempt(m_now());
    qCInfo(log, "%s: pulled from %s", qUtf8Printable(transfer.pull.name), qUtf8Printable(transfer.pull.server.display()));
    transfer.backend = m_makeBackend(transfer.pull.server);
    const auto library = llm::libraryOf(*transfer.backend);
    if (!library)
        return fail(transfer, library.error());
    transfer.stream = (*library)->pull(transfer.pull.name, transfer.pull.insecure);
    auto *stream = transfer.stream.get();
    connect(stream, &llm::ProgressStream::received, this, [this, &transfer](const llm::Progress &line) {
        const auto before = transfer.state;
        transfer.addProgress(line, m_now());
        if (transfer.state != before)
            notifyChanged(transfer);
    });
    connect(stream, &llm::ProgressStream::finished, this, [this, &transfer] {
        const QString name = transfer.pull.name;
        close(transfer, Transfer::State::Done);
        Q_EMIT finished(name);
    });
    connect(stream, &llm::ProgressStream::failed, this, [this, &transfer](const Error &error) { fail(transfer, error); });
    m_ticker.start();
    save();
    notifyChanged(transfer);
    Q_EMIT activeChanged();
    Q_EMIT progressed();
}

void Queue::fail(Transfer &transfer, const Error &error)
{
    const QString name = transfer.pull.name;
    const bool isCancelled = error.kind == Error::Kind::Cancelled;
    transfer.error = error;
    close(transfer, isCancelled ? Transfer::State::Paused : Transfer::State::Failed);
    if (!isCancelled)
        Q_EMIT failed(name, error);
}

void Queue::close(Transfer &transfer, Transfer::State state)
{
    transfer.state = state;
    qCInfo(log, "%s: %s", qUtf8Printable(transfer.pull.name),
           state == Transfer::State::Done     ? "done"
           : state == Transfer::State::Paused ? "paused"
                                              : "failed");
    transfer.stream.reset();
    notifyChanged(transfer);
    if (activeCount() == 0)
        m_ticker.stop();
    save();
    Q_EMIT activeChanged();
    Q_EMIT progressed();
}

void Queue::pause(const QString &name, const QString &server)
{
    if (const int row = rowOf(name, server); row >= 0 && at(row).isRunning())
        close(mutableAt(row), Transfer::State::Paused);
}

void Queue::resume(const QString &name, const QString &server)
{
    if (const int row = rowOf(name, server); row >= 0 && !at(row).isRunning())
        open(mutableAt(row));
}

void Queue::dismiss(const QString &name, const QString &server)
{
    if (const int row = rowOf(name, server); row >= 0)
        removeRow(row);
}

void Queue::removeRow(int row)
{
    const bool hadEnded = at(row).hasEnded();
    const Pull pull = at(row).pull;
    Q_EMIT aboutToRemove(row);
    m_transfers.erase(m_transfers.begin() + row);
    Q_EMIT removed();
    if (activeCount() == 0)
        m_ticker.stop();
    save();
    Q_EMIT activeChanged();
    Q_EMIT progressed();
    if (!hadEnded)
        Q_EMIT cancelled(pull);
}

void Queue::dismissEnded()
{
    for (int row = count() - 1; row >= 0; --row) {
        if (at(row).hasEnded())
            removeRow(row);
    }
}

int Queue::activeCount() const
{
    return static_cast<int>(
        std::count_if(m_transfers.begin(), m_transfers.end(), [](const auto &each) { return each->isRunning(); }));
}

int Queue::endedCount() const
{
    return static_cast<int>(
        std::count_if(m_transfers.begin(), m_transfers.end(), [](const auto &each) { return each->hasEnded(); }));
}

double Queue::fraction() const
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

double Queue::speed() const
{
    double speed = 0;
    for (const auto &transfer : m_transfers)
        speed += transfer->isRunning() ? transfer->tally.bytesPerSecond(m_now()) : 0;
    return speed;
}

int Queue::rowOf(const QString &name, const QString &server) const
{
    const QString key = llm::modelKey(name);
    const auto at = std::find_if(m_transfers.begin(), m_transfers.end(), [&](const auto &each) {
        return llm::modelKey(each->pull.name) == key && each->pull.server.display() == server;
    });
    return at == m_transfers.end() ? -1 : static_cast<int>(at - m_transfers.begin());
}

void Queue::notifyChanged(const Transfer &transfer)
{
    for (int row = 0; row < count(); ++row) {
        if (&at(row) == &transfer)
            Q_EMIT changed(row);
    }
}

void Queue::tick()
{
    Q_EMIT progressed();
    if (++m_ticks % ticksPerSave == 0)
        save();
}

}
