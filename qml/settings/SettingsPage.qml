// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Qt.labs.qmlmodels
import Corral.Controls
import Corral.Theme
import Corral.Ui.Settings

/// The settings screen: all settings on one page, with a search field that has the focus.
FocusScope {
    id: root

    required property SettingsController controller

    function focusSearch(): void {
        search.forceActiveFocus();
    }

    function reveal(item: Item): void {
        flick.contentY = Math.max(0, Math.min(flick.contentY, item.y), item.y + item.height + Theme.s24 - flick.height);
    }

    focus: true
    onVisibleChanged: if (visible)
        root.controller.measure()
    Component.onCompleted: root.controller.measure()

    Connections {
        target: root.controller

        function onTextRequested(title: string, text: string, atEnd: bool): void {
            reading.title = title;
            reading.shownText = text;
            reading.atEnd = atEnd;
            reading.open();
        }
    }
    TextDialog {
        id: reading

        onCopyRequested: text => root.controller.copyText(text)
    }
    PageHeader {
        id: header

        width: parent.width
        title: qsTr("Settings")

        SearchField {
            id: search

            focus: true
            implicitWidth: Math.min(Theme.widened(280), root.width / 2)
            text: root.controller.search
            placeholderText: qsTr("Search settings")
            onTextChanged: root.controller.search = text
            onMoveDown: search.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        }
    }

    Shortcut {
        sequence: "Ctrl+F"
        enabled: root.visible
        onActivated: root.focusSearch()
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.topMargin: header.height
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.measure, flick.width - 2 * Theme.s24)
            bottomPadding: Theme.s32

            Item {
                width: parent.width
                height: note.visible ? note.height + Theme.s16 : 0

                ErrorNote {
                    id: note

                    y: Theme.s16
                    width: parent.width
                    message: root.controller.saveError
                    hint: root.controller.saveErrorHint
                }
            }

            Repeater {
                model: root.controller.rows

                delegate: DelegateChooser {
                    role: "kind"

                    DelegateChoice {
                        roleValue: SettingKinds.Choice

                        ChoiceSetting {
                            width: column.width
                            controller: root.controller
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                    DelegateChoice {
                        roleValue: SettingKinds.Switch

                        SwitchSetting {
                            width: column.width
                            controller: root.controller
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                    DelegateChoice {
                        roleValue: SettingKinds.Prose

                        ProseSetting {
                            width: column.width
                            controller: root.controller
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                    DelegateChoice {
                        roleValue: SettingKinds.About

                        AboutSetting {
                            width: column.width
                            controller: root.controller
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                    DelegateChoice {
                        roleValue: SettingKinds.Number

                        NumberSetting {
                            width: column.width
                            controller: root.controller
                            onActiveFocusChanged: if (activeFocus) root.reveal(this)
                        }
                    }
                }
            }
        }
    }

    EmptyState {
        anchors.centerIn: flick
        width: flick.width
        visible: root.controller.rows.count === 0
        iconName: "search"
        title: qsTr("No setting matches “%1”").arg(root.controller.search)
        text: qsTr("Try fewer or other words.")

        AppButton {
            text: qsTr("Show all settings")
            onClicked: {
                search.clear();
                root.focusSearch();
            }
        }
    }
}
