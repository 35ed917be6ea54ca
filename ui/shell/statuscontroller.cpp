// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statuscontroller.h"

#include "base/displaytext.h"
#include "monitor/recorder.h"
#include "ui/shared/format.h"
#include "ui/shared/timeleft.h"

#include <algorithm>
#include <cmath>

namespace corral::ui {

namespace {

using namespace std::chrono_literals;

const auto dot = QStringLiteral(" · ");

/// Scales to 0…1, latest last, padded with 0 at the beginning.
QList<qreal> historyOf(const QList<float> &percents)
{
    QList<qreal> history(StatusController::historyLength, 0);
    const qsizetype count = std::min<qsizetype>(percents.size(), StatusController::historyLength);
    for (qsizetype i = 0; i < count; ++i) {
        const float percent = percents.at(percents.size() - 1 - i);
        history[StatusController::historyLength - 1 - i] = std::isfinite(percent) ? std::clamp(percent / 100.0, 0.0, 1.0) : 0.0;
    }
    return history;
}

QList<float> latestOf(const monitor::Series &series)
{
    QList<float> values;
    for (int i = std::max(0, series.size() - StatusController::historyLength); i < series.size(); ++i)
        values.append(series.at(i).value);
    return values;
}

QString percent(double value) { return StatusController::tr("%1 %").arg(std::lround(value * 100)); }

QString describe(const LoadedFact &model, const QDateTime &now)
{
    QStringList parts{displayText(model.name)};
    if (model.size > 0)
        parts.append(format::bytes(model.size));
    if (model.expires.isValid())
        parts.append(timeLeft(model.expires, now));
    return parts.join(dot);
}

}

StatusController::StatusController(QObject *parent, Clock now)
    : QObject(parent)
    , m_now(std::move(now))
    , m_cpu(historyLength, 0)
    , m_gpu(historyLength, 0)
{
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &StatusController::loadedChanged);
}

void StatusController::setServer(const ServerFacts &facts)
{
    if (facts == m_server)
        return;
    m_server = facts;
    Q_EMIT serverChanged();
}

void StatusController::setLoaded(const QList<LoadedFact> &loaded)
{
    if (loaded == m_loaded)
        return;
    m_loaded = loaded;
    updateClockTimer();
    Q_EMIT loadedChanged();
}

void StatusController::setDemo(bool demo)
{
    if (demo == m_demo)
        return;
    m_demo = demo;
    Q_EMIT serverChanged();
}

void StatusController::setSpeed(const QString &speed)
{
    if (speed == m_speedText)
        return;
    m_speedText = speed;
    Q_EMIT speedChanged();
}

void StatusController::setLoads(const QList<float> &cpu, const std::optional<QList<float>> &gpu)
{
    m_gpuAvailable = gpu.has_value();
    m_cpuKnown = !cpu.isEmpty() && std::isfinite(cpu.last());
    m_cpu = historyOf(cpu);
    m_gpu = historyOf(gpu.value_or(QList<float>()));
    Q_EMIT sampled();
}

void StatusController::setSamples(const monitor::Recorder &recorder)
{
    const bool hasGpu = std::isfinite(recorder.latest().gpuLoad());
    setLoads(latestOf(recorder.series(monitor::Kind::Cpu)),
             hasGpu ? std::optional(latestOf(recorder.series(monitor::Kind::Gpu))) : std::nullopt);
}

void StatusController::setTransfers(int transfers)
{
    if (transfers == m_transfers)
        return;
    m_transfers = transfers;
    Q_EMIT transfersChanged();
}

QString StatusController::serverText() const
{
    const QString name = m_demo ? tr("Demo server") : m_server.engine;
    using State = servers::Connection::State;
    switch (m_server.state) {
    case State::Connected:
        return (m_server.version.isEmpty() || m_demo ? name : name + QLatin1Char(' ') + displayText(m_server.version)) + dot +
               m_server.address;
    case State::Unreachable:
        return m_server.unusable + dot + m_server.address;
    case State::Unknown:
    case State::Connecting:
        break;
    }
    return tr("Connecting…") + dot + m_server.address;
}

QString StatusController::loadedText() const
{
    if (m_loaded.isEmpty())
        return {};
    if (m_loaded.size() == 1)
        return describe(m_loaded.first(), m_now());
    qint64 size = 0;
    QDateTime first;
    for (const LoadedFact &model : m_loaded) {
        size += model.size;
        if (model.expires.isValid() && (!first.isValid() || model.expires < first))
            first = model.expires;
    }
    QStringList parts{tr("%n loaded", nullptr, static_cast<int>(m_loaded.size()))};
    if (size > 0)
        parts.append(format::bytes(size));
    if (first.isValid())
        parts.append(timeLeft(first, m_now()));
    return parts.join(dot);
}

QString StatusController::loadedDetails() const
{
    QStringList lines;
    for (const LoadedFact &model : m_loaded)
        lines.append(describe(model, m_now()));
    return lines.join(QLatin1Char('\n'));
}

QString StatusController::cpuText() const { return m_cpuKnown ? tr("CPU %1").arg(percent(m_cpu.last())) : QString(); }

QString StatusController::gpuText() const { return tr("GPU %1").arg(percent(m_gpu.last())); }

QString StatusController::transfersText() const
{
    if (m_transfers == 0)
        return {};
    return m_transfers == 1 ? tr("1 transfer") : tr("%n transfers", nullptr, m_transfers);
}

QString StatusController::bannerTitle() const { return displayText(m_server.problem); }

QString StatusController::bannerText() const
{
    if (!bannerVisible())
        return {};
    QStringList sentences;
    if (m_server.since.isValid())
        sentences.append(tr("%1 since %2.", "Unreachable since 14:05.")
                             .arg(m_server.unusable, QLocale().toString(m_server.since.time(), QLocale::ShortFormat)));
    if (m_server.trying)
        sentences.append(m_server.asking ? tr("Trying now…") : tr("Corral keeps trying."));
    if (!m_server.remedy.isEmpty())
        sentences.append(displayText(m_server.remedy));
    return sentences.join(QLatin1Char(' '));
}

void StatusController::updateClockTimer()
{
    if (std::ranges::any_of(m_loaded, [](const LoadedFact &model) { return model.expires.isValid(); }))
        m_clock.start();
    else
        m_clock.stop();
}

}
