// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A system prompt to type, with what it does.
FocusScope {
    property alias text: area.text

    Text {
        id: note

        width: parent.width
        text: qsTr("The model reads it before every message. Empty: the model's own, if it has one. A change makes the model read the conversation again.")
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
        anchors.bottom: parent.bottom
        width: parent.width
        contentWidth: availableWidth

        AppTextArea {
            id: area

            focus: true
            placeholderText: qsTr("You are …")
            Accessible.name: qsTr("System prompt")
            // Enter is a new line, as Tab leads on to the button.
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
    }
}
