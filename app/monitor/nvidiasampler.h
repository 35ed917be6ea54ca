// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/nvml.h"
#include "monitor/sampler.h"

#include <QList>

namespace corral::monitor {

/// GPUs of NVIDIA, through NVML. A GPU that the kernel has powered down is not queried. A GPU that supports runtime power
/// management and was idle for `skipAfter` samples is not queried for `skipFor` samples, because querying it every second would
/// keep it awake.
class NvidiaSampler : public Sampler
{
public:
    static constexpr int skipAfter = 15;
    static constexpr int skipFor = 10;
    /// Samples between two attempts to load a library that could not be loaded.
    static constexpr int retryAfter = 60;

    explicit NvidiaSampler(std::unique_ptr<Nvml> nvml = systemNvml(), const QString &sys = QStringLiteral("/sys"));
    ~NvidiaSampler() override;
    void sample(Snapshot &snapshot) override;

private:
    struct Card
    {
        QString folder; ///< sysfs folder
        Gpu last;       ///< its address, and its name once known
        int idle = 0;   ///< consecutive idle samples
        int toSkip = 0; ///< samples for which it is still not queried
    };

    void readCard(Card &card);
    bool openLibrary();

    std::unique_ptr<Nvml> m_nvml;
    QList<Card> m_cards;
    int m_retry = 0;
    bool m_open = false;
};

}
