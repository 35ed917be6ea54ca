// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// Shortcuts under a title.
Column {
    id: root

    property string title
    default property alias lines: rows.data

    SectionLabel {
        width: parent.width
        text: root.title
    }
    Column {
        id: rows

        width: parent.width
        topPadding: Theme.s4
    }
}
