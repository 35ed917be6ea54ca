// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/pulltally.h"

#include "base/sum.h"

#include <algorithm>
#include <utility>

namespace corral::transfers {

namespace {

/// The fraction at the end of each phase. Verifying reads the whole model once more, so it needs its own part.
constexpr double downloadEnd = 0.95;
constexpr double verifyingAt = 0.97;
constexpr double finishingAt = 0.99;

constexpr std::chrono::seconds speedWindow{5};
constexpr std::chrono::milliseconds sampleStep{250};

PullTally::State stateOf(const QString &status)
{
    if (status == QLatin1String("success"))
        return PullTally::State::Done;
    if (status.startsWith(QLatin1String("verifying")))
        return PullTally::State::Verifying;
    if (status.startsWith(QLatin1String("writing")) || status.startsWith(QLatin1String("removing")) ||
        status == QLatin1String("pushing manifest"))
        return PullTally::State::Finishing;
    return PullTally::State::Preparing;
}

}

void PullTally::add(const llm::Progress &line, Time now)
{
    if (!line.digest.isEmpty()) {
        m_state = std::max(m_state, State::Downloading);
        addLayer(line, now);
        return;
    }
    m_state = std::max(m_state, stateOf(line.status));
    if (m_state > State::Downloading)
        completeAll();
    if (m_state == State::Verifying)
        raise(verifyingAt);
    else if (m_state == State::Finishing)
        raise(finishingAt);
    else if (m_state == State::Done)
        m_fraction = 1;
}

/// The name under which its figures are kept.
QString PullTally::layerOf(const llm::Progress &line) const
{
    constexpr QLatin1String others(" ");
    return m_layers.size() < maxLayers || m_layers.contains(line.digest) ? line.digest : QString(others);
}

void PullTally::addLayer(const llm::Progress &line, Time now)
{
    const QString digest = layerOf(line);
    const bool isNew = !m_layers.contains(digest);
    const qint64 arrived = std::max<qint64>(0, line.completed);
    if (digest != m_current) {
        if (!isNew && m_layers.value(digest).completed > arrived)
            m_interleaved = true;
        completeCurrent();
        m_current = digest;
    }
    Layer &layer = m_layers[digest];
    const qint64 before = std::exchange(layer.completed, arrived);
    // All that has arrived belongs to it, whatever the total says. A line without a total has no new information on the size.
    const qint64 total = std::max(line.total > 0 ? line.total : layer.total, arrived);
    const bool isLarger = std::exchange(layer.total, total) < total;
    if (isNew || isLarger)
        announce();
    sample(isNew ? 0 : std::max<qint64>(0, arrived - before), now);
    sum();
}

/// A new layer was announced: it shares the remaining part of the fraction.
void PullTally::announce()
{
    m_announced = 0;
    for (const Layer &layer : std::as_const(m_layers))
        m_announced = sumOf(m_announced, layer.total);
    m_fractionAtAnnounce = m_fraction;
    m_completedAtAnnounce = m_completed;
}

void PullTally::completeCurrent()
{
    if (const auto layer = m_layers.find(m_current); layer != m_layers.end() && !m_interleaved)
        layer->completed = layer->total;
}

void PullTally::completeAll()
{
    for (Layer &layer : m_layers)
        layer.completed = layer.total;
    sum();
}

void PullTally::sum()
{
    qint64 completed = 0;
    for (const Layer &layer : std::as_const(m_layers))
        completed = sumOf(completed, layer.completed);
    m_completed = std::max(m_completed, completed);

    if (m_knownTotal >= m_announced && m_knownTotal > 0) {
        const double share = static_cast<double>(m_completed) / static_cast<double>(m_knownTotal);
        raise(downloadEnd * std::min(share, 1.0)); // a layer may have become smaller than the part already there
    } else if (const qint64 open = m_announced - m_completedAtAnnounce; open > 0) {
        const double share = static_cast<double>(m_completed - m_completedAtAnnounce) / static_cast<double>(open);
        raise(m_fractionAtAnnounce + (downloadEnd - m_fractionAtAnnounce) * std::clamp(share, 0.0, 1.0));
    }
}

void PullTally::raise(double fraction) { m_fraction = std::max(m_fraction, fraction); }

void PullTally::sample(qint64 bytes, Time now)
{
    m_received = sumOf(m_received, bytes);
    if (m_samples.size() >= 2 && now - m_samples[m_samples.size() - 2].time < sampleStep)
        m_samples.back() = {now, m_received};
    else
        m_samples.push_back({now, m_received});
    while (m_samples.size() > 2 && now - m_samples[1].time > speedWindow)
        m_samples.pop_front();
}

qint64 PullTally::total() const { return std::max({m_knownTotal, m_announced, m_completed}); }

double PullTally::bytesPerSecond(Time now) const
{
    const auto first =
        std::find_if(m_samples.begin(), m_samples.end(), [now](const Sample &s) { return now - s.time <= speedWindow; });
    if (first == m_samples.end())
        return 0;
    const Sample &since = first == m_samples.begin() ? *first : *std::prev(first);
    const auto seconds = std::chrono::duration<double>(now - since.time).count();
    return seconds > 0 ? static_cast<double>(m_received - since.received) / seconds : 0;
}

std::optional<std::chrono::seconds> PullTally::remaining(Time now) const
{
    const double speed = bytesPerSecond(now);
    if (m_state != State::Downloading || speed < 1 || total() == 0)
        return std::nullopt;
    constexpr double longest = 1e9; // about thirty years, so that the value fits
    return std::chrono::seconds(static_cast<qint64>(std::min(static_cast<double>(total() - m_completed) / speed, longest)) + 1);
}

}
