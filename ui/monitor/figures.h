// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The figures of one time as text with units. Empty if not measured.
class MonitorFigures
{
    Q_GADGET
    QML_VALUE_TYPE(monitorFigures)
    Q_PROPERTY(QString cpu MEMBER cpu CONSTANT FINAL)
    Q_PROPERTY(QString memory MEMBER memory CONSTANT FINAL)
    Q_PROPERTY(QString gpu MEMBER gpu CONSTANT FINAL)
    Q_PROPERTY(QString vram MEMBER vram CONSTANT FINAL)
    Q_PROPERTY(QString tokens MEMBER tokens CONSTANT FINAL)
    /// All of them in one line, for screen readers: "GPU 61 %, CPU 23 %, …".
    Q_PROPERTY(QString summary READ summary CONSTANT FINAL)

public:
    QString cpu;    ///< "23 %"
    QString memory; ///< "6.1 GB"
    QString gpu;    ///< "61 %"
    QString vram;   ///< "5.0 GB"
    QString tokens; ///< "43.2 tok/s"; "0 tok/s" if none arrive

    [[nodiscard]] QString summary() const;
    bool operator==(const MonitorFigures &) const = default;
};

/// The figures of the last sample.
[[nodiscard]] MonitorFigures presentFigures(const monitor::Recorder &recorder);
/// The figures of the samples nearest to `time`.
[[nodiscard]] MonitorFigures figuresAt(const monitor::Recording &recording, monitor::Time time);

/// Additional data of the GPUs: the name, and "57 °C · 121 W" on a second line. Empty without a GPU.
[[nodiscard]] QString gpuDetail(const monitor::Snapshot &snapshot);
/// "min 2 · mean 14 · max 61" of each figure from `from` to `to`; empty without measurements.
[[nodiscard]] MonitorFigures spanFigures(const monitor::Recording &recording, monitor::Time from, monitor::Time to);

/// Where the server runs its models.
enum class ModelsRun {
    Unknown,
    OnTheCpu,  ///< all loaded models, on this machine
    OnAGpu,    ///< at least one, on this machine
    Elsewhere, ///< on another machine, to which the figures do not apply
};
/// Why there are no GPU figures, in one line; empty if there are.
[[nodiscard]] QString gpuNote(const monitor::Snapshot &snapshot, ModelsRun models = ModelsRun::Unknown);

/// The smallest of 1, 2, 5, 10, 20, 50, … not below `value`: a maximum for an axis that rarely changes.
[[nodiscard]] double niceCeiling(double value);

}
