// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Opens a text field's menu on a right click; the menu is made when it is first asked for.
MouseArea {
    id: root

    required property Item field

    anchors.fill: parent
    acceptedButtons: Qt.RightButton
    cursorShape: Qt.IBeamCursor
    onPressed: {
        root.field.forceActiveFocus(Qt.MouseFocusReason);
        if (!loader.item)
            loader.setSource(Qt.resolvedUrl("TextMenu.qml"), { field: root.field });
        (loader.item as AppMenu).popup();
    }
    Accessible.ignored: true

    Loader {
        id: loader
    }
}
