// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// The server is unreachable: why, since when, and what Corral does about it.
Banner {
    id: root

    required property StatusController status
    signal serverRequested

    iconName: status.notReady ? "clock" : "unlink"
    tint: status.notReady ? Theme.warn : Theme.bad
    title: status.bannerTitle
    text: status.bannerText

    AppButton {
        dense: true
        iconName: "retry"
        text: qsTr("Try again")
        onClicked: root.status.retry()
    }
    AppButton {
        // Hidden if the text needs the width; the status line has the same link.
        visible: root.width > 760
        dense: true
        flat: true
        text: qsTr("Another server…")
        onClicked: root.serverRequested()
    }
}
