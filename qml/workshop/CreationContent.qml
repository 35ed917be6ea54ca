// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The choices, or the steps once it is running, and the error.
Column {
    id: root

    required property ModelCreation creation
    readonly property bool choosing: creation.state === ModelCreation.Choosing

    function begin(): void {
        if (root.choosing)
            choices.focusName();
    }

    spacing: Theme.s12

    CreationChoices {
        id: choices

        width: parent.width
        visible: root.choosing
        creation: root.creation
        onAccepted: root.creation.start()
    }
    CreationSteps {
        width: parent.width
        visible: !root.choosing
        steps: root.creation.steps
    }
    ErrorNote {
        width: parent.width
        message: root.creation.errorMessage
        hint: root.creation.errorHint
    }
}
