// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// The command palette: runs any command by fuzzy search.
T.Popup {
    id: root

    required property CommandModel commands

    /// Distance from the top of the window, and the minimum from its bottom.
    readonly property real distance: Math.round(Math.min(96, parent.height * 0.1))

    function run(row: int): void {
        root.close();
        root.commands.run(row);
    }

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: root.distance
    width: Math.min(620, parent.width - 2 * Theme.s24)
    height: Math.min(finder.implicitHeight, parent.height - 2 * root.distance)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        root.commands.refresh();
        finder.begin();
    }

    background: PopupFrame {}
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }

    CommandFinder {
        id: finder

        anchors.fill: parent
        commands: root.commands
        onChosen: row => root.run(row)
    }
}
