// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// Single-line text. `invalid` marks it as wrong; show the reason beside it.
T.TextField {
    id: root

    property bool invalid: false
    property bool bare: false
    /// Shown while the field is empty. Qt 6.4 withholds the accessible name of a password field; it reads the placeholder text.
    property string prompt: placeholderText
    /// Its context menu has the focus, and will return it.
    readonly property bool menuOpen: context.menu !== null && context.menu.visible

    implicitWidth: 220
    implicitHeight: Theme.hit
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.body
    color: Theme.text
    placeholderTextColor: Theme.textFaint
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    selectByMouse: true
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
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.length === 0 && root.preeditText.length === 0
        text: root.prompt
        font: root.font
        color: root.placeholderTextColor
        verticalAlignment: Text.AlignVCenter
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
