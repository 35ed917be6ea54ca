// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"
#include "ui/monitor/figures.h"
#include "ui/monitor/marksmodel.h"
#include "ui/monitor/runningmodelsmodel.h"

#include <QObject>
#include <QUrl>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace corral::servers {
class Connection;
}

namespace corral::ui {

/// Controller of the monitor screen: the machine's figures, now and over the last minutes, and the loaded models. It also sets
/// the sampling rate: once a second while the screen is visible, slower otherwise.
class MonitorController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    /// Whether the screen is visible. Otherwise nothing is drawn, and sampling is slower.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// Freezes the curves, their axis and their figures. Sampling continues, so that no data is missing afterwards.
    Q_PROPERTY(bool paused READ isPaused WRITE setPaused NOTIFY pausedChanged FINAL)
    /// The time range of the charts.
    Q_PROPERTY(int minutes READ minutes WRITE setMinutes NOTIFY minutesChanged FINAL)

    /// Updated while the screen is hidden too; while paused, the figures at the right edge of the curves.
    Q_PROPERTY(corral::ui::MonitorFigures present READ present NOTIFY presentChanged FINAL)
    Q_PROPERTY(QString memoryTotal READ memoryTotal NOTIFY presentChanged FINAL)
    Q_PROPERTY(QString vramTotal READ vramTotal NOTIFY presentChanged FINAL)
    Q_PROPERTY(QString gpuDetail READ gpuDetail NOTIFY presentChanged FINAL)
    /// Why there are no GPU figures now, in one line; empty if there are.
    Q_PROPERTY(QString gpuNote READ gpuNote NOTIFY presentChanged FINAL)

    /// Whether the displayed time range has GPU data.
    Q_PROPERTY(bool hasGpuCurve READ hasGpuCurve NOTIFY curvesChanged FINAL)
    /// The maxima of the axes: gigabytes, tokens per second.
    Q_PROPERTY(double memoryTop READ memoryTop NOTIFY curvesChanged FINAL)
    Q_PROPERTY(double tokensTop READ tokensTop NOTIFY curvesChanged FINAL)

    /// Statistics over the displayed time range: "min 2 · mean 14 · max 61".
    Q_PROPERTY(corral::ui::MonitorFigures spans READ spans NOTIFY curvesChanged FINAL)
    /// Label of the right end of the time axis: "now", or the time of day while paused.
    Q_PROPERTY(QString endText READ endText NOTIFY curvesChanged FINAL)

    /// Position of the cross-hair, from 0 (left edge) to 1; negative: hidden.
    Q_PROPERTY(double cursor READ cursor WRITE setCursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QString cursorTime READ cursorTime NOTIFY cursorChanged FINAL)
    Q_PROPERTY(corral::ui::MonitorFigures atCursor READ atCursor NOTIFY cursorChanged FINAL)
    /// The event near the cross-hair: "llama3.2:3b loaded"; empty if there is none.
    Q_PROPERTY(QString cursorMark READ cursorMark NOTIFY cursorChanged FINAL)

    Q_PROPERTY(corral::ui::RunningModelsModel *models READ models CONSTANT FINAL)
    Q_PROPERTY(corral::ui::MarksModel *marks READ marks CONSTANT FINAL)
    /// The server is reachable, so that an empty list of models means that none is loaded.
    Q_PROPERTY(bool online READ isOnline NOTIFY onlineChanged FINAL)
    /// The server provides the list of loaded models. Some Ollama-compatible servers do not.
    Q_PROPERTY(bool memoryKnown READ isMemoryKnown NOTIFY onlineChanged FINAL)

public:
    using WallClock = std::function<QDateTime()>;

    /// Both outlive the controller.
    MonitorController(
        servers::Connection &connection, monitor::Recorder &recorder, QObject *parent = nullptr,
        WallClock wallClock = [] { return QDateTime::currentDateTime(); });

