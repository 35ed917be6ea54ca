// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Qt.labs.qmlmodels
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The inspector: the system prompt, the presets and all options of the open conversation.
FocusScope {
    id: root

    required property ChatController controller
    readonly property Inspector inspector: controller.inspector
    readonly property bool filtered: inspector.options.search.length > 0
    signal closeRequested

    function takeFocus(): void {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function focusPrompt(): void {
        search.clear();
        prompt.takeFocus();
        flick.contentY = 0;
    }

    /// Puts the control that got the focus into view.
    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y;
        flick.contentY = Math.max(0, Math.min(flick.contentY, top), top + item.height + Theme.s24 - flick.height);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Column {
        id: head

        x: Theme.s12
        y: Theme.s12
        width: parent.width - 2 * Theme.s12
        spacing: Theme.s8

        Item {
            width: parent.width
            height: Theme.hitDense

            SectionLabel {
                anchors.left: parent.left
                anchors.right: close.left
                anchors.verticalCenter: parent.verticalCenter
                text: root.inspector.summary.length > 0 ? root.inspector.summary : qsTr("Options")
            }
            IconButton {
                id: close

                anchors.right: parent.right
                iconName: "close"
                text: qsTr("Close the options")
                shortcutText: "Ctrl+I"
                onClicked: root.closeRequested()
            }
        }
        InspectorPresets {
            width: parent.width
            presets: root.inspector.presets
            model: root.controller.model
        }
        SearchField {
            id: search

            width: parent.width
            focus: true
            text: root.inspector.options.search
            placeholderText: qsTr("Search options")
            onTextChanged: root.inspector.options.search = text
            onMoveDown: search.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        }
        Chip {
            checkable: true
            checked: root.inspector.options.onlySet
            text: qsTr("Only what is set")
            onToggled: root.inspector.options.onlySet = checked
        }
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.topMargin: head.y + head.height + Theme.s12
        enabled: root.inspector.ready
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            x: Theme.s12
            width: flick.width - Theme.s12 - Theme.s16
            bottomPadding: Theme.s24

            InspectorPrompt {
                id: prompt

                width: parent.width
                visible: !root.filtered
                inspector: root.inspector
            }
            ErrorNote {
                width: parent.width
                message: root.inspector.note
                iconName: "warning"
                tint: Theme.warn
            }
            Repeater {
                model: root.visible ? root.inspector.options : null

                delegate: DelegateChooser {
                    role: "kind"

                    DelegateChoice {
                        roleValue: OptionKinds.Line

                        InspectorLine {
                            width: column.width
                            inspector: root.inspector
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                    DelegateChoice {
                        roleValue: OptionKinds.Choice

                        InspectorChoice {
                            width: column.width
                            inspector: root.inspector
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                    DelegateChoice {
                        roleValue: OptionKinds.Lines

                        InspectorLines {
                            width: column.width
                            inspector: root.inspector
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                    DelegateChoice {
                        roleValue: OptionKinds.Format

                        InspectorFormat {
                            width: column.width
                            inspector: root.inspector
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                }
            }
            Text {
                width: parent.width
                topPadding: Theme.s16
                visible: root.inspector.options.count === 0
                text: root.filtered ? qsTr("No option matches. Try fewer or other words.") : qsTr("Nothing is set: the model and the server decide.")
                font: Theme.body
                color: Theme.textMuted
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
