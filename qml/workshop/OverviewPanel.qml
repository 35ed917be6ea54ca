// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The effective content of the Modelfile: base, texts, and parameters.
Rectangle {
    id: root

    required property WorkshopDocument document

    color: Theme.window

    ListView {
        anchors.fill: parent
        anchors.leftMargin: Theme.s16
        anchors.rightMargin: Theme.s8
        model: root.document.overview
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.s16
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Overview")

        delegate: Item {
            id: row

            required property string heading
            required property string label
            required property string value
            required property string note
            required property bool quiet

            width: ListView.view.width - Theme.s8
            height: title.height + Math.max(24, Math.max(label.implicitHeight, value.implicitHeight) + 6)
            Accessible.role: Accessible.ListItem
            Accessible.name: row.value.length > 0 ? qsTr("%1: %2").arg(row.label).arg(row.value) : row.label

            SectionLabel {
                id: title

                height: row.heading.length > 0 ? 44 : 0
                visible: height > 0
                verticalAlignment: Text.AlignBottom
                text: row.heading
                bottomPadding: Theme.s8
            }
            Text {
                id: label

                anchors.top: title.bottom
                width: row.value.length > 0 ? Math.min(implicitWidth, parent.width * 0.6) : parent.width
                text: row.label
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font: Theme.body
                color: Theme.textMuted
                Accessible.ignored: true
            }
            Text {
                id: value

                anchors.top: title.bottom
                anchors.left: label.right
                anchors.leftMargin: Theme.s12
                anchors.right: parent.right
                horizontalAlignment: Text.AlignRight
                text: row.value
                textFormat: Text.PlainText
                elide: Text.ElideRight
                wrapMode: Text.Wrap
                maximumLineCount: 3
                font: Theme.body
                color: row.quiet ? Theme.textFaint : Theme.text
                Accessible.ignored: true
            }
            HoverHandler {
                id: pointer
            }
            AppToolTip {
                visible: pointer.hovered && row.note.length > 0
                text: row.note
            }
        }
    }
}
