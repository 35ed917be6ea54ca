// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme
import Corral.Ui.Shell

/// The place of the toasts, bottom right in the window, where Tab reaches them. While a drawer, dialog or menu is open, whose shade
/// would take their clicks, they are in a popup above it.
Item {
    id: root

    required property ToastModel toasts
    readonly property Item overlay: T.Overlay.overlay as Item
    /// The place above.
    readonly property Item upper: Item {}
    /// Another popup than the one of the toasts is open.
    property bool covered: false

    function update(): void {
        root.covered = root.overlay !== null && root.overlay.visibleChildren.length > (above.visible ? 1 : 0);
    }

    Connections {
        target: root.overlay

        function onVisibleChildrenChanged(): void {
            later.start();
        }
    }
    // The popup of the toasts is among the children that change.
    Timer {
        id: later

        interval: 0
        onTriggered: root.update()
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    Toasts {
        id: column

        parent: root.covered ? root.upper : root
        toasts: root.toasts
    }
    T.Popup {
        id: above

        z: 1000
        visible: root.covered && column.count > 0
        closePolicy: T.Popup.NoAutoClose
        implicitWidth: column.implicitWidth
        implicitHeight: column.implicitHeight
        contentItem: root.upper
        T.Overlay.modeless: Item {}
    }
}