    [[nodiscard]] bool isActive() const;
    void setActive(bool active);
    [[nodiscard]] bool isPaused() const;
    void setPaused(bool paused);
    [[nodiscard]] int minutes() const;
    void setMinutes(int minutes);
    [[nodiscard]] MonitorFigures present() const;
    [[nodiscard]] QString memoryTotal() const;
    [[nodiscard]] QString vramTotal() const;
    [[nodiscard]] QString gpuDetail() const;
    [[nodiscard]] QString gpuNote() const;
    [[nodiscard]] bool hasGpuCurve() const;
    [[nodiscard]] double memoryTop() const;
    [[nodiscard]] double tokensTop() const;
    [[nodiscard]] MonitorFigures spans() const;
    [[nodiscard]] QString endText() const;
    [[nodiscard]] double cursor() const;
    void setCursor(double cursor);
    [[nodiscard]] QString cursorTime() const;
    [[nodiscard]] MonitorFigures atCursor() const;
    [[nodiscard]] QString cursorMark() const;
    [[nodiscard]] RunningModelsModel *models();
    [[nodiscard]] MarksModel *marks();
    [[nodiscard]] bool isOnline() const;
    [[nodiscard]] bool isMemoryKnown() const { return m_memoryKnown; }

    /// For SeriesFeed: what is drawn. While paused, as it was then: the recorder overwrites what is older than its history.
    [[nodiscard]] const monitor::Recording &recording() const;
    [[nodiscard]] monitor::Time shownFrom() const;
    [[nodiscard]] monitor::Time shownUntil() const;
    /// The factor from stored values to axis values; 0 while it is not known.
    [[nodiscard]] double scale(monitor::Kind kind) const;

    /// "corral-monitor-2026-03-01-1405.csv"
    Q_INVOKABLE QString suggestedName(const QString &extension) const;
    /// Exports all recorded data, not only the displayed range. Emits `saved` or `failed`.
    Q_INVOKABLE void saveCsv(const QUrl &file);
    /// Writes an image as PNG. Emits `saved` or `failed`.
    Q_INVOKABLE void savePicture(const QVariant &image, const QUrl &file);

Q_SIGNALS:
    void activeChanged();
    void pausedChanged();
    void minutesChanged();
    void presentChanged();
    /// The charts must be redrawn: once a second at most, and only while the screen is visible.
    void curvesChanged();
    void cursorChanged();
    void onlineChanged();
    /// For a toast.
    void saved(const QString &path);
    void failed(const QString &message, const QString &hint);

private:
    /// The figures beside the curves.
    struct CurveFigures
    {
        MonitorFigures figures;
        QString memoryTotal;
        QString vramTotal;
        QString gpuDetail;
        QString gpuNote;
    };
    [[nodiscard]] CurveFigures measured() const;
    [[nodiscard]] CurveFigures currentFigures() const { return m_paused ? m_frozen : measured(); }
    [[nodiscard]] QString timeOf(monitor::Time moment) const;
    void takeSample();
    void takeRunning();
    void showCurves();
    void drawCurves();
    void save(const QUrl &file, std::function<QByteArray()> content);
    [[nodiscard]] monitor::Time cursorMoment() const;

    servers::Connection &m_connection;
    monitor::Recorder &m_recorder;
    WallClock m_wallClock;
    RunningModelsModel m_models;
    MarksModel m_marks;
    monitor::Time m_shownUntil{0};
    CurveFigures m_frozen; ///< the figures at the time of pausing
    std::optional<monitor::Recording> m_frozenRecording;
    QString m_pausedAt;
    double m_memoryTotal = 0;
    double m_vramTotal = 0; ///< maximum seen so far: the memory of a sleeping GPU is missing in the sum
    double m_cursor = -1;
    int m_minutes = 1;
    bool m_online = false;
    bool m_memoryKnown = false;
    bool m_active = false;
    bool m_paused = false;
};

}
