// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Ui.Chat

/// Marks what is looked for in the text of a row, below the text. The current occurrence has a border. Without a search it has no
/// items.
Repeater {
    id: root

    required property TranscriptFind find
    required property int row
    required property TextEdit text
    /// Scrolls the text horizontally, if it is wider than the row.
    property Flickable scroller: null

    model: root.find && root.find.text.length > 0 ? 1 : 0

    Item {
        x: root.text.x
        y: root.text.y

        MatchMarks {
            id: marks

            find: root.find
            row: root.row
            document: root.text.textDocument
        }
        Repeater {
            model: marks.all

            Rectangle {
                required property rect modelData

                x: modelData.x
                y: modelData.y
                width: modelData.width
                height: modelData.height
                radius: 2
                color: Theme.match
                border.width: 1
                border.color: Qt.alpha(Theme.matchLine, 0.5)
            }
        }
        Repeater {
            model: marks.current

            Rectangle {
                required property rect modelData

                x: modelData.x - 2
                y: modelData.y - 1
                width: modelData.width + 4
                height: modelData.height + 2
                radius: 3
                color: Theme.match
                border.width: 2
                border.color: Theme.matchLine
            }
        }
        Connections {
            target: root.find

            function onPlaceShown(item: Item, place: rect): void {
                const scroller = root.scroller;
                if (item !== marks || !scroller || !scroller.interactive)
                    return;
                if (place.x < scroller.contentX || place.x + place.width > scroller.contentX + scroller.width)
                    scroller.contentX = Math.max(0, Math.min(place.x - scroller.width / 3, scroller.contentWidth - scroller.width));
            }
        }
    }
}
