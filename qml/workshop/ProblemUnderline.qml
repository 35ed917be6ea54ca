// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A line under the text that a problem is about, as far as its first row goes.
Rectangle {
    id: root

    required property TextEdit editor
    required property int start
    required property int length
    required property string severity

    // Read for the binding's sake: the places change with the width and with every edit, and may lie behind a shortened text.
    readonly property real layout: editor.contentHeight + editor.contentWidth + editor.length
    readonly property rect from: layout >= 0 ? editor.positionToRectangle(Math.min(start, editor.length)) : Qt.rect(0, 0, 0, 0)
    readonly property rect to: layout >= 0 ? editor.positionToRectangle(Math.min(start + length, editor.length)) : Qt.rect(0, 0, 0, 0)

    x: from.x
    y: from.y + from.height - 2
    width: to.y === from.y ? Math.max(6, to.x - from.x) : Math.max(6, editor.width - editor.rightPadding - from.x)
    height: 2
    radius: 1
    visible: severity !== "hint" && start + length <= editor.length
    color: severity === "error" ? Theme.bad : Theme.warn
    Accessible.ignored: true
}
