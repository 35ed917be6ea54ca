// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Maps key presses to list navigation: Home, End, F2, and the letters of a name.
Item {
    id: root

    property string typed
    signal home
    signal end
    signal rename
    /// `fresh`: the first letter, so the search starts after the current row.
    signal jump(prefix: string, fresh: bool)

    function handle(event: var): void {
        const letter = event.text.length === 1 && event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
        event.accepted = true;
        if (event.key === Qt.Key_Home)
            root.home();
        else if (event.key === Qt.Key_End)
            root.end();
        else if (event.key === Qt.Key_F2)
            root.rename();
        else if (letter && event.key !== Qt.Key_Delete)
            root.add(event.text);
        else
            event.accepted = false;
    }

    function add(letter: string): void {
        const fresh = root.typed.length === 0;
        root.typed += letter;
        pause.restart();
        root.jump(root.typed, fresh);
    }

    Timer {
        id: pause

        interval: 800
        onTriggered: root.typed = ""
    }
}
