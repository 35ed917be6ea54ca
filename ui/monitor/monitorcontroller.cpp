// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/monitorcontroller.h"

#include "base/whendone.h"
#include "monitor/csv.h"
#include "monitor/save.h"
#include "servers/connection.h"
#include "ui/shared/format.h"

#include <QBuffer>
#include <QImage>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace corral::ui {

using monitor::Kind;
using monitor::Recorder;
using monitor::Time;

namespace {

constexpr double gigabyte = 1e9;
constexpr double headroom = 1.1; ///< above the highest value of a chart

QString ofTotal(std::optional<qint64> total)
{
    return total ? MonitorController::tr("of %1").arg(format::bytes(*total)) : QString();
}

/// Where this server runs its models, as far as known.
ModelsRun placeOf(const servers::Connection &connection)
{
    if (!connection.endpoint().isLoopback())
        return ModelsRun::Elsewhere;
    const auto &running = connection.running();
    if (!connection.isOnline() || running.isEmpty())
        return ModelsRun::Unknown;
    if (!std::all_of(running.cbegin(), running.cend(), [](const llm::RunningModel &model) { return model.isPlaced(); }))
        return ModelsRun::Unknown;
    const auto onCpu = [](const llm::RunningModel &model) { return model.sizeVram <= 0; };
    return std::all_of(running.cbegin(), running.cend(), onCpu) ? ModelsRun::OnTheCpu : ModelsRun::OnAGpu;
}

}

MonitorController::MonitorController(servers::Connection &connection, Recorder &recorder, QObject *parent, WallClock wallClock)
    : QObject(parent)
    , m_connection(connection)
    , m_recorder(recorder)
    , m_wallClock(std::move(wallClock))
    , m_shownUntil(recorder.now())
{
    connect(&m_recorder, &Recorder::recorded, this, &MonitorController::takeSample);
    connect(&m_connection, &servers::Connection::runningChanged, this, &MonitorController::takeRunning);
    connect(&m_connection, &servers::Connection::stateChanged, this, &MonitorController::takeRunning);
    takeSample();
    takeRunning();
    m_recorder.setRate(Recorder::Rate::Low);
}

bool MonitorController::isActive() const { return m_active; }

void MonitorController::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    if (active)
        showCurves();
    else
        setCursor(-1);
    m_recorder.setRate(active ? Recorder::Rate::Full : Recorder::Rate::Low);
}

bool MonitorController::isPaused() const { return m_paused; }

void MonitorController::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    if (paused) {
        m_frozen = measured();
        m_frozenRecording = m_recorder.recording();
        m_pausedAt = timeOf(m_shownUntil);
    } else {
        m_frozenRecording.reset();
    }
    m_paused = paused;
    Q_EMIT pausedChanged();
    Q_EMIT presentChanged();
    if (paused)
        Q_EMIT curvesChanged(); // the axis now ends at a time of day
    showCurves();
}

int MonitorController::minutes() const { return m_minutes; }

void MonitorController::setMinutes(int minutes)
{
    const int most = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(Recorder::history).count());
    const int bounded = std::clamp(minutes, 1, most);
    if (bounded == m_minutes)
        return;
    m_minutes = bounded;
    Q_EMIT minutesChanged();
    drawCurves();
}

MonitorController::CurveFigures MonitorController::measured() const
{
    const monitor::Snapshot &latest = m_recorder.latest();
    const MonitorFigures figures = presentFigures(m_recorder);
    const QString note = figures == MonitorFigures() ? QString() : ui::gpuNote(latest, placeOf(m_connection));
    return {figures, ofTotal(latest.memoryTotal), ofTotal(latest.vramTotal()), ui::gpuDetail(latest), note};
}

MonitorFigures MonitorController::present() const { return currentFigures().figures; }

QString MonitorController::memoryTotal() const { return currentFigures().memoryTotal; }

QString MonitorController::vramTotal() const { return currentFigures().vramTotal; }

QString MonitorController::gpuDetail() const { return currentFigures().gpuDetail; }

QString MonitorController::gpuNote() const { return currentFigures().gpuNote; }

MonitorFigures MonitorController::spans() const { return spanFigures(recording(), shownFrom(), m_shownUntil); }

QString MonitorController::endText() const { return m_paused ? m_pausedAt : tr("now"); }

bool MonitorController::hasGpuCurve() const
{
    const auto drawn = [this](Kind kind) { return recording().of(kind).extent(shownFrom(), m_shownUntil).has_value(); };
    return drawn(Kind::Gpu) || drawn(Kind::Vram);
}

/// The next power of two above what is used, in gigabytes, but no more than there is.
double MonitorController::memoryTop() const
{
    const auto extent = recording().of(Kind::Memory).extent(shownFrom(), m_shownUntil);
    const auto used = extent ? static_cast<double>(extent->max) / gigabyte : 0;
    const auto top = std::exp2(std::ceil(std::log2(std::max(used * headroom, 1.0))));
    return m_memoryTotal > 0 ? std::min(top, std::max(m_memoryTotal / gigabyte, 1.0)) : top;
}

