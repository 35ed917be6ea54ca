// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/series.h"

#include <algorithm>
#include <cmath>

namespace corral::monitor {

namespace {

/// Builds lines from points: each bucket contributes its lowest and highest point in time order; a gap starts a new line.
class LineBuilder
{
public:
    explicit LineBuilder(Time bucket)
        : m_bucket(std::max(bucket, Time(1)))
    {}

    void add(Point point)
    {
        if (std::isnan(point.value)) {
            endLine();
            return;
        }
        const auto bucket = point.time / m_bucket;
        if (m_filled && bucket != m_current)
            endBucket();
        m_low = m_filled && m_low.value <= point.value ? m_low : point;
        m_high = m_filled && m_high.value >= point.value ? m_high : point;
        m_current = bucket;
        m_filled = true;
    }

    std::vector<Line> take()
    {
        endLine();
        return std::move(m_lines);
    }

private:
    void endBucket()
    {
        const bool lowFirst = m_low.time <= m_high.time;
        push(lowFirst ? m_low : m_high);
        if (m_low.time != m_high.time)
            push(lowFirst ? m_high : m_low);
        m_filled = false;
    }

    /// Only the ends of a constant stretch are kept.
    void push(Point point)
    {
        const std::size_t size = m_line.size();
        if (size >= 2 && m_line[size - 1].value == point.value && m_line[size - 2].value == point.value)
            m_line.back() = point;
        else
            m_line.push_back(point);
    }

    void endLine()
    {
        if (m_filled)
            endBucket();
        if (!m_line.empty())
            m_lines.push_back(std::move(m_line));
        m_line.clear();
    }

    Time m_bucket;
    std::vector<Line> m_lines;
    Line m_line;
    Point m_low;
    Point m_high;
    Time::rep m_current = 0;
    bool m_filled = false;
};

}

Series::Series(int capacity)
    : m_points(static_cast<std::size_t>(std::max(capacity, 1)))
{}

void Series::append(Time time, float value)
{
    if (m_size > 0 && time < at(m_size - 1).time)
        return;
    const int end = (m_start + m_size) % capacity();
    m_points[static_cast<std::size_t>(end)] = {time, value};
    if (m_size < capacity())
        ++m_size;
    else
        m_start = (m_start + 1) % capacity();
}

void Series::clear()
{
    m_start = 0;
    m_size = 0;
}

int Series::capacity() const { return static_cast<int>(m_points.size()); }

int Series::size() const { return m_size; }

Point Series::at(int index) const { return m_points[static_cast<std::size_t>((m_start + index) % capacity())]; }

std::optional<Point> Series::last() const { return m_size > 0 ? std::optional(at(m_size - 1)) : std::nullopt; }

/// The first index whose time is not before `time`.
int Series::lowerBound(Time time) const
{
    int low = 0;
    int high = m_size;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (at(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<Point> Series::near(Time time, Time within) const
{
    const int after = lowerBound(time);
    std::optional<Point> best;
    if (after < m_size && !std::isnan(at(after).value))
        best = at(after);
    if (after > 0 && (!best || best->time != time)) {
        const Point before = at(after - 1);
        if (std::isnan(before.value))
            return {};
        if (!best || time - before.time <= best->time - time)
            best = before;
    }
    return best && std::chrono::abs(best->time - time) <= within ? best : std::nullopt;
}

std::optional<Range> Series::extent(Time from, Time to) const
{
    std::optional<Range> range;
    for (int i = lowerBound(from); i < m_size && at(i).time <= to; ++i) {
        const float value = at(i).value;
        if (std::isnan(value))
            continue;
        range = range ? Range{std::min(range->min, value), std::max(range->max, value)} : Range{value, value};
    }
    return range;
}

std::optional<float> Series::mean(Time from, Time to) const
{
    double sum = 0;
    double weight = 0;
    for (int i = lowerBound(from); i < m_size && at(i).time <= to; ++i) {
        if (std::isnan(at(i).value))
            continue;
        const Time end = i + 1 < m_size ? std::min(at(i + 1).time, to) : at(i).time;
        const double held = std::max(static_cast<double>((end - at(i).time).count()), 1.0); // the last value has a small weight
        sum += held * static_cast<double>(at(i).value);
        weight += held;
    }
    return weight > 0 ? std::optional(static_cast<float>(sum / weight)) : std::nullopt;
}

std::vector<Line> Series::lines(Time from, Time to, int buckets) const
{
    LineBuilder builder((to - from) / std::max(buckets, 1));
    for (int i = std::max(lowerBound(from) - 1, 0); i < m_size; ++i) {
        builder.add(at(i));
        if (at(i).time > to)
            break;
    }
    return builder.take();
}

}
