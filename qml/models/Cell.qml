// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The text of one table cell; hidden if its column does not fit.
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
