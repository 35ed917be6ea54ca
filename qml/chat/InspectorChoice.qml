// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// One of a few values.
InspectorRow {
    id: root

    required property list<string> choices
    required property int choice

    controlWidth: Theme.widened(150)

    AppComboBox {
        width: parent.width
        model: root.choices
        currentIndex: root.choice
        Accessible.name: root.name
        Accessible.description: root.explanation
        onActivated: index => root.inspector.choose(root.name, index)
    }
}
