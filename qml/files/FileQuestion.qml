// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Files

/// The confirmation before a file is written. If it overwrites a file, the initial focus is on the button that goes back.
Rectangle {
    id: root

    required property FileChoice choice
    signal done

    implicitHeight: row.implicitHeight + 2 * Theme.s8
    visible: choice.question.length > 0
    Keys.onEscapePressed: back.clicked()
    radius: Theme.radius
    color: Qt.alpha(Theme.warn, Theme.dark ? 0.12 : 0.07)
    border.width: 1
    border.color: Qt.alpha(Theme.warn, 0.5)
    onVisibleChanged: if (visible)
        (choice.replaces ? back : agree).forceActiveFocus(Qt.TabFocusReason)

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.s8
        anchors.leftMargin: Theme.s12
        spacing: Theme.s8

        AppIcon {
            name: "warning"
            size: 18
            color: Theme.warn
        }
        Text {
            Layout.fillWidth: true
            text: root.choice.question
            font: Theme.body
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        AppButton {
            id: back

            dense: true
            text: qsTr("Back")
            onClicked: {
                root.choice.disagree();
                root.done();
            }
        }
        AppButton {
            id: agree

            dense: true
            primary: true
            destructive: root.choice.replaces
            text: root.choice.answer
            onClicked: root.choice.agree()
        }
    }
}
