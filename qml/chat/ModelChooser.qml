// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Shows which model answers next, and opens the list of those there are. Ctrl+L opens it from anywhere.
Item {
    id: root

    required property ChatController controller

    function open(): void {
        popup.open();
    }

    implicitWidth: button.implicitWidth
    implicitHeight: button.implicitHeight
    visible: root.controller.models.count > 0

    AppButton {
        id: button
        flat: true
        text: root.controller.model || qsTr("Choose a model")
        iconName: "chevron-down"
        Accessible.name: qsTr("Model: %1").arg(text)
        onClicked: popup.open()
    }

    Popup {
        id: popup
        y: button.height + Theme.s4
        x: button.width - width
        width: 340
        height: Math.min(420, list.contentHeight + 2 * Theme.s8)
        padding: Theme.s8
        focus: true
        background: PopupFrame {}
        onOpened: {
            list.currentIndex = root.controller.models.rowOf(root.controller.model);
            list.forceActiveFocus();
        }

        ListView {
            id: list
            anchors.fill: parent
            clip: true
            model: root.controller.models
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationWraps: true
            ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Models")

            function choose(name: string): void {
                root.controller.model = name;
                popup.close();
            }

            delegate: AppItemDelegate {
                id: row
                required property string name
                required property string detail
                required property bool loaded

                width: ListView.view.width
                height: 44
                highlighted: ListView.isCurrentItem
                Accessible.name: row.name
                Keys.onReturnPressed: list.choose(row.name)
                Keys.onEnterPressed: list.choose(row.name)
                onClicked: list.choose(row.name)

                Item {
                    anchors.fill: parent
                    anchors.margins: Theme.s4
                    anchors.leftMargin: Theme.s12
                    anchors.rightMargin: Theme.s12

                    Text {
                        id: title
                        y: 2
                        width: parent.width - state.width - Theme.s8
                        text: row.name
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        font: Theme.body
                        color: Theme.text
                    }
                    Text {
                        anchors.top: title.bottom
                        width: parent.width
                        text: row.detail
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        font: Theme.caption
                        color: Theme.textMuted
                    }
                    Text {
                        id: state
                        anchors.right: parent.right
                        y: 4
                        visible: row.loaded
                        text: qsTr("loaded")
                        textFormat: Text.PlainText
                        font: Theme.caption
                        color: Theme.good
                    }
                }
            }
        }
    }
}
