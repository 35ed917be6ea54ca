// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server
import Corral.Ui.Shared

/// A server: its state in words, what it is, and what can be done with it. While it is changed, the form is in its place.
FocusScope {
    id: root

    required property int index
    required property string serverId
    required property string name
    required property serverMark mark
    required property string stateText
    required property bool connected
    required property bool unreachable
    required property string problem
    required property string hint
    required property int remedy
    required property string facts
    required property string load
    required property string loaded
    required property string abilities
    required property bool current
    required property bool temporary
    required property bool removable
    required property ServerListModel list
    required property ServerForm form
    /// A part of the card got the focus.
    signal revealRequested(item: Item)
    signal retryRequested()

    readonly property bool narrow: width < Theme.widened(460) // the state stands below the name
    readonly property bool edited: root.form !== null && root.form.open && root.form.serverId === root.serverId
    readonly property color tint: root.connected ? Theme.good : root.unreachable ? Theme.bad : Theme.warn

    implicitHeight: root.edited ? editor.height : card.height
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Server %1: %2").arg(root.name).arg(root.stateText)
    Accessible.description: root.facts
    onActiveFocusChanged: if (activeFocus)
        root.revealRequested(root)
    onEditedChanged: if (!edited && !root.form.open)
        Qt.callLater(editButton.forceActiveFocus, Qt.TabFocusReason)

    Rectangle {
        id: card

        visible: !root.edited
        width: root.width
        height: column.implicitHeight + 2 * Theme.s12
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: root.current ? 2 : 1
        border.color: root.current ? Theme.accent : Theme.line

        ColumnLayout {
            id: column

            x: Theme.s16
            y: Theme.s12
            width: parent.width - Theme.s16 - Theme.s12
            spacing: Theme.s4

            RowLayout {
                spacing: Theme.s8

                MarkBadge {
                    mark: root.mark
                    size: Theme.grown(22, 1)
                }
                Rectangle {
                    implicitWidth: 10
                    implicitHeight: 10
                    radius: 5
                    color: root.connected || root.unreachable ? root.tint : "transparent"
                    border.width: 2
                    border.color: root.tint
                }
                Text {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Math.min(implicitWidth, Theme.widened(60))
                    Layout.maximumWidth: root.narrow ? root.width : implicitWidth + 1
                    text: root.name
                    font: Theme.bodyStrong
                    color: Theme.text
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
                Text {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Math.min(implicitWidth, column.width * 0.45) // the name is elided before
                    Layout.maximumWidth: implicitWidth + 1
                    visible: !root.narrow
                    elide: Text.ElideRight
                    text: root.stateText
                    font: Theme.body
                    color: root.tint
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
                Item {
                    Layout.fillWidth: true
                    visible: !root.narrow
                }
                AppButton {
                    visible: !root.current
                    dense: true
                    text: qsTr("Use")
                    Accessible.name: qsTr("Use %1").arg(root.name)
                    onClicked: root.list.use(root.serverId)
                }
                Tag {
                    visible: root.current
                    text: qsTr("In use")
                }
                IconButton {
                    id: editButton

                    visible: !root.temporary
                    iconName: "edit"
                    text: qsTr("Edit %1").arg(root.name)
                    onClicked: root.form.edit(root.serverId)
                }
                IconButton {
                    id: more

                    iconName: "more"
                    text: qsTr("More for %1").arg(root.name)
                    onClicked: menu.open()

                    ServerCardMenu {
                        id: menu

                        x: more.width - width
                        y: more.height + Theme.s4
                        row: root.index
                        serverId: root.serverId
                        removable: root.removable
                        list: root.list
                        form: root.form
                    }
                }
            }
            CardNote {
                text: root.narrow ? root.stateText : ""
                font: Theme.body
                color: root.tint
                Accessible.ignored: true // the name of the card
            }
            CardNote {
                text: root.facts
                font: Theme.body
                Accessible.ignored: true // the description of the card
            }
            CardNote {
                text: root.loaded
            }
            CardNote {
                text: root.load
            }
            CardNote {
                text: root.abilities
            }
            ServerProblem {
                Layout.fillWidth: true
                Layout.rightMargin: Theme.s4
                message: root.problem
                hint: root.hint
                remedy: root.remedy
                serverId: root.serverId
                form: root.form
                onRetryRequested: root.retryRequested()
            }
        }
    }
    Column {
        id: editor

        width: root.width

        // Not a Loader, which in Qt 6.4 cannot create a bound component.
        Repeater {
            model: root.edited ? 1 : 0

            delegate: ServerEditor {
                width: editor.width
                form: root.form
                onRevealRequested: item => root.revealRequested(item)
            }
        }
    }
}
