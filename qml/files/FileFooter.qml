// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Files

/// The buttons of the file dialog.
Item {
    id: root

    required property FileChoice choice
    signal rejected

    implicitHeight: Theme.hit + Theme.s24

    AppCheckBox {
        x: Theme.s24
        height: Theme.hit
        text: qsTr("Hidden files")
        checked: root.choice.showHidden
        onToggled: root.choice.showHidden = checked
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.s24
        spacing: Theme.s8

        AppButton {
            text: qsTr("Cancel")
            onClicked: root.rejected()
        }
        AppButton {
            primary: true
            enabled: root.choice.canAccept && root.choice.question.length === 0
            text: root.choice.purpose === FileChoice.Save ? qsTr("Save") : root.choice.purpose === FileChoice.Open ? qsTr("Open") : qsTr("Choose this folder")
            onClicked: root.choice.accept()
        }
    }
}
