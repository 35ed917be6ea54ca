// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/drmsampler.h"

#include "monitor/readfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>

namespace corral::monitor {

namespace {

constexpr qint64 amdVendor = 0x1002;
constexpr qint64 intelVendor = 0x8086;

/// A sensor's value in base units; the kernel reports it in units of 1/`perUnit`.
float sensor(const QString &path, float perUnit)
{
    const std::optional<qint64> value = readNumber(path);
    return value ? static_cast<float>(*value) / perUnit : unknown;
}

QString sensorsOf(const QString &folder)
{
    const QDir hwmon(folder + QStringLiteral("/hwmon"));
    const QStringList found = hwmon.entryList({QStringLiteral("hwmon*")}, QDir::Dirs, QDir::Name);
    return found.isEmpty() ? QString() : hwmon.filePath(found.first());
}

}

DrmSampler::DrmSampler(const QString &sys)
{
    // Names like card0-HDMI-A-1 are connectors.
    static const QRegularExpression cardName(QStringLiteral("^card[0-9]+$"));
    const QDir drm(sys + QStringLiteral("/class/drm"));
    for (const QString &name : drm.entryList({QStringLiteral("card*")}, QDir::Dirs, QDir::Name)) {
        if (cardName.match(name).hasMatch())
            addCard(m_cards, drm.filePath(name) + QStringLiteral("/device"));
    }
}

void DrmSampler::addCard(QList<Card> &cards, const QString &folder)
{
    const qint64 vendor = readNumber(folder + QStringLiteral("/vendor")).value_or(0);
    if (vendor != amdVendor && vendor != intelVendor)
        return;
    Card card{folder, sensorsOf(folder), {}, vendor == amdVendor};
    card.gpu.address = QFileInfo(folder).canonicalFilePath().section(QLatin1Char('/'), -1);
    card.gpu.name = QString::fromUtf8(readText(folder + QStringLiteral("/product_name")));
    if (card.gpu.name.isEmpty())
        card.gpu.name = card.amd ? QStringLiteral("AMD GPU") : QStringLiteral("Intel GPU");
    cards.append(card);
}

void DrmSampler::sample(Snapshot &snapshot)
{
    for (const Card &card : m_cards) {
        Gpu gpu = card.gpu;
        if (!card.amd)
            gpu.reason = Gpu::Reason::NeedsRoot;
        else if (isSuspended(card.folder))
            gpu.state = Gpu::State::Suspended;
        else
            readAmd(card, gpu);
        snapshot.gpus.append(gpu);
    }
}

void DrmSampler::readAmd(const Card &card, Gpu &gpu)
{
    gpu.state = Gpu::State::Active;
    gpu.load = sensor(card.folder + QStringLiteral("/gpu_busy_percent"), 1);
    gpu.memoryUsed = readNumber(card.folder + QStringLiteral("/mem_info_vram_used"));
    gpu.memoryTotal = readNumber(card.folder + QStringLiteral("/mem_info_vram_total"));
    if (card.sensors.isEmpty())
        return;
    gpu.temperature = sensor(card.sensors + QStringLiteral("/temp1_input"), 1'000);
    const float average = sensor(card.sensors + QStringLiteral("/power1_average"), 1'000'000);
    // Newer chips report the instantaneous power only.
    gpu.power = std::isnan(average) ? sensor(card.sensors + QStringLiteral("/power1_input"), 1'000'000) : average;
}

}
