// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// Texts, one a line.
InspectorRow {
    id: root

    narrow: false

    InspectorText {
        width: parent.width
        text: root.typed
        placeholderText: qsTr("One a line; \\n stands for a line break")
        invalid: root.problem.length > 0
        smallest: Theme.grown(52, 2)
        label: root.name
        explanation: root.explanation
        onTyped: text => root.inspector.type(root.name, text)
    }
}