double MonitorController::tokensTop() const
{
    const auto extent = recording().of(Kind::Tokens).extent(shownFrom(), m_shownUntil);
    return niceCeiling(std::max(extent ? static_cast<double>(extent->max) : 0.0, 10.0));
}

double MonitorController::cursor() const { return m_cursor; }

void MonitorController::setCursor(double cursor)
{
    const double bounded = cursor < 0 ? -1 : std::min(cursor, 1.0);
    if (bounded == m_cursor)
        return;
    m_cursor = bounded;
    Q_EMIT cursorChanged();
}

QString MonitorController::cursorTime() const
{
    if (m_cursor < 0)
        return {};
    return timeOf(cursorMoment());
}

QString MonitorController::timeOf(Time moment) const
{
    const QDateTime time = m_wallClock().addMSecs((moment - m_recorder.now()).count());
    return QLocale().toString(time.time(), QStringLiteral("HH:mm:ss"));
}

MonitorFigures MonitorController::atCursor() const
{
    return m_cursor < 0 ? MonitorFigures() : figuresAt(recording(), cursorMoment());
}

QString MonitorController::cursorMark() const { return m_cursor < 0 ? QString() : m_marks.textNear(m_cursor); }

Time MonitorController::cursorMoment() const
{
    const double shown = m_cursor * static_cast<double>((m_shownUntil - shownFrom()).count());
    return shownFrom() + Time(static_cast<Time::rep>(shown));
}

RunningModelsModel *MonitorController::models() { return &m_models; }

MarksModel *MonitorController::marks() { return &m_marks; }

bool MonitorController::isOnline() const { return m_online; }

const monitor::Recording &MonitorController::recording() const
{
    return m_frozenRecording ? *m_frozenRecording : m_recorder.recording();
}

Time MonitorController::shownFrom() const { return m_shownUntil - std::chrono::minutes(m_minutes); }

Time MonitorController::shownUntil() const { return m_shownUntil; }

double MonitorController::scale(Kind kind) const
{
    if (kind == Kind::Memory)
        return 1 / gigabyte;
    if (kind == Kind::Vram)
        return m_vramTotal > 0 ? 100 / m_vramTotal : 0;
    return 1;
}

void MonitorController::takeSample()
{
    const monitor::Snapshot &latest = m_recorder.latest();
    m_memoryTotal = std::max(m_memoryTotal, static_cast<double>(latest.memoryTotal.value_or(0)));
    m_vramTotal = std::max(m_vramTotal, static_cast<double>(latest.vramTotal().value_or(0)));
    if (m_active)
        m_models.tick(m_wallClock());
    if (!m_paused)
        Q_EMIT presentChanged();
    showCurves();
}

void MonitorController::showCurves()
{
    if (!m_active || m_paused)
        return;
    m_shownUntil = m_recorder.now();
    drawCurves();
}

void MonitorController::drawCurves()
{
    m_marks.show(recording().marks, shownFrom(), m_shownUntil);
    Q_EMIT curvesChanged();
    if (m_cursor >= 0)
        Q_EMIT cursorChanged();
}

void MonitorController::takeRunning()
{
    const bool online = m_connection.isOnline();
    m_models.update(online ? m_connection.running() : QList<llm::RunningModel>(), m_wallClock());
    Q_EMIT presentChanged(); // the GPU note depends on the models too
    const bool known = online && m_connection.isRunningKnown();
    const bool sameOnline = online == std::exchange(m_online, online);
    const bool sameKnown = known == std::exchange(m_memoryKnown, known);
    if (!sameOnline || !sameKnown)
        Q_EMIT onlineChanged();
}

QString MonitorController::suggestedName(const QString &extension) const
{
    return QStringLiteral("corral-monitor-%1.%2").arg(m_wallClock().toString(QStringLiteral("yyyy-MM-dd-HHmm")), extension);
}

void MonitorController::saveCsv(const QUrl &file)
{
    const QByteArray csv = monitor::toCsv(m_recorder, m_wallClock());
    save(file, [csv] { return csv; });
}

void MonitorController::savePicture(const QVariant &image, const QUrl &file)
{
    save(file, [picture = image.value<QImage>()] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        picture.save(&buffer, "PNG");
        return bytes;
    });
}

void MonitorController::save(const QUrl &file, std::function<QByteArray()> content)
{
    const QString path = file.toLocalFile();
    whenDone(monitor::save(path, std::move(content)), this, [this, path](const QString &why) {
        if (why.isEmpty())
            Q_EMIT saved(path);
        else
            Q_EMIT failed(tr("Couldn't write %1: %2.").arg(path, why), tr("Choose another folder or free some space."));
    });
}

}
