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
    /// The models of several servers are shown.
    property bool servers: false

    readonly property real margin: Theme.s16
    readonly property real size: Theme.widened(96)
    /// With large text in a narrow window the name needs the room.
    readonly property real loaded: width < Theme.widened(560) ? 0 : Theme.widened(84)
    readonly property real actions: 3 * Theme.hitDense + 20
    readonly property real leastName: 280
    /// For the columns that are not always shown.
    readonly property real spare: width - 2 * margin - size - loaded - actions - leastName - server
    /// Where it does not fit, the server is named in the column of the model.
    readonly property real server: servers && width >= 2 * margin + size + loaded + actions + leastName + Theme.widened(150) ? Theme.widened(150) : 0

    readonly property real parameters: shown(92, 0)
    readonly property real capabilities: shown(88, 92)
    readonly property real context: shown(80, 180)
    readonly property real quantization: shown(104, 260)
    readonly property real modified: shown(124, 364)
    readonly property real family: shown(112, 488)
    readonly property real name: Math.min(420, leastName + spare - parameters - quantization - family - context - capabilities - modified)

    /// The width of a column where it fits beside those that are more important, which have `before` pixels together; both
    /// with the usual text size.
    function shown(column: real, before: real): real {
        return root.spare >= Theme.widened(before + column) ? Theme.widened(column) : 0;
    }
}
