// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QHash>

#include <chrono>
#include <deque>
#include <optional>

namespace corral::transfers {

/// Sums the lines of one pull (or push) into the progress of the whole model.
///
/// A line speaks of one layer only, the layers come one after another, and nobody says how many there will be. So the
/// total grows as layers are announced; the fraction shown never goes back all the same: what is still to come shares the
/// part of the bar that is left. A layer's last line may stay below its total: it is complete when the next layer starts.
class PullTally
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// What comes after so many layers is counted as one: a model has far fewer.
    static constexpr qsizetype maxLayers = 4'096;

    enum class State {
        Preparing,   ///< the manifest is fetched; nothing is known yet
        Downloading, ///< bytes arrive, or should
        Verifying,   ///< the server computes digests: minutes for a large model, and no figures
        Finishing,
        Done,
    };

    /// The bytes of all layers together, where somebody knows them beforehand. Before the first line.
    void setKnownTotal(qint64 bytes) { m_knownTotal = bytes; }
    void add(const llm::Progress &line, Time now);

    [[nodiscard]] State state() const { return m_state; }
    /// Bytes of the layers announced so far, or of all of them where that is known; 0 before the first.
    [[nodiscard]] qint64 total() const;
    /// Bytes of these that are there. Never goes back.
    [[nodiscard]] qint64 completed() const { return m_completed; }
    /// What has arrived in this pull, without what was there before. Stands still where the registry gives nothing.
    [[nodiscard]] qint64 received() const { return m_received; }
    /// 0 to 1 of the whole; never goes back, and is 1 only when Done.
    [[nodiscard]] double fraction() const { return m_fraction; }
    /// Mean of the last seconds; 0 when nothing has arrived in them.
    [[nodiscard]] double bytesPerSecond(Time now) const;
    /// At that speed; nothing when it stands still or there is nothing to go by.
    [[nodiscard]] std::optional<std::chrono::seconds> remaining(Time now) const;

private:
    struct Layer
    {
        qint64 total = 0;
        qint64 completed = 0;
    };
    struct Sample
    {
        Time time;
        qint64 received;
    };

    [[nodiscard]] QString layerOf(const llm::Progress &line) const;
    void addLayer(const llm::Progress &line, Time now);
    void announce();
    void completeCurrent();
    void completeAll();
    void sum();
    void raise(double fraction);
    void sample(qint64 bytes, Time now);

    QHash<QString, Layer> m_layers;
    QString m_current;
    bool m_interleaved = false; ///< layers come side by side: a new one says nothing about the one before
    State m_state = State::Preparing;
    qint64 m_knownTotal = 0;
    qint64 m_announced = 0;
    qint64 m_completed = 0;
    double m_fraction = 0;
    double m_fractionAtAnnounce = 0;  ///< what was shown when the total grew last,
    qint64 m_completedAtAnnounce = 0; ///< and what was there then
    qint64 m_received = 0;            ///< by this pull, without what was there before
    std::deque<Sample> m_samples;
};

}
