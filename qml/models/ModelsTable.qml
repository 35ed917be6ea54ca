// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Ui.Models

/// The table of installed models. Arrows, Home and End move, letters jump to a name, Enter opens the details, Del deletes.
Item {
    id: root

    required property ModelsController controller
    /// Whether the details follow the cursor.
    property bool follow: true
    signal detailsRequested
    signal deletionRequested(name: string)
    signal renameRequested(name: string)
    signal copyRequested(name: string)

    function focusList(): void {
        list.forceActiveFocus();
        if (list.currentIndex < 0 && list.count > 0)
            list.currentIndex = 0;
    }

    function choose(row: int): void {
        list.currentIndex = row;
        root.controller.select(root.controller.table.nameAt(row));
    }

    function openDetails(): void {
        root.choose(list.currentIndex);
        root.detailsRequested();
    }

    function jump(row: int): void {
        if (row >= 0)
            list.currentIndex = row;
    }

    function openMenu(name: string, loaded: bool, anchor: Item, at: point): void {
        menu.name = name;
        menu.loaded = loaded;
        menu.popup(anchor, at.x, at.y);
    }

    TableColumns {
        id: grid

        width: root.width
    }
    TableHead {
        id: head

        width: parent.width
        table: root.controller.table
        columns: grid
    }

    ListView {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        model: root.controller.table
        currentIndex: -1
        clip: true
        reuseItems: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Models")
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = 0
        onCurrentIndexChanged: if (activeFocus && root.follow)
            followCursor.restart()

        Keys.onPressed: event => typing.handle(event)
        Keys.onReturnPressed: root.openDetails()
        Keys.onEnterPressed: root.openDetails()
        Keys.onDeletePressed: root.deletionRequested(root.controller.table.nameAt(list.currentIndex))

        delegate: ModelRow {
            width: ListView.view.width
            controller: root.controller
            columns: grid
            onChosen: {
                list.forceActiveFocus();
                root.choose(index);
                root.detailsRequested();
            }
            onMenuRequested: (anchor, at) => root.openMenu(name, loaded, anchor, at)
        }
    }

    Connections {
        target: root.controller

        function onSelectedChanged(): void {
            list.currentIndex = root.controller.table.rowOf(root.controller.selected);
        }
    }
    Timer {
        id: followCursor

        interval: 120
        onTriggered: root.choose(list.currentIndex)
    }
    TypeAhead {
        id: typing

        onHome: list.currentIndex = 0
        onEnd: list.currentIndex = list.count - 1
        onRename: root.renameRequested(root.controller.table.nameAt(list.currentIndex))
        onJump: (prefix, fresh) => root.jump(root.controller.table.rowFrom(list.currentIndex + (fresh ? 1 : 0), prefix))
    }
    ModelMenu {
        id: menu

        controller: root.controller
        onRenameRequested: name => root.renameRequested(name)
        onCopyRequested: name => root.copyRequested(name)
        onDeletionRequested: name => root.deletionRequested(name)
    }
}
