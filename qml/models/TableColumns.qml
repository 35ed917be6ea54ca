// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml
import Corral.Theme

/// Determines which columns fit into a width, and their widths. The name gets the remaining width.
QtObject {
    id: root

    required property real width

    readonly property real margin: Theme.s16
    readonly property real size: 96
    readonly property real parameters: width >= 520 ? 92 : 0
    readonly property real quantization: width >= 720 ? 104 : 0
    readonly property real family: width >= 1000 ? 112 : 0
    readonly property real context: width >= 640 ? 80 : 0
    readonly property real capabilities: width >= 580 ? 88 : 0
    readonly property real modified: width >= 880 ? 124 : 0
    readonly property real loaded: 84
    readonly property real name: width - 2 * margin - size - parameters - quantization - family - context - capabilities - modified - loaded
}
