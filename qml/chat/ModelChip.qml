// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The content of the button that chooses the model: the state as a dot, the name, and the sign of the list.
Item {
    id: root

    required property string name
    required property ChosenModel model
    /// The server says that it is not ready yet.
    required property bool notReady

    readonly property bool hollow: root.model.state === ChosenModel.NotLoaded
    readonly property real around: (dot.visible ? dot.width + row.spacing : 0) + chevron.width + row.spacing

    function tint(): color {
        switch (root.model.state) {
        case ChosenModel.Loaded:
            return Theme.good;
        case ChosenModel.NotLoaded:
            return Theme.textMuted;
        default:
            return root.notReady ? Theme.warn : Theme.bad;
        }
    }

    /// The width that it fills where it has at most `most`.
    function widthIn(most: real): real {
        return root.around + label.widthIn(most - root.around);
    }

    implicitWidth: label.implicitWidth + root.around
    implicitHeight: label.implicitHeight

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s8

        Rectangle {
            id: dot

            anchors.verticalCenter: parent.verticalCenter
            visible: root.model.state !== ChosenModel.Unknown
            width: 9
            height: 9
            radius: 4.5
            color: root.hollow ? "transparent" : root.tint()
            border.width: root.hollow ? 1 : 0
            border.color: root.tint()
        }
        PathText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, Math.min(implicitWidth, root.width - root.around))
            text: root.name
        }
        AppIcon {
            id: chevron

            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-down"
            size: 16
            color: Theme.textMuted
        }
    }
}
