// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/sampler.h"

#include <QList>

namespace corral::monitor {

/// The GPUs of AMD and Intel, from the folders `<sys>/class/drm/card<N>`.
/// AMD's driver tells load, memory, temperature and power. Intel's tell the clock to everyone but the load to root only:
/// such a GPU is listed without figures, for a clock says nothing about work.
class DrmSampler : public Sampler
{
public:
    explicit DrmSampler(const QString &sys = QStringLiteral("/sys"));
    void sample(Snapshot &snapshot) override;

private:
    struct Card
    {
        QString folder;  ///< of the PCI device
        QString sensors; ///< its hwmon folder, empty without one
        Gpu gpu;
        bool amd = false;
    };
    static void addCard(QList<Card> &cards, const QString &folder);
    static void readAmd(const Card &card, Gpu &gpu);

    QList<Card> m_cards;
};

}
