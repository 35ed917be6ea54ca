// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The tabs of the open Modelfiles: title, a dot for unsaved changes, a close button.
Rectangle {
    id: root

    required property WorkshopController controller
    /// Whether the arrow keys move through the tabs.
    readonly property bool focused: list.activeFocus
    signal closeRequested(index: int)
    /// Chosen by the pointer: the editor gets the focus.
    signal chosen

    implicitHeight: Theme.grown(36, 1)
    color: Theme.window

    ListView {
        id: list

        anchors.fill: parent
        orientation: ListView.Horizontal
        model: root.controller.documents
        currentIndex: root.controller.currentIndex
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Open Modelfiles")
        Keys.onLeftPressed: root.controller.currentIndex = Math.max(0, root.controller.currentIndex - 1)
        Keys.onRightPressed: root.controller.currentIndex = Math.min(count - 1, root.controller.currentIndex + 1)
        Keys.onDeletePressed: root.closeRequested(root.controller.currentIndex)

        delegate: Item {
            id: tab

            required property int index
            required property string title
            required property string place
            required property bool modified
            required property int errors
            readonly property bool current: ListView.isCurrentItem

            width: Math.min(240, Math.max(96, label.implicitWidth + 64))
            height: ListView.view.height
            Accessible.role: Accessible.PageTab
            Accessible.name: tab.modified ? qsTr("%1, unsaved").arg(tab.title) : tab.title
            Accessible.description: tab.place
            Accessible.selected: tab.current
            Accessible.onPressAction: root.controller.currentIndex = tab.index

            Rectangle {
                anchors.fill: parent
                color: tab.current ? Theme.surface : pointer.hovered ? Theme.hover : "transparent"
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 2
                visible: tab.current
                color: Theme.accent
            }
            AppIcon {
                id: icon

                x: Theme.s12
                anchors.verticalCenter: parent.verticalCenter
                name: tab.errors > 0 ? "error" : "file"
                size: 14
                color: tab.errors > 0 ? Theme.bad : Theme.textFaint
            }
            Text {
                id: label

                anchors.left: icon.right
                anchors.leftMargin: 6
                anchors.right: end.left
                anchors.rightMargin: Theme.s4
                anchors.verticalCenter: parent.verticalCenter
                text: tab.title
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font: Theme.body
                color: tab.current ? Theme.text : Theme.textMuted
                Accessible.ignored: true
            }
            Item {
                id: end

                anchors.right: parent.right
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                width: 22
                height: 22

                Rectangle {
                    anchors.centerIn: parent
                    visible: tab.modified && !cross.visible
                    width: 8
                    height: 8
                    radius: 4
                    color: Theme.accent
                }
                IconButton {
                    id: cross

                    anchors.fill: parent
                    visible: pointer.hovered || (tab.current && !tab.modified)
                    focusPolicy: Qt.NoFocus
                    iconName: "close"
                    iconSize: 12
                    text: qsTr("Close %1").arg(tab.title)
                    shortcutText: qsTr("Ctrl+W")
                    onClicked: root.closeRequested(tab.index)
                }
            }
            Hairline {
                vertical: true
                anchors.right: parent.right
                height: parent.height
            }
            HoverHandler {
                id: pointer
            }
            TapHandler {
                acceptedButtons: Qt.LeftButton | Qt.MiddleButton
                onTapped: (point, button) => {
                    if (button === Qt.MiddleButton)
                        return root.closeRequested(tab.index);
                    root.controller.currentIndex = tab.index;
                    root.chosen();
                }
            }
            AppToolTip {
                visible: pointer.hovered && !cross.hovered
                text: tab.place
            }
        }
        FocusRing {
            shown: list.activeFocus
            inset: true
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
