// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A number or a duration. The empty field shows the value that applies without one.
InspectorRow {
    id: root

    required property string hint

    AppTextField {
        width: parent.width
        text: root.typed
        placeholderText: root.hint
        invalid: root.problem.length > 0
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        Accessible.name: root.name
        Accessible.description: root.explanation
        onTextEdited: root.inspector.type(root.name, text)
    }
}
