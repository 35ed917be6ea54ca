// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Ui.Chat
import Corral.Ui.Text

/// A question: a card on the right side of the reading column.
ReadingColumn {
    id: root

    required property string text
    /// For a piece of a long question: there is more of it above, below.
    required property bool continued
    required property bool more
    required property int index
    property TranscriptFind find: null
    readonly property TextEdit selectableText: words
    readonly property real padding: Theme.s12

    spaceAbove: root.continued ? 0 : Theme.s24
    Accessible.role: Accessible.Paragraph
    Accessible.name: qsTr("You: %1").arg(root.text)

    Item {
        id: card
        readonly property bool whole: !root.continued && !root.more

        width: Math.ceil(card.whole ? Math.min(words.implicitWidth, words.widest) + 2 * root.padding : words.widest + 2 * root.padding)
        height: Math.ceil(words.y + words.height + (root.more ? 0 : Theme.s8))
        x: root.columnWidth - width
        clip: !card.whole

        // The card extends beyond the edges where pieces meet.
        Rectangle {
            width: parent.width
            y: root.continued ? -radius : 0
            height: parent.height - y + (root.more ? radius : 0)
            radius: Theme.radiusCard
            color: Theme.accentSoft
        }

        Matches {
            find: root.find
            row: root.index
            text: words
        }

        TextEdit {
            id: words
            readonly property real widest: Math.floor(root.columnWidth * 0.86) - 2 * root.padding

            x: root.padding
            y: root.continued ? 0 : Theme.s8
            width: Math.ceil(Math.min(implicitWidth, widest))
            text: root.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            readOnly: true
            selectByMouse: false
            activeFocusOnPress: false
            font: Theme.reading
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            Accessible.ignored: true
        }
    }

    LineDirections {
        document: words.textDocument
    }
}
