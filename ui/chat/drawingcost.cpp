// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/drawingcost.h"

#include <chrono>
#include <utility>

namespace corral::ui {

DrawingCost::DrawingCost(chat::FlushInterval &flushInterval)
    : m_flushInterval(flushInterval)
{}

void DrawingCost::addFlush()
{
    const auto now = std::clock();
    if (const auto before = std::exchange(m_processorTime, now); before >= 0)
        m_flushInterval.addCost(std::chrono::microseconds((now - before) * 1'000'000 / CLOCKS_PER_SEC));
}

}
