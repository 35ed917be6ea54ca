// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// The text of a message to edit, with what saving it does.
FocusScope {
    id: root

    property alias text: area.text
    property bool question: false
    /// The text was typed before and not saved.
    property bool kept: false
    signal saveRequested
    signal startOverRequested

    Text {
        id: note

        width: parent.width
        text: root.question ? qsTr("The old question is kept, with all that followed it: the arrows below the question lead back to it.")
                            : qsTr("The old answer is kept, with all that followed it: the arrows below the answer lead back to it. The model takes the new text for its own.")
        font: Theme.body
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppScrollView {
        focus: true
        anchors.top: note.bottom
        anchors.topMargin: Theme.s12
        anchors.bottom: below.top
        anchors.bottomMargin: below.visible ? Theme.s8 : 0
        width: parent.width
        contentWidth: availableWidth

        AppTextArea {
            id: area

            focus: true
            Accessible.name: root.question ? qsTr("Question") : qsTr("Answer")
            // Enter is a new line, as Tab leads on to the button.
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
    }
    Flow {
        id: below

        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: root.question || root.kept
        spacing: Theme.s8

        AppButton {
            visible: root.question
            enabled: area.text.trim().length > 0
            text: qsTr("Save without an answer")
            onClicked: root.saveRequested()
        }
        AppButton {
            visible: root.kept
            flat: true
            text: qsTr("Start over from the saved text")
            onClicked: {
                root.startOverRequested();
                area.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
}
