// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// The shortcuts, one per line: those of the commands, and beside or below them those of lists, fields and the Workshop.
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

    Flow {
        id: lines

        readonly property bool wide: width >= Theme.widened(680)
        readonly property real columnWidth: wide ? Math.floor((width - spacing) / 2) : width

        width: root.width - Theme.s16
        spacing: Theme.s24

        KeyGroup {
            width: lines.columnWidth
            title: qsTr("Anywhere")

            Repeater {
                model: root.commands.keys

                KeyLine {
                    // A CommandKeys.
                    required property var modelData

                    title: modelData.title
                    keys: modelData.text
                }
            }
        }
        Column {
            width: lines.columnWidth
            spacing: Theme.s24

            KeyGroup {
                width: parent.width
                title: qsTr("In lists and fields")

                KeyLine { title: qsTr("Move, first, last"); keys: qsTr("↑ ↓ Home End") }
                KeyLine { title: qsTr("Find by typing"); keys: qsTr("A … Z") }
                KeyLine { title: qsTr("Open the menu of an entry"); keys: qsTr("Shift+F10") }
                KeyLine { title: qsTr("Find on this screen"); keys: qsTr("Ctrl+F") }
                KeyLine { title: qsTr("Next and previous occurrence"); keys: qsTr("F3 Shift+F3") }
                KeyLine { title: qsTr("Rename"); keys: qsTr("F2") }
                KeyLine { title: qsTr("Delete"); keys: qsTr("Del") }
                KeyLine { title: qsTr("Send a question"); keys: qsTr("Ctrl+Enter") }
                KeyLine { title: qsTr("Start a new line in a question"); keys: qsTr("Shift+Enter") }
                KeyLine { title: qsTr("Close what is open"); keys: qsTr("Esc") }
            }
            KeyGroup {
                width: parent.width
                title: qsTr("In the Workshop")

                KeyLine { title: qsTr("New Modelfile"); keys: qsTr("Ctrl+Shift+N") }
                KeyLine { title: qsTr("Open a file"); keys: qsTr("Ctrl+O") }
                KeyLine { title: qsTr("Save the Modelfile"); keys: qsTr("Ctrl+S") }
                KeyLine { title: qsTr("Save it under another name"); keys: qsTr("Ctrl+Shift+S") }
                KeyLine { title: qsTr("Close the Modelfile"); keys: qsTr("Ctrl+W") }
                KeyLine { title: qsTr("Show or hide the overview"); keys: qsTr("Ctrl+I") }
            }
        }
    }
}
