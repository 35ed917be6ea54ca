// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Ui.Shared

/// The mark of a server: its letter, or up to three digits, on its colour. The name beside it says the same to a screen reader.
Rectangle {
    id: root

    required property serverMark mark
    property int size: Theme.grown(18, 1)
    /// A letter may be several characters, as an emoji is; digits are set smaller.
    readonly property int digits: /^[0-9A-F]+$/.test(root.mark.letter) ? root.mark.letter.length : 1

    implicitWidth: root.size
    implicitHeight: root.size
    radius: Math.round(root.size / 4)
    color: Theme.marks[root.mark.color] ?? Theme.textMuted
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: root.mark.letter
        font.family: Theme.family
        font.pixelSize: Math.round(root.size * (root.digits > 2 ? 0.44 : root.digits > 1 ? 0.5 : 0.61))
        font.weight: Font.DemiBold
        color: Theme.textOnMark
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
