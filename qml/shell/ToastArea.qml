// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme
import Corral.Ui.Shell

/// The toasts over everything else, drawers and dialogs included, whose shade would otherwise take their clicks.
T.Popup {
    id: root

    required property ToastModel toasts
    /// Height of the area at the bottom of the window that stays free.
    property real footerHeight: 0

    parent: T.Overlay.overlay
    x: parent ? parent.width - width - Theme.s16 : 0
    y: parent ? parent.height - height - root.footerHeight - Theme.s16 : 0
    z: 1000
    visible: column.count > 0
    closePolicy: T.Popup.NoAutoClose
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    T.Overlay.modeless: Item {}

    Toasts {
        id: column

        toasts: root.toasts
    }
}
