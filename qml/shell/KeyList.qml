// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// The shortcuts, one per line: those of the commands, then those of lists and fields.
Flickable {
    id: root

    required property CommandModel commands

    implicitHeight: lines.implicitHeight
    contentHeight: lines.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Keys.onDownPressed: flick(0, -600)
    Keys.onUpPressed: flick(0, 600)
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Keys")

    Column {
        id: lines

        width: root.width - Theme.s16

        Repeater {
            model: root.commands.keys

            KeyLine {
                // A CommandKeys.
                required property var modelData

                title: modelData.title
                keys: modelData.text
            }
        }
        Item {
            width: parent.width
            height: 38

            SectionLabel {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 4
                text: qsTr("In lists and fields")
            }
        }
        KeyLine {
            title: qsTr("Move, first, last")
            keys: qsTr("↑ ↓ Home End")
        }
        KeyLine {
            title: qsTr("Rename")
            keys: qsTr("F2")
        }
        KeyLine {
            title: qsTr("Delete")
            keys: qsTr("Del")
        }
        KeyLine {
            title: qsTr("Save the Modelfile")
            keys: qsTr("Ctrl+S")
        }
        KeyLine {
            title: qsTr("Send a question")
            keys: qsTr("Ctrl+Enter")
        }
        KeyLine {
            title: qsTr("Start a new line in a question")
            keys: qsTr("Shift+Enter")
        }
        KeyLine {
            title: qsTr("Close what is open")
            keys: qsTr("Esc")
        }
    }
}
