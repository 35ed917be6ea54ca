// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// Asks what to do with unsaved text before its tab closes.
AppDialog {
    id: root

    property int index: -1
    property string documentTitle
    signal saveRequested(index: int)
    signal discardRequested(index: int)

    function ask(index: int, documentTitle: string): void {
        root.index = index;
        root.documentTitle = documentTitle;
        root.open();
    }

    title: qsTr("Save %1 before it closes?").arg(documentTitle)

    contentItem: Text {
        text: qsTr("Without saving, what was changed in it is lost.")
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
            text: qsTr("Close without saving")
            onClicked: {
                root.close();
                root.discardRequested(root.index);
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.s24
            spacing: Theme.s8

            AppButton {
                text: qsTr("Cancel")
                onClicked: root.reject()
            }
            AppButton {
                primary: true
                text: qsTr("Save and close")
                onClicked: {
                    root.close();
                    root.saveRequested(root.index);
                }
            }
        }
    }
}
