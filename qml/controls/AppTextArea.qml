// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// Multi-line text. Put it into an AppScrollView if it may grow; `bare` leaves the frame to the parent.
T.TextArea {
    id: root

    property bool invalid: false
    property bool bare: false
    /// Its context menu has the focus, and will return it.
    readonly property bool menuOpen: context.menu !== null && context.menu.visible

    implicitWidth: Math.max(220, contentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.hit, contentHeight + topPadding + bottomPadding)
    padding: Theme.s8
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    font: Theme.body
    color: Theme.text
    placeholderTextColor: Theme.textFaint
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: placeholderText
    Keys.onPressed: event => context.handle(event)

    background: Rectangle {
        radius: Theme.radius
        color: root.bare ? "transparent" : Theme.surface
        border.width: root.bare ? 0 : root.activeFocus ? 2 : 1
        border.color: root.invalid ? Theme.bad : root.activeFocus ? Theme.accent : root.hovered ? Theme.textMuted : Theme.lineStrong
    }

    Text {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding
        visible: root.length === 0 && root.preeditText.length === 0
        text: root.placeholderText
        font: root.font
        color: root.placeholderTextColor
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    TextContextMenu {
        id: context

        field: root
        cursorRectangle: root.cursorRectangle
    }
}
