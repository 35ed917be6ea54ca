// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat

/// The list of conversations over a narrow window.
AppDrawer {
    id: root

    required property ChatController controller
    readonly property alias panel: list
    /// It closes for a message to be written, see chosen().
    property bool writes: false
    signal typed(text: string)
    /// It has gone because a conversation was chosen by a key, or a new one begun: what is typed next is a message.
    signal chosen
    /// The window's own key for it, which is out of reach while it is open.
    signal toggled

    onOpened: list.takeKeys()
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
        onTyped: text => {
            root.close();
            root.typed(text);
        }
    }
    Shortcut {
        sequence: "Ctrl+B"
        enabled: root.visible
        onActivated: root.toggled()
    }
}
