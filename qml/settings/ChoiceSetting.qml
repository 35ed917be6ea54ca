// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// A setting with a few options.
SettingsRow {
    id: root

    required property list<string> choices
    required property int choice

    AppComboBox {
        width: parent.width
        model: root.choices
        currentIndex: root.choice
        Accessible.name: root.title
        Accessible.description: root.explanation
        onActivated: index => root.controller.choose(root.key, index)
    }
}
