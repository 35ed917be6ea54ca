// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// "‹ 2/3 ›": which version of a message is shown, and its neighbours. Nothing where there is only one.
Row {
    id: root

    required property int version
    required property int versions
    readonly property bool hasFocus: before.activeFocus || after.activeFocus
    signal requested(step: int)

    visible: root.versions > 1

    IconButton {
        id: before
        enabled: root.version > 1
        iconName: "chevron-left"
        iconSize: 14
        text: qsTr("Previous version")
        onClicked: root.requested(-1)
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1/%2").arg(root.version).arg(root.versions)
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Version %1 of %2").arg(root.version).arg(root.versions)
    }
    IconButton {
        id: after
        enabled: root.version < root.versions
        iconName: "chevron-right"
        iconSize: 14
        text: qsTr("Next version")
        onClicked: root.requested(1)
    }
}
