// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/pacer.h"

#include <ctime>

namespace corral::ui {

/// What showing an answer costs: all that the process does between two of its flushes, which is parsing, laying out and drawing.
class DrawingCost
{
public:
    /// `pacer` outlives it, and is told.
    explicit DrawingCost(chat::Pacer &pacer);

    /// There was a flush of the answer that is shown.
    void note();
    /// The next flush is the first of an answer.
    void reset() { m_processorTime = -1; }

private:
    chat::Pacer &m_pacer;
    std::clock_t m_processorTime = -1; ///< at the last flush
};

}
