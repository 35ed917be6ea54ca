// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml
import Corral.Theme

/// Determines which columns fit into a width, and their widths. A column is shown where at least 280 px are left for the name;
/// in wide windows the figures follow the name, and the rest of the width stays empty on the right.
QtObject {
    id: root

    required property real width

    readonly property real margin: Theme.s16
    readonly property real size: 96
    readonly property real parameters: width >= 688 ? 92 : 0
    readonly property real capabilities: width >= 776 ? 88 : 0
    readonly property real context: width >= 856 ? 80 : 0
    readonly property real quantization: width >= 960 ? 104 : 0
    readonly property real modified: width >= 1084 ? 124 : 0
    readonly property real family: width >= 1196 ? 112 : 0
    readonly property real loaded: 84
    readonly property real actions: 104
    readonly property real name: Math.min(420, width - 2 * margin - size - parameters - quantization - family - context - capabilities - modified - loaded - actions)
}
