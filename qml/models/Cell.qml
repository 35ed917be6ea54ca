// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// One piece of text in a row of the table; nothing where its column has no room.
Text {
    id: root

    property bool figure: false

    visible: width > 0
    rightPadding: Theme.s16
    height: parent ? parent.height : implicitHeight
    font.family: Theme.family
    font.pixelSize: Theme.body.pixelSize
    color: Theme.textMuted
    elide: Text.ElideRight
    horizontalAlignment: figure ? Text.AlignRight : Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
    Accessible.ignored: true
}
