// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/monitor/monitorcontroller.h"

#include <QPointer>
#include <QQmlParserStatus>
#include <QXYSeries>

namespace corral::ui {

/// Updates the points of one curve of a chart:
///
///     LineSeries { id: cpu } …
///     SeriesFeed { controller: root.controller; kind: SeriesFeed.Cpu; series: cpu }
///
/// x is seconds relative to the right edge (-60 to 0), y is percent for Cpu, Gpu and Vram, gigabytes for Memory, tokens per
/// second for Tokens. Qt Charts cannot draw gaps: after each gap the curve continues in an additional series, created as
/// needed.
class SeriesFeed : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(corral::ui::MonitorController *controller MEMBER m_controller REQUIRED FINAL)
    Q_PROPERTY(Kind kind MEMBER m_kind REQUIRED FINAL)
    /// A LineSeries.
    Q_PROPERTY(QObject *series READ series WRITE setSeries REQUIRED FINAL)

public:
    enum Kind { Cpu, Memory, Gpu, Vram, Tokens };
    Q_ENUM(Kind)

    using QObject::QObject;

    [[nodiscard]] QObject *series() const;
    void setSeries(QObject *series);

    void classBegin() override {}
    void componentComplete() override;

private:
    void refresh();
    [[nodiscard]] QXYSeries *seriesFor(std::size_t line);
    void copyStyle(QXYSeries *further) const;

    QPointer<MonitorController> m_controller;
    QPointer<QXYSeries> m_series;
    QList<QPointer<QXYSeries>> m_further; ///< owned by the chart
    Kind m_kind = Cpu;
};

}
