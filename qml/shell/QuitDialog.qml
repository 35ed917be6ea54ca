// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// Asks before Corral ends with conversations that are only in its memory.
AppDialog {
    id: root

    required property StorageController storage
    signal quitRequested
    signal exportRequested

    title: qsTr("Quit although conversations aren't saved?")
    onVisibleChanged: if (visible)
        staying.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Text {
        text: qsTr("What was written last is only in memory, and lost when Corral ends. %1").arg(root.storage.text)
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.body
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    footer: Item {
        implicitHeight: Theme.hit + Theme.s24

        AppButton {
            x: Theme.s24
            flat: true
            destructive: true
            text: qsTr("Quit without saving")
            onClicked: {
                root.close();
                root.quitRequested();
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.s24
            spacing: Theme.s8

            AppButton {
                id: staying

                text: qsTr("Don't quit")
                onClicked: root.reject()
            }
            AppButton {
                primary: true
                text: qsTr("Export and quit…")
                onClicked: {
                    root.close();
                    root.exportRequested();
                }
            }
        }
    }
}
