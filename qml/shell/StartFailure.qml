// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shared
import Corral.Ui.Shell

/// The window shown instead of Corral's own if it cannot start: the problem and the remedies.
ApplicationWindow {
    id: root

    required property Startup startup

    function tryAgain(): void {
        root.startup.tryAgain();
    }

    width: Theme.widened(540)
    height: content.implicitHeight + footerArea.height
    minimumWidth: 420
    minimumHeight: height
    visible: true
    title: root.startup.title
    color: Theme.window
    onClosing: root.startup.quit()
    Component.onCompleted: again.forceActiveFocus(Qt.TabFocusReason)

    SystemScheme {
        id: systemScheme
    }
    Binding {
        target: Theme
        property: "systemDark"
        value: systemScheme.dark
    }
    Binding {
        target: Theme
        property: "scheme"
        value: root.startup.colourScheme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.startup.textSize / 100
    }
    Shortcut {
        sequence: "Esc"
        onActivated: root.close()
    }

    Column {
        id: content

        width: parent.width
        padding: Theme.s24
        spacing: Theme.s16

        Row {
            width: parent.width - 2 * Theme.s24
            spacing: Theme.s12

            AppIcon {
                name: "error"
                size: 24
                color: Theme.bad
            }
            Text {
                width: parent.width - 24 - Theme.s12
                text: root.startup.title
                font: Theme.title
                color: Theme.text
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }
        Text {
            width: parent.width - 2 * Theme.s24
            text: root.startup.message
            font: Theme.body
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            lineHeight: 1.25
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Text {
            width: parent.width - 2 * Theme.s24
            visible: text.length > 0
            text: root.startup.hint
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            lineHeight: 1.25
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        FolderChoice {
            width: parent.width - 2 * Theme.s24
            visible: root.startup.folderHelps
            folder: root.startup.suggestedFolder
            onChosen: folder => root.startup.useFolder(folder)
        }
    }
    Rectangle {
        id: footerArea

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hit + 2 * Theme.s12
        color: Theme.surface

        Hairline {
            width: parent.width
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.s24
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.s8

            AppButton {
                text: qsTr("Quit")
                onClicked: root.close()
            }
            AppButton {
                id: again

                primary: true
                text: qsTr("Try again")
                onClicked: root.tryAgain()
            }
        }
    }
}
