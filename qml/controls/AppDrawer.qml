// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Corral.Theme

/// A side panel over the window, for pages that are too narrow to show it beside their content.
Drawer {
    height: parent ? parent.height : 0
    dragMargin: 0
    background: Rectangle {
        color: Theme.surface
    }
    enter: Transition {
        NumberAnimation { duration: Theme.motion; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { duration: Theme.motion / 2 }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }
}
