// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A text of several lines that scrolls once it is long; typed() tells each change by the user.
FocusScope {
    id: root

    property string text
    property string placeholderText
    /// The accessible name and description.
    property string label
    property string explanation
    property bool code: false
    property bool invalid: false
    property real smallest: Theme.grown(76, 3)
    signal typed(text: string)

    implicitHeight: Math.min(area.implicitHeight + 4, Theme.grown(200, 9))

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface
        border.width: area.activeFocus ? 2 : 1
        border.color: root.invalid ? Theme.bad : area.activeFocus ? Theme.accent : Theme.lineStrong
    }
    AppScrollView {
        anchors.fill: parent
        anchors.margins: 2
        contentWidth: availableWidth
        focus: true

        AppTextArea {
            id: area

            bare: true
            focus: true
            implicitHeight: Math.max(root.smallest, contentHeight + topPadding + bottomPadding)
            text: root.text
            placeholderText: root.placeholderText
            font: root.code ? Theme.mono : Theme.body
            Accessible.name: root.label
            Accessible.description: root.explanation
            // Tab leaves the field, as in the others of this panel.
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: if (area.text !== root.text)
                root.typed(area.text)
        }
    }
}
