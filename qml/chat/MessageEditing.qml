// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat

/// Opens the editor for the messages that are to be edited.
Item {
    id: root

    required property Branches branches
    property string messageId

    Connections {
        target: root.branches

        function onEditRequested(messageId: string): void {
            if (messageId.length === 0 || !root.branches.mayEdit(messageId))
                return;
            root.messageId = messageId;
            dialog.open();
        }
    }
    OnDemand {
        id: dialog

        MessageEditor {
            branches: root.branches
            messageId: root.messageId
        }
    }
}
