// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/nvidiasampler.h"

#include "monitor/readfile.h"

#include <QDir>

#include <algorithm>

namespace corral::monitor {

namespace {

constexpr qint64 nvidia = 0x10de;
constexpr qint64 displayController = 0x03; // PCI class; the audio function of a card has another one

bool isNvidiaGpu(const QString &folder)
{
    return readNumber(folder + QStringLiteral("/vendor")) == nvidia &&
           readNumber(folder + QStringLiteral("/class")).value_or(0) >> 16 == displayController;
}

bool mayPowerDown(const QString &folder) { return readText(folder + QStringLiteral("/power/control")) == "auto"; }

}

NvidiaSampler::NvidiaSampler(std::unique_ptr<Nvml> nvml, const QString &sys)
    : m_nvml(std::move(nvml))
{
    const QDir devices(sys + QStringLiteral("/bus/pci/devices"));
    for (const QString &address : devices.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString folder = devices.filePath(address);
        if (isNvidiaGpu(folder))
            m_cards.append({folder, Gpu{address, QStringLiteral("NVIDIA GPU")}});
    }
}

NvidiaSampler::~NvidiaSampler() = default;

void NvidiaSampler::sample(Snapshot &snapshot)
{
    for (Card &card : m_cards) {
        readCard(card);
        snapshot.gpus.append(card.last);
    }
    const auto suspended = [](const Card &card) { return card.last.state == Gpu::State::Suspended; };
    if (m_open && std::all_of(m_cards.cbegin(), m_cards.cend(), suspended)) {
        m_nvml->close();
        m_open = false;
    }
}

void NvidiaSampler::readCard(Card &card)
{
    Gpu gpu{card.last.address, card.last.name};
    if (isSuspended(card.folder) || card.toSkip > 0) {
        card.toSkip = std::max(0, card.toSkip - 1);
        gpu.state = Gpu::State::Suspended;
    } else if (openLibrary() && m_nvml->read(gpu)) {
        gpu.state = Gpu::State::Active;
        card.idle = gpu.load == 0 ? card.idle + 1 : 0;
        if (card.idle >= skipAfter && mayPowerDown(card.folder)) {
            card.idle = 0;
            card.toSkip = skipFor;
        }
    } else {
        gpu.reason = Gpu::Reason::NoDriverLibrary;
    }
    card.last = gpu;
}

bool NvidiaSampler::openLibrary()
{
    if (m_open)
        return true;
    if (m_retry > 0) {
        --m_retry;
        return false;
    }
    m_open = m_nvml->open();
    m_retry = m_open ? 0 : retryAfter;
    return m_open;
}

}
