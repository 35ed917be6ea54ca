// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not bound: Qt 6.4 cannot make the section delegate of a bound component.

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme

/// A list grouped by day. Arrows, Home, End and the page keys move; letters are forwarded to the message field by typed().
ListView {
    id: root

    /// A text field in a row has the focus.
    property bool busy: false
    readonly property int page: Math.max(1, Math.floor(height / 52) - 1)
    signal typed(text: string)

    function move(row: int): void {
        root.currentIndex = Math.max(0, Math.min(root.count - 1, row));
    }

    function take(event: var): void {
        const letter = event.text.length > 0 && event.text > " " && event.text !== "\u007f" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Home:
            return root.move(0);
        case Qt.Key_End:
            return root.move(root.count - 1);
        case Qt.Key_PageUp:
            return root.move(root.currentIndex - root.page);
        case Qt.Key_PageDown:
            return root.move(root.currentIndex + root.page);
        }
        event.accepted = letter;
        if (letter)
            root.typed(event.text);
    }

    clip: true
    reuseItems: true
    activeFocusOnTab: true
    keyNavigationEnabled: !busy
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds
    section.property: "section"
    section.delegate: SectionLabel {
        // That of the context: a required property would keep its first value, because Qt finds the view's own property of this
        // name when it uses the label again for another section.
        text: section // qmllint disable unqualified
        font: Theme.bodyStrong
        color: Theme.textMuted
        leftPadding: Theme.s16
        topPadding: Theme.s12
        bottomPadding: Theme.s4
    }
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Keys.enabled: !busy
    Keys.onPressed: event => root.take(event)
}
