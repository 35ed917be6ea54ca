// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// The name of a model: its tag is dimmed, and the server follows where that has no column of its own.
Item {
    id: root

    required property string base
    required property string tag
    property string server

    Row {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - Theme.s16

        PathText {
            id: name

            width: Math.min(implicitWidth, parent.width - where.width)
            text: root.base
            suffix: root.tag
        }
        Text {
            id: where

            anchors.baseline: name.baseline
            width: visible ? Math.min(Math.ceil(implicitWidth), 120) : 0
            visible: root.server.length > 0
            leftPadding: Theme.s8
            text: root.server
            font: Theme.caption
            color: Theme.textMuted
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
