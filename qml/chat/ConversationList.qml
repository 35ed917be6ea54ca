// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not bound: Qt 6.4 cannot make the section delegate of a bound component.

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme

/// A list grouped by day.
ListView {
    id: root

    clip: true
    reuseItems: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    section.property: "section"
    section.delegate: SectionLabel {
        id: heading
        required property string section

        text: heading.section
        font: Theme.bodyStrong
        color: Theme.textMuted
        leftPadding: Theme.s16
        topPadding: Theme.s12
        bottomPadding: Theme.s4
    }
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
}
