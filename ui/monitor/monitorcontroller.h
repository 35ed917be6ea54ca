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

namespace corral::servers {
class Connection;
}

namespace corral::ui {

/// What the monitor screen knows: the machine's figures now and over the last minutes, and the models in memory.
/// It also sets the pace: once a second while the screen shows, seldom while it does not.
class MonitorController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    /// The screen shows. Nothing is drawn, and little is measured, while it does not.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// The curves, their axis and the figures beside them stand still. Measuring goes on, so that nothing is missing afterwards.
    Q_PROPERTY(bool paused READ isPaused WRITE setPaused NOTIFY pausedChanged FINAL)
    /// How much time the charts show.
    Q_PROPERTY(int minutes READ minutes WRITE setMinutes NOTIFY minutesChanged FINAL)

    /// Kept up to date while the screen is hidden too; while paused, those of the right edge of the curves.
    Q_PROPERTY(corral::ui::MonitorFigures present READ present NOTIFY presentChanged FINAL)
    Q_PROPERTY(QString memoryTotal READ memoryTotal NOTIFY presentChanged FINAL)
    Q_PROPERTY(QString vramTotal READ vramTotal NOTIFY presentChanged FINAL)
    Q_PROPERTY(QString gpuDetail READ gpuDetail NOTIFY presentChanged FINAL)
    /// Why there are no GPU figures now, in one line; empty when there are.
    Q_PROPERTY(QString gpuNote READ gpuNote NOTIFY presentChanged FINAL)

    /// Whether there is anything to draw for GPUs in the time that is shown.
    Q_PROPERTY(bool hasGpuCurve READ hasGpuCurve NOTIFY curvesChanged FINAL)
    /// The tops of the axes: gigabytes, tokens a second.
    Q_PROPERTY(double memoryTop READ memoryTop NOTIFY curvesChanged FINAL)
    Q_PROPERTY(double tokensTop READ tokensTop NOTIFY curvesChanged FINAL)

    /// Of the time that is shown: "min 2 · mean 14 · max 61".
    Q_PROPERTY(corral::ui::MonitorFigures spans READ spans NOTIFY curvesChanged FINAL)
    /// The right end of the time axis: "now", or while paused the time of day.
    Q_PROPERTY(QString endText READ endText NOTIFY curvesChanged FINAL)

    /// Where the cross-hair stands, from 0 (left edge) to 1; negative: nowhere.
    Q_PROPERTY(double cursor READ cursor WRITE setCursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(QString cursorTime READ cursorTime NOTIFY cursorChanged FINAL)
    Q_PROPERTY(corral::ui::MonitorFigures atCursor READ atCursor NOTIFY cursorChanged FINAL)
    /// What happened close to it: "llama3.2:3b loaded"; empty when nothing did.
    Q_PROPERTY(QString cursorMark READ cursorMark NOTIFY cursorChanged FINAL)

    Q_PROPERTY(corral::ui::RunningModelsModel *models READ models CONSTANT FINAL)
    Q_PROPERTY(corral::ui::MarksModel *marks READ marks CONSTANT FINAL)
    /// A server answers, so that an empty list of models means that none is loaded.
    Q_PROPERTY(bool online READ isOnline NOTIFY onlineChanged FINAL)
    /// The server says what it has in memory. Some that only resemble Ollama do not.
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

    /// For SeriesFeed.
    [[nodiscard]] const monitor::Recorder &recorder() const;
    [[nodiscard]] monitor::Time shownFrom() const;
    [[nodiscard]] monitor::Time shownUntil() const;
    /// What a stored value is multiplied by to stand on its axis; 0 while that is not known.
    [[nodiscard]] double scale(monitor::Kind kind) const;

    /// "corral-monitor-2026-03-01-1405.csv"
    Q_INVOKABLE QString suggestedName(const QString &extension) const;
    /// Writes every figure that is kept, not only what is shown. `saved` or `failed` follows.
    Q_INVOKABLE void saveCsv(const QUrl &file);
    /// Writes a picture as PNG. `saved` or `failed` follows.
    Q_INVOKABLE void savePicture(const QVariant &image, const QUrl &file);

Q_SIGNALS:
    void activeChanged();
    void pausedChanged();
    void minutesChanged();
    void presentChanged();
    /// The charts have to be drawn anew: once a second at most, and only while the screen shows.
    void curvesChanged();
    void cursorChanged();
    void onlineChanged();
    /// A toast.
    void saved(const QString &path);
    void failed(const QString &message, const QString &hint);

private:
    /// What stands beside the curves.
    struct Beside
    {
        MonitorFigures figures;
        QString memoryTotal;
        QString vramTotal;
        QString gpuDetail;
        QString gpuNote;
    };
    [[nodiscard]] Beside measured() const;
    [[nodiscard]] Beside beside() const { return m_paused ? m_frozen : measured(); }
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
    Beside m_frozen; ///< as it was when the curves were paused
    QString m_pausedAt;
    double m_memoryTotal = 0;
    double m_vramTotal = 0; ///< the most that was ever seen: a GPU that sleeps takes its memory out of the sum
    double m_cursor = -1;
    int m_minutes = 1;
    bool m_online = false;
    bool m_memoryKnown = false;
    bool m_active = false;
    bool m_paused = false;
};

}
