// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/flushinterval.h"

#include <ctime>

namespace corral::ui {

/// Measures the cost of showing an answer: the processor time between two flushes, for parsing, laying out and drawing.
class DrawingCost
{
public:
    /// `flushInterval` outlives this object and gets the measured costs.
    explicit DrawingCost(chat::FlushInterval &flushInterval);

    /// To be called after each flush of the displayed answer.
    void addFlush();
    /// The next flush is the first of an answer.
    void reset() { m_processorTime = -1; }

private:
    chat::FlushInterval &m_flushInterval;
    std::clock_t m_processorTime = -1; ///< at the last flush
};

}
