// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A line of one pixel between two areas; horizontal unless `vertical`.
Rectangle {
    id: root

    property bool vertical: false

    implicitWidth: vertical ? 1 : 120
    implicitHeight: vertical ? 120 : 1
    color: Theme.line
    Accessible.ignored: true
}
