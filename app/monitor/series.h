// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <vector>

namespace corral::monitor {

/// Moments on the recorder's clock: milliseconds since the machine started, sleep included.
using Time = std::chrono::milliseconds;

struct Point
{
    Time time{0};
    float value = 0; ///< NaN: nothing was measured from here to the next point

    bool operator==(const Point &) const = default;
};

struct Range
{
    float min = 0;
    float max = 0;

    bool operator==(const Range &) const = default;
};

/// An unbroken stretch of a curve.
using Line = std::vector<Point>;

/// One figure over time, oldest first, in a ring of fixed size: once it is full the oldest point makes room.
class Series
{
public:
    explicit Series(int capacity);

    /// Times must not go backwards: an older one is dropped.
    void append(Time time, float value);
    void clear();

    [[nodiscard]] int capacity() const;
    [[nodiscard]] int size() const;
    /// 0 is the oldest.
    [[nodiscard]] Point at(int index) const;
    [[nodiscard]] std::optional<Point> last() const;

    /// The point in force at `time`: the nearest measured one, at most `within` away and with no gap between.
    [[nodiscard]] std::optional<Point> near(Time time, Time within) const;
    /// The lowest and the highest value from `from` to `to`, both included; nothing where nothing was measured.
    [[nodiscard]] std::optional<Range> extent(Time from, Time to) const;

    /// The mean over that time: a value holds until the next one. Nothing where nothing was measured.
    [[nodiscard]] std::optional<float> mean(Time from, Time to) const;

    /// What to draw from `from` to `to`, and one point beyond either end so that the curve runs on to the edge.
    /// The time is cut into buckets of (to - from) / buckets; of each only the lowest and the highest point are kept, so that
    /// the cost depends on `buckets` and a spike never vanishes; of a level stretch only the ends are kept. Buckets stand still
    /// while the window moves on.
    [[nodiscard]] std::vector<Line> lines(Time from, Time to, int buckets) const;

private:
    [[nodiscard]] int lowerBound(Time time) const;

    std::vector<Point> m_points;
    int m_start = 0;
    int m_size = 0;
};

}
