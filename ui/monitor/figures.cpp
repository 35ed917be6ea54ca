// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/figures.h"

#include "ui/shared/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace corral::ui {

namespace {

using monitor::Gpu;
using monitor::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::MonitorFigures)
};

QString percent(float value) { return Words::tr("%1 %").arg(QLocale().toString(std::lround(value))); }

QString bytes(float value) { return format::bytes(static_cast<qint64>(value)); }

/// At high rates tenths change too fast to be read.
QString tokens(float value) { return value > 0 ? format::tokensPerSecond(static_cast<double>(value)) : Words::tr("0 tok/s"); }

QString write(std::optional<monitor::Point> point, QString (*format)(float))
{
    return point && !std::isnan(point->value) ? format(point->value) : QString();
}

/// "NVIDIA GeForce RTX 4070" -> "GeForce RTX 4070": the vendor is redundant.
QString shortName(QString name) { return name.remove(QStringLiteral("NVIDIA ")); }

QString noGpu(ModelsRun models)
{
    switch (models) {
    case ModelsRun::OnTheCpu:
        return Words::tr("No GPU was found on this machine. The models that are loaded run on the CPU.");
    case ModelsRun::OnAGpu:
        return Words::tr("The server uses a GPU whose figures Corral cannot read here.");
    case ModelsRun::Elsewhere:
        return Words::tr("No GPU was found on this machine. These are its figures; the models run on the server's machine.");
    case ModelsRun::Unknown:
        break;
    }
    return Words::tr("No GPU was found on this machine.");
}

template<typename Format>
QString span(const monitor::Series &series, monitor::Time from, monitor::Time to, Format format)
{
    const auto extent = series.extent(from, to);
    const auto mean = series.mean(from, to);
    if (!extent || !mean)
        return {};
    const auto figure = [&format](double value) { return format(value).replace(u' ', QChar::Nbsp); };
    return Words::tr("min\u00a0%1 · mean\u00a0%2 · max\u00a0%3").arg(figure(extent->min), figure(*mean), figure(extent->max));
}

}

QString MonitorFigures::summary() const
{
    QStringList parts;
    const auto add = [&parts](const QString &text, const QString &figure) {
        if (!figure.isEmpty())
            parts.append(text.arg(figure));
    };
    add(Words::tr("GPU %1"), gpu);
    add(Words::tr("VRAM %1"), vram);
    add(Words::tr("CPU %1"), cpu);
    add(Words::tr("memory %1"), memory);
    add(Words::tr("tokens %1"), tokens);
    return parts.join(QStringLiteral(", "));
}

MonitorFigures presentFigures(const monitor::Recorder &recorder)
{
    return {write(recorder.series(Kind::Cpu).last(), percent), write(recorder.series(Kind::Memory).last(), bytes),
            write(recorder.series(Kind::Gpu).last(), percent), write(recorder.series(Kind::Vram).last(), bytes),
            write(recorder.series(Kind::Tokens).last(), tokens)};
}

MonitorFigures figuresAt(const monitor::Recording &recording, monitor::Time time)
{
    const auto at = [&](Kind kind, QString (*format)(float)) {
        return write(recording.of(kind).near(time, monitor::Recorder::lowInterval), format);
    };
    return {at(Kind::Cpu, percent), at(Kind::Memory, bytes), at(Kind::Gpu, percent), at(Kind::Vram, bytes),
            at(Kind::Tokens, tokens)};
}

MonitorFigures spanFigures(const monitor::Recording &recording, monitor::Time from, monitor::Time to)
{
    // Without units, which the current figure shows; sizes have several.
    const auto numbers = [&](Kind kind, int decimals) {
        return span(recording.of(kind), from, to, [decimals](double value) { return QLocale().toString(value, 'f', decimals); });
    };
    const auto sizes = [&](Kind kind) {
        return span(recording.of(kind), from, to, [](double value) { return format::bytes(std::llround(value)); });
    };
    return {numbers(Kind::Cpu, 0), sizes(Kind::Memory), numbers(Kind::Gpu, 0), sizes(Kind::Vram), numbers(Kind::Tokens, 1)};
}

QString gpuDetail(const monitor::Snapshot &snapshot)
{
    const auto count = static_cast<int>(snapshot.gpus.size());
    if (count == 0)
        return {};
    float hottest = monitor::unknown;
    float power = monitor::unknown;
    for (const Gpu &gpu : snapshot.gpus) {
        hottest = std::fmax(hottest, gpu.temperature);
        if (!std::isnan(gpu.power))
            power = (std::isnan(power) ? 0 : power) + gpu.power;
    }
    QStringList figures;
    if (!std::isnan(hottest))
        figures.append(Words::tr("%1 °C").arg(std::lround(hottest)));
    if (!std::isnan(power))
        figures.append(Words::tr("%1 W").arg(std::lround(power)));
    const QString name = count > 1 ? Words::tr("%n GPUs", nullptr, count) : shortName(snapshot.gpus.first().name);
    return figures.isEmpty() ? name : name + QLatin1Char('\n') + figures.join(QStringLiteral(" · "));
}

QString gpuNote(const monitor::Snapshot &snapshot, ModelsRun models)
{
    const auto tells = [](const Gpu &gpu) { return gpu.state == Gpu::State::Active; };
    if (std::any_of(snapshot.gpus.cbegin(), snapshot.gpus.cend(), tells))
        return {};
    if (snapshot.gpus.isEmpty())
        return noGpu(models);
    const Gpu &gpu = snapshot.gpus.first();
    if (gpu.state == Gpu::State::Suspended)
        return Words::tr("%1 is asleep; Corral does not wake it up.").arg(shortName(gpu.name));
    if (gpu.reason == Gpu::Reason::NeedsRoot)
        return Words::tr("%1: only root can read this GPU's load.").arg(gpu.name);
    return Words::tr("%1: its driver's library libnvidia-ml could not be used. Install the version that belongs to the driver.")
        .arg(gpu.name);
}

double niceCeiling(double value)
{
    if (!(value > 1))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

}
