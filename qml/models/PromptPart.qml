// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A read-only text with a title, for copying.
Column {
    id: root

    property string title
    property string text
    property string emptyText
    property bool code: false
    signal copyRequested

    Item {
        width: parent.width
        height: Theme.hitDense

        Text {
            x: Theme.s16
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            font: Theme.bodyStrong
            color: Theme.text
            textFormat: Text.PlainText
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            visible: root.text.length > 0
            iconName: "copy"
            text: qsTr("Copy the text of “%1”").arg(root.title)
            onClicked: root.copyRequested()
        }
    }
    AppTextArea {
        width: parent.width
        visible: root.text.length > 0
        bare: true
        readOnly: true
        topPadding: Theme.s4
        leftPadding: Theme.s16
        rightPadding: Theme.s16
        text: root.text
        font: root.code ? Theme.mono : Theme.body
        Accessible.name: root.title
    }
    Text {
        visible: root.text.length === 0
        x: Theme.s16
        width: parent.width - 2 * x
        text: root.emptyText
        font: Theme.body
        color: Theme.textFaint
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
}
