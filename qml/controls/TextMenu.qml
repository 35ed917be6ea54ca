// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Cut, copy, paste and select all.
AppMenu {
    id: root

    /// The AppTextField or AppTextArea: both have these methods but no common base type.
    required property var field

    AppMenuItem {
        text: qsTr("Cut")
        shortcutText: qsTr("Ctrl+X")
        enabled: root.field.selectedText.length > 0 && !root.field.readOnly
        onTriggered: root.field.cut()
    }
    AppMenuItem {
        text: qsTr("Copy")
        iconName: "copy"
        shortcutText: qsTr("Ctrl+C")
        enabled: root.field.selectedText.length > 0
        onTriggered: root.field.copy()
    }
    AppMenuItem {
        text: qsTr("Paste")
        shortcutText: qsTr("Ctrl+V")
        enabled: root.field.canPaste && !root.field.readOnly
        onTriggered: root.field.paste()
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Select all")
        shortcutText: qsTr("Ctrl+A")
        enabled: root.field.length > 0
        onTriggered: root.field.selectAll()
    }
}
