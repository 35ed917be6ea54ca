// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Ui.Chat

/// Scrolls the transcript to what was found, and to the places that commands ask for.
Item {
    id: root

    required property Transcript view
    required property TranscriptFind find
    required property ChatNavigation navigation
    /// Distance in pixels that a place keeps from the edges.
    readonly property real margin: Math.min(96, root.view.height / 4)

    function toQuestion(step: int): void {
        const top = Math.max(0, root.view.rowAt(1));
        const row = root.view.transcript.questionFrom(top + step, step);
        if (row >= 0)
            root.view.showRow(row);
        else
            step > 0 ? root.view.toEnd() : root.view.goToBeginning();
    }

    Connections {
        target: root.navigation

        function onPlaceRequested(place: int): void {
            switch (place) {
            case ChatNavigation.Start:
                return root.view.goToBeginning();
            case ChatNavigation.End:
                return root.view.toEnd();
            case ChatNavigation.NextQuestion:
                return root.toQuestion(1);
            case ChatNavigation.PreviousQuestion:
                return root.toQuestion(-1);
            }
        }
    }
    Connections {
        target: root.find

        function onRowWanted(row: int): void {
            if (row < root.view.rowAt(0) || row > root.view.rowAt(root.view.height))
                root.view.showRow(row);
        }

        function onPlaceShown(item: Item, place: rect): void {
            const top = item.mapToItem(root.view, place.x, place.y).y;
            const below = top + place.height + root.margin - root.view.height;
            if (top < root.margin)
                root.view.scrollBy(top - root.margin);
            else if (below > 0)
                root.view.scrollBy(below);
        }
    }
}
