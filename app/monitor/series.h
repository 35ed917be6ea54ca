// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <vector>

namespace corral::monitor {

/// Time on the recorder's clock: milliseconds since boot, including suspend.
using Time = std::chrono::milliseconds;

/// One measurement.
struct Point
{
    Time time{0};
    float value = 0; ///< NaN marks a gap up to the next point

    bool operator==(const Point &) const = default;
};

/// The lowest and the highest value of a time range.
struct Range
{
    float min = 0;
    float max = 0;

    bool operator==(const Range &) const = default;
};

/// A continuous part of a curve.
using Line = std::vector<Point>;

/// A time series in a ring buffer of fixed size, oldest first: when it is full, the oldest point is overwritten.
class Series
{
public:
    explicit Series(int capacity);

    /// Points must be in time order: an older one is dropped.
    void append(Time time, float value);
    void clear();

    [[nodiscard]] int capacity() const;
    [[nodiscard]] int size() const;
    /// Index 0 is the oldest.
    [[nodiscard]] Point at(int index) const;
    [[nodiscard]] std::optional<Point> last() const;

    /// The point that applies at `time`: the nearest measured one, at most `within` away and without a gap in between.
    [[nodiscard]] std::optional<Point> near(Time time, Time within) const;
    /// The lowest and the highest value in [from, to]; none without measurements.
    [[nodiscard]] std::optional<Range> extent(Time from, Time to) const;

    /// The mean over [from, to]: a value holds until the next one. None without measurements.
    [[nodiscard]] std::optional<float> mean(Time from, Time to) const;

    /// The points to draw from `from` to `to`, and one point beyond either end so that the curve reaches the edges. The time is
    /// divided into buckets of (to - from) / buckets; each contributes only its lowest and highest point, so that the cost
    /// depends on `buckets` and no spike is lost; of a constant stretch only the ends are kept. Bucket boundaries do not move
    /// with the window.
    [[nodiscard]] std::vector<Line> lines(Time from, Time to, int buckets) const;

private:
    [[nodiscard]] int lowerBound(Time time) const;

    std::vector<Point> m_points;
    int m_start = 0;
    int m_size = 0;
};

}
