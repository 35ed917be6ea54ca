// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/nvml.h"
#include "monitor/sampler.h"

#include <QList>

namespace corral::monitor {

/// NVIDIA's GPUs. A GPU that the kernel has powered down is not touched. One that may power down and has had nothing to
/// do for `restAfter` samples is left alone for `restFor` samples: being asked every second would keep it awake.
class NvidiaSampler : public Sampler
{
public:
    static constexpr int restAfter = 15;
    static constexpr int restFor = 10;
    /// Samples between two tries to open a library that did not open.
    static constexpr int retryAfter = 60;

    explicit NvidiaSampler(std::unique_ptr<Nvml> nvml = systemNvml(), const QString &sys = QStringLiteral("/sys"));
    ~NvidiaSampler() override;
    void sample(Snapshot &snapshot) override;

private:
    struct Card
    {
        QString folder; ///< in sysfs
        Gpu last;       ///< its address, and its name once it was read
        int idle = 0;   ///< samples in a row without work
        int rest = 0;   ///< samples for which it is still left alone
    };

    void readCard(Card &card);
    bool openLibrary();

    std::unique_ptr<Nvml> m_nvml;
    QList<Card> m_cards;
    int m_retry = 0;
    bool m_open = false;
};

}
