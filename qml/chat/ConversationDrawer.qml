// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat

/// The list of conversations as a drawer over a narrow window.
AppDrawer {
    id: root

    required property ChatController controller
    readonly property alias panel: list
    /// It closes so that a message can be written, see chosen().
    property bool writes: false
    signal typed(text: string)
    /// It has closed because a conversation was chosen by a key, or a new one was started: the message field gets the focus.
    signal chosen
    /// The window's shortcut for the drawer, which does not work while the drawer is open.
    signal toggled

    /// It opens for the search.
    property bool searches: false

    onOpened: {
        if (root.searches)
            list.find("");
        else
            list.takeKeys();
        root.searches = false;
    }
    onClosed: if (root.writes) {
        root.writes = false;
        root.chosen();
    }

    ConversationPanel {
        id: list

        anchors.fill: parent
        controller: root.controller
        onOpened: {
            root.writes = true;
            root.close();
        }
        onClicked: root.close()
        onSearchLeft: list.takeKeys()
        onTyped: text => {
            root.close();
            root.typed(text);
        }
    }
    Shortcut {
        sequence: "Ctrl+Shift+F"
        enabled: root.visible
        onActivated: list.find("")
    }
    Shortcut {
        sequence: "Ctrl+B"
        enabled: root.visible
        onActivated: root.toggled()
    }
}
