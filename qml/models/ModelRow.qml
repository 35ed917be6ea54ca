// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models
import Corral.Ui.Shared

/// One installed model.
ItemDelegate {
    id: root

    required property ModelsController controller
    required property TableColumns columns
    required property int index
    required property string name
    required property string shownName
    required property string base
    required property string tag
    required property string sizeText
    required property string parameters
    required property string quantization
    required property string family
    required property string contextText
    required property string modifiedText
    required property string modifiedExact
    required property var capabilities
    required property bool loaded
    required property string loadedText
    required property bool busy
    required property bool chats
    required property string description
    required property string server
    required property string serverName
    required property serverMark serverMark
    required property modelObstacles obstacles
    /// In the reuse pool: it must be invisible to assistive technology.
    property bool pooled: false
    /// The details of the selected model are visible.
    property bool detailsShown: true
    readonly property bool selected: detailsShown && controller.selected === name && controller.selectedServer === server
    readonly property bool marked: ListView.isCurrentItem && ListView.view.activeFocus
    /// The last input was a key: show the focus.
    property bool keyboard: false
    signal menuRequested(anchor: Item, at: point)
    signal chosen

    height: Theme.grown(36, 1)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.ignored: root.pooled
    Accessible.name: root.shownName
    Accessible.description: root.description
    Accessible.selected: root.selected
    Accessible.onPressAction: root.chosen()
    onClicked: root.chosen()
    ListView.onPooled: root.pooled = true
    ListView.onReused: root.pooled = false

    background: Rectangle {
        color: root.selected ? Theme.selected : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.marked && root.keyboard
            inset: true
        }
        Hairline {
            anchors.bottom: parent.bottom
            x: root.columns.margin
            width: parent.width - 2 * x
            visible: !root.selected
        }
    }

    Row {
        x: root.columns.margin
        height: parent.height
        opacity: root.busy ? Theme.disabledOpacity : 1

        NameCell {
            width: root.columns.name
            height: parent.height
            base: root.base
            tag: root.tag
            server: root.columns.servers && root.columns.server === 0 ? root.serverName : ""
        }
        ServerCell {
            width: root.columns.server
            name: root.serverName
            mark: root.serverMark
        }
        Cell {
            width: root.columns.size
            figure: true
            color: Theme.text
            text: root.sizeText
        }
        Cell {
            width: root.columns.parameters
            figure: true
            text: root.parameters
        }
        Cell {
            width: root.columns.context
            figure: true
            text: root.contextText
        }
        Cell {
            width: root.columns.quantization
            text: root.quantization
        }
        Cell {
            width: root.columns.family
            text: root.family
        }
        CapabilityIcons {
            width: root.columns.capabilities
            height: parent.height
            visible: width > 0
            capabilities: root.capabilities
        }
        Cell {
            id: modified

            width: root.columns.modified
            text: root.modifiedText

            HoverHandler {
                id: modifiedHover
            }
            AppToolTip {
                parent: modified
                visible: modifiedHover.hovered && root.modifiedExact.length > 0
                text: root.modifiedExact
            }
        }
        LoadedMark {
            width: root.columns.loaded
            height: parent.height
            loaded: root.loaded
            busy: root.busy
            text: root.loadedText
        }
        // Always placed: a hidden item would be at the left of the row when the pointer comes, and take a quick click there.
        Item {
            width: root.columns.actions
            height: parent.height

            RowActions {
                anchors.fill: parent
                visible: (root.hovered || root.marked) && !root.busy
                controller: root.controller
                name: root.name
                server: root.server
                obstacles: root.obstacles
                shownName: root.shownName
                loaded: root.loaded
                chats: root.chats
                onMenuRequested: anchor => root.menuRequested(anchor, Qt.point(0, anchor.height))
            }
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(root, point.position)
    }
}
