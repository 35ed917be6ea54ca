// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A button that says why it is disabled: in its description, and in a tooltip, which a disabled control cannot have itself.
Item {
    id: root

    property alias text: button.text
    property alias iconName: button.iconName
    property alias primary: button.primary
    property alias dense: button.dense
    /// Why it is disabled; empty if it is not.
    property string obstacle
    signal clicked

    implicitWidth: button.implicitWidth
    implicitHeight: button.implicitHeight

    AppButton {
        id: button

        anchors.fill: parent
        enabled: root.obstacle.length === 0
        Accessible.description: root.obstacle
        onClicked: root.clicked()
    }
    HoverHandler {
        id: hover
    }
    HoverTip {
        shown: hover.hovered && !button.enabled
        text: root.obstacle
    }
}
