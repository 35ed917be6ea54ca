// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// What the user asked: a soft card on the right of the reading column.
Measure {
    id: root

    required property string text
    readonly property real padding: Theme.s12

    spaceAbove: Theme.s24
    Accessible.role: Accessible.Paragraph
    Accessible.name: qsTr("You: %1").arg(root.text)

    Rectangle {
        width: Math.ceil(Math.min(words.implicitWidth, words.widest) + 2 * root.padding)
        height: Math.ceil(words.height + 2 * Theme.s8)
        x: root.columnWidth - width
        radius: Theme.radiusCard
        color: Theme.accentSoft

        TextEdit {
            id: words
            readonly property real widest: Math.floor(root.columnWidth * 0.86) - 2 * root.padding

            x: root.padding
            y: Theme.s8
            width: Math.ceil(Math.min(implicitWidth, widest))
            text: root.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            readOnly: true
            selectByMouse: true
            activeFocusOnPress: true
            font: Theme.reading
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            Accessible.ignored: true
        }
    }
}
