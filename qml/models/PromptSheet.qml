// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// The system prompt and the template of the model.
AppScrollView {
    id: root

    required property ModelDetails details
    signal copyRequested(text: string)

    contentWidth: availableWidth

    Column {
        width: root.availableWidth
        topPadding: Theme.s8
        bottomPadding: Theme.s16
        spacing: Theme.s8

        PromptPart {
            width: parent.width
            title: qsTr("System prompt")
            text: root.details.beginningOf(root.details.systemText)
            emptyText: qsTr("The model has none of its own.")
            onCopyRequested: root.copyRequested(root.details.systemText)
        }
        PromptPart {
            width: parent.width
            title: qsTr("Template")
            text: root.details.beginningOf(root.details.templateText)
            emptyText: qsTr("The server provides none.")
            code: true
            onCopyRequested: root.copyRequested(root.details.templateText)
        }
    }
}
