// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace corral::ui {

/// Acts once when the display is lost: the X server or the Wayland compositor is gone. Qt ends the program right after it has
/// told that in a warning, from deep inside the event loop, without a signal and without any destructor of main's. So it is the
/// warning that is watched for. Every message is passed on to the handler that was there before.
///
/// One object at a time, on the main thread.
class DisplayLoss
{
public:
    /// What is called may not touch a window, and need not return.
    explicit DisplayLoss(std::function<void()> whenLost);
    ~DisplayLoss();
    Q_DISABLE_COPY_MOVE(DisplayLoss)
};

}
