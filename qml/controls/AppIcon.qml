// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// One of Corral's icons in one colour, sharp at any scale. It grows with the text.
Image {
    id: root

    required property string name
    property color color: Theme.text
    /// With the usual text size.
    property int size: 20

    width: Theme.iconSize(size)
    height: Theme.iconSize(size)
    sourceSize.width: Theme.iconSize(size)
    sourceSize.height: Theme.iconSize(size)
    source: name.length > 0 ? "image://icon/" + name + "?" + color : ""
    Accessible.ignored: true
}
