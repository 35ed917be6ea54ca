// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/seriesfeed.h"

#include <QChart>
#include <QLineSeries>

namespace corral::ui {

namespace {

/// Gives up to twice as many points: one per pixel of a chart of common width.
constexpr int buckets = 300;

}

QObject *SeriesFeed::series() const { return m_series; }

void SeriesFeed::setSeries(QObject *series) { m_series = qobject_cast<QXYSeries *>(series); }

void SeriesFeed::componentComplete()
{
    if (!m_controller || !m_series)
        return;
    connect(m_controller, &MonitorController::curvesChanged, this, &SeriesFeed::refresh);
    // A change of colour also applies to the additional series.
    connect(m_series, &QXYSeries::colorChanged, this, [this] {
        for (const QPointer<QXYSeries> &further : std::as_const(m_further)) {
            if (further)
                copyStyle(further);
        }
    });
    refresh();
}

void SeriesFeed::refresh()
{
    if (!m_controller || !m_series)
        return;
    const auto kind = static_cast<monitor::Kind>(m_kind);
    const monitor::Time end = m_controller->shownUntil();
    const double scale = m_controller->scale(kind);
    std::vector<monitor::Line> lines;
    if (scale > 0)
        lines = m_controller->recording().of(kind).lines(m_controller->shownFrom(), end, buckets);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(lines[i].size()));
        for (const monitor::Point &point : lines[i])
            points.append({static_cast<double>((point.time - end).count()) / 1000, static_cast<double>(point.value) * scale});
        if (QXYSeries *series = seriesFor(i))
            series->replace(points);
    }
    if (lines.empty())
        m_series->clear();
    for (auto i = std::max<qsizetype>(static_cast<qsizetype>(lines.size()) - 1, 0); i < m_further.size(); ++i) {
        if (m_further.at(i))
            m_further.at(i)->clear();
    }
}

QXYSeries *SeriesFeed::seriesFor(std::size_t line)
{
    if (line == 0)
        return m_series;
    const auto index = static_cast<qsizetype>(line) - 1;
    if (index < m_further.size())
        return m_further.at(index);
    QChart *chart = m_series->chart();
    if (!chart)
        return nullptr;
    auto *further = new QLineSeries;
    copyStyle(further);
    chart->addSeries(further);
    const QList<QAbstractAxis *> axes = m_series->attachedAxes();
    for (QAbstractAxis *axis : axes)
        further->attachAxis(axis);
    m_further.append(further);
    return further;
}

void SeriesFeed::copyStyle(QXYSeries *further) const { further->setPen(m_series->pen()); }

}
