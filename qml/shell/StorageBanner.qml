// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Shell

/// The conversations cannot be written: why, what to do, and that nothing is lost meanwhile.
Banner {
    id: root

    required property StorageController storage
    signal exportRequested

    iconName: "disk"
    title: storage.title
    text: storage.text

    AppButton {
        dense: true
        iconName: "retry"
        text: qsTr("Try again")
        onClicked: root.storage.retry()
    }
    AppButton {
        visible: root.storage.losing && root.width > 760
        dense: true
        flat: true
        text: qsTr("Export…")
        onClicked: root.exportRequested()
    }
}
