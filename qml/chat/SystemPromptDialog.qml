// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The system prompt of the open conversation. What is typed is kept however the dialog is closed.
AppDialog {
    id: root

    required property ChatController controller
    readonly property SystemPromptField field: contentItem as SystemPromptField

    width: Math.min(Theme.widened(560), parent ? parent.width - 2 * Theme.s24 : 560)
    height: Math.min(Theme.grown(400, 6), parent ? parent.height - 2 * Theme.s24 : 400)
    title: qsTr("System prompt of this conversation")
    acceptText: qsTr("Done")
    rejectText: ""
    onAboutToShow: {
        root.field.text = root.controller.systemPrompt;
        root.field.forceActiveFocus(Qt.PopupFocusReason);
    }
    onAboutToHide: root.controller.systemPrompt = root.field.text

    contentItem: SystemPromptField {}
}
