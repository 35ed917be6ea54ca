// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The fraction of a model on GPUs; the rest is in CPU memory. The text beside it says the same.
Item {
    id: root

    /// 0 to 1.
    required property real share

    readonly property real gpuWidth: Math.round(width * share)
    readonly property bool isSplit: share > 0 && share < 1

    implicitHeight: 6
    Accessible.ignored: true

    Rectangle {
        width: Math.max(0, root.gpuWidth - (root.isSplit ? 1 : 0))
        height: parent.height
        radius: 3
        color: Theme.chartGpu
    }
    Rectangle {
        x: root.gpuWidth + (root.isSplit ? 1 : 0)
        width: Math.max(0, parent.width - x)
        height: parent.height
        radius: 3
        color: Theme.chartCpu
    }
}
