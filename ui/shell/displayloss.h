// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace corral::ui {

/// Calls a function once when the display is lost, because the X server or the Wayland compositor has ended. Qt then exits from
/// inside the event loop, right after a warning, without a signal and without running destructors of main's objects. So the
/// class watches for that warning with a message handler. Every message is passed on to the previous handler.
///
/// One object at a time, on the main thread.
class DisplayLoss
{
public:
    /// The function must not use a window, and need not return.
    explicit DisplayLoss(std::function<void()> whenLost);
    ~DisplayLoss();
    Q_DISABLE_COPY_MOVE(DisplayLoss)
};

}
