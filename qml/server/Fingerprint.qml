// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme

/// The fingerprint of a certificate, to compare, to select or to copy with one click.
RowLayout {
    id: root

    /// Lines of the same length.
    required property string text
    signal copyRequested
    /// A part got the focus.
    signal revealRequested(item: Item)

    spacing: Theme.s8

    TextEdit {
        id: lines

        text: root.text
        font: Theme.mono
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        readOnly: true
        selectByMouse: true
        activeFocusOnPress: false
        textFormat: TextEdit.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Fingerprint (SHA-256)") + ": " + root.text
    }
    IconButton {
        Layout.alignment: Qt.AlignTop
        iconName: shown.running ? "check" : "copy"
        iconColor: shown.running ? Theme.good : Theme.textMuted
        text: shown.running ? qsTr("Copied") : qsTr("Copy the fingerprint")
        onClicked: {
            root.copyRequested();
            shown.restart();
        }
        onActiveFocusChanged: if (activeFocus)
            root.revealRequested(this)

        Timer {
            id: shown

            interval: 2000
        }
    }
}
