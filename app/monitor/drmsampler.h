// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/sampler.h"

#include <QList>

namespace corral::monitor {

/// GPUs of AMD and Intel, from `<sys>/class/drm/card<N>`. AMD's driver provides load, memory, temperature and power. Intel's
/// provides the load to root only; its clock does not indicate load, so such a GPU is listed without figures.
class DrmSampler : public Sampler
{
public:
    explicit DrmSampler(const QString &sys = QStringLiteral("/sys"));
    void sample(Snapshot &snapshot) override;

private:
    struct Card
    {
        QString folder;  ///< sysfs folder of the PCI device
        QString sensors; ///< its hwmon folder; empty if there is none
        Gpu gpu;
        bool amd = false;
    };
    static void addCard(QList<Card> &cards, const QString &folder);
    static void readAmd(const Card &card, Gpu &gpu);

    QList<Card> m_cards;
};

}
