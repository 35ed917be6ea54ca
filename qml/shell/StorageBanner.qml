// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Shell

/// The conversations cannot be written, or damage was repaired: why, the consequence, and what to do.
Banner {
    id: root

    required property StorageController storage
    signal exportRequested

    iconName: "disk"
    title: storage.title
    text: storage.text

    AppButton {
        visible: root.storage.cannotWrite
        dense: true
        iconName: "retry"
        text: qsTr("Try again")
        onClicked: root.storage.retry()
    }
    AppButton {
        visible: root.storage.hasUnsaved && root.width > 760
        dense: true
        flat: true
        text: qsTr("Export…")
        onClicked: root.exportRequested()
    }
    AppButton {
        visible: root.storage.canRestore
        dense: true
        text: qsTr("Add from backup")
        onClicked: root.storage.restore()
    }
    AppButton {
        visible: root.storage.bannerVisible && !root.storage.cannotWrite
        dense: true
        flat: true
        text: qsTr("Dismiss")
        onClicked: root.storage.dismiss()
    }
}
