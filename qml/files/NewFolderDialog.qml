// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// Asks for the name of a new folder.
AppDialog {
    id: root

    readonly property AppTextField field: contentItem as AppTextField
    signal named(name: string)

    function ask(): void {
        root.open();
        root.field.clear();
        root.field.forceActiveFocus();
    }

    title: qsTr("New folder")
    acceptText: qsTr("Create")
    acceptEnabled: root.field.text.trim().length > 0
    onAccepted: root.named(root.field.text.trim())

    contentItem: AppTextField {
        Accessible.name: qsTr("Name of the new folder")
        onAccepted: if (root.acceptEnabled)
            root.accept()
    }
}
