// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// One of Corral's icons in one colour, sharp at any scale.
Image {
    id: root

    required property string name
    property color color: Theme.text
    property int size: 20

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    source: name.length > 0 ? "image://icon/" + name + "?" + color : ""
    Accessible.ignored: true
}
