// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The capabilities of a model as small icons; the tooltip has their names.
Item {
    id: root

    required property var capabilities
    readonly property CapabilityWords names: CapabilityWords {}
    readonly property var shown: capabilities.filter(name => names.icon(name).length > 0)

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        HoverHandler {
            id: hover
        }
        Repeater {
            model: root.shown

            AppIcon {
                required property string modelData

                name: root.names.icon(modelData)
                size: 15
                color: Theme.textMuted
            }
        }
    }
    AppToolTip {
        parent: row
        visible: hover.hovered && root.shown.length > 0
        text: root.shown.map(name => root.names.word(name)).join(", ")
    }
}
