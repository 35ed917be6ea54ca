// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A read-only text for copying, or a note that there is none.
Item {
    id: root

    property string name
    property string text
    property string emptyText
    property bool code: true
    signal copyRequested(text: string)

    AppScrollView {
        id: view

        anchors.fill: parent
        visible: root.text.length > 0
        contentWidth: availableWidth

        AppTextArea {
            width: view.availableWidth
            bare: true
            readOnly: true
            padding: Theme.s16
            leftPadding: Theme.s16
            rightPadding: Theme.s32
            text: root.text
            font: root.code ? Theme.mono : Theme.body
            Accessible.name: root.name
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        y: Theme.s8
        visible: root.text.length > 0
        iconName: "copy"
        text: qsTr("Copy %1").arg(root.name)
        onClicked: root.copyRequested(root.text)
    }
    Text {
        visible: root.text.length === 0
        x: Theme.s16
        y: Theme.s16
        width: root.width - 2 * x
        text: root.emptyText
        font: Theme.body
        color: Theme.textFaint
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
}
