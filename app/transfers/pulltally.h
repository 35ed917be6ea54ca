// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QHash>

#include <chrono>
#include <deque>
#include <optional>

namespace corral::transfers {

/// Sums the progress lines of one pull or push to the progress of the whole model.
///
/// A line describes one layer, layers come one after another, and their number is not known in advance. So the total grows
/// as layers are announced. The fraction is monotonic all the same: new layers share the part that is left. The last line
/// of a layer may stay below its total: it is complete when the next layer starts.
class PullTally
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Further layers are counted as one: a model has far fewer.
    static constexpr qsizetype maxLayers = 4'096;

    enum class State {
        Preparing,   ///< the manifest is fetched; nothing is known yet
        Downloading, ///< bytes arrive or are awaited
        Verifying,   ///< the server computes digests: takes minutes for a large model, without figures
        Finishing,
        Done,
    };

    /// The total size of all layers, if known in advance. To be called before the first line.
    void setKnownTotal(qint64 bytes) { m_knownTotal = bytes; }
    void add(const llm::Progress &line, Time now);

    [[nodiscard]] State state() const { return m_state; }
    /// Bytes of the layers announced so far, or of all layers if known; 0 before the first.
    [[nodiscard]] qint64 total() const;
    /// Bytes of these that are complete. Monotonic.
    [[nodiscard]] qint64 completed() const { return m_completed; }
    /// Bytes that this pull received, without those already there. Does not grow while the registry sends nothing.
    [[nodiscard]] qint64 received() const { return m_received; }
    /// 0 to 1 of the whole; monotonic, and 1 only in phase Done.
    [[nodiscard]] double fraction() const { return m_fraction; }
    /// Mean of the last few seconds; 0 if nothing arrived in them.
    [[nodiscard]] double bytesPerSecond(Time now) const;
    /// At that rate; none if it is 0 or unknown.
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
    bool m_interleaved = false; ///< layers come interleaved: a new one does not complete the previous one
    State m_state = State::Preparing;
    qint64 m_knownTotal = 0;
    qint64 m_announced = 0;
    qint64 m_completed = 0;
    double m_fraction = 0;
    double m_fractionAtAnnounce = 0;  ///< fraction shown when the total last grew
    qint64 m_completedAtAnnounce = 0; ///< bytes complete at that moment
    qint64 m_received = 0;            ///< by this pull, without bytes already there
    std::deque<Sample> m_samples;
};

}
