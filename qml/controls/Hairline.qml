// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// One pixel between two areas; vertical when told so.
Rectangle {
    id: root

    property bool vertical: false

    implicitWidth: vertical ? 1 : 120
    implicitHeight: vertical ? 120 : 1
    color: Theme.line
    Accessible.ignored: true
}
