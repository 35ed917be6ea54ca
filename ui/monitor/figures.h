// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// What the machine does at one moment, as text with units. Empty where nothing was measured.
class MonitorFigures
{
    Q_GADGET
    QML_VALUE_TYPE(monitorFigures)
    Q_PROPERTY(QString cpu MEMBER cpu CONSTANT FINAL)
    Q_PROPERTY(QString memory MEMBER memory CONSTANT FINAL)
    Q_PROPERTY(QString gpu MEMBER gpu CONSTANT FINAL)
    Q_PROPERTY(QString vram MEMBER vram CONSTANT FINAL)
    Q_PROPERTY(QString tokens MEMBER tokens CONSTANT FINAL)
    /// All of them in one line, for those who listen: "GPU 61 %, CPU 23 %, …".
    Q_PROPERTY(QString summary READ summary CONSTANT FINAL)

public:
    QString cpu;    ///< "23 %"
    QString memory; ///< "6.1 GB"
    QString gpu;    ///< "61 %"
    QString vram;   ///< "5.0 GB"
    QString tokens; ///< "43.2 tok/s"; "0 tok/s" when none comes

    [[nodiscard]] QString summary() const;
    bool operator==(const MonitorFigures &) const = default;
};

/// Of the last sample.
[[nodiscard]] MonitorFigures presentFigures(const monitor::Recorder &recorder);
/// Of the samples nearest to `time`.
[[nodiscard]] MonitorFigures figuresAt(const monitor::Recorder &recorder, monitor::Time time);

/// What is to say about the GPUs beside their figures: its name, and "57 °C · 121 W" on a second line. Empty without one.
[[nodiscard]] QString gpuDetail(const monitor::Snapshot &snapshot);
/// "min 2 · mean 14 · max 61" of each figure from `from` to `to`; empty where nothing was measured.
[[nodiscard]] MonitorFigures spanFigures(const monitor::Recorder &recorder, monitor::Time from, monitor::Time to);

/// Where the server's models run.
enum class ModelsRun {
    Unknown,
    OnTheCpu,  ///< all that are loaded, on this machine
    OnAGpu,    ///< at least one, on this machine
    Elsewhere, ///< on another machine, whose figures these are not
};
/// Why there are no GPU figures, in one line; empty when there are.
[[nodiscard]] QString gpuNote(const monitor::Snapshot &snapshot, ModelsRun models = ModelsRun::Unknown);

/// The smallest of 1, 2, 5, 10, 20, 50, … that is not below `value`: the top of an axis, which then seldom changes.
[[nodiscard]] double niceCeiling(double value);

}
