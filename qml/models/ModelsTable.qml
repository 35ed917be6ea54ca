// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models
import Corral.Ui.Shared

/// The table of installed models. Arrows, Home and End move, letters jump to a name, Enter opens the details, Del deletes.
Item {
    id: root

    required property ModelsController controller
    /// Whether the details follow the current row.
    property bool follow: true
    /// The details of the selected model are visible; otherwise only the current row is highlighted.
    property bool detailsShown: true
    /// The last current row. When it is removed, its neighbour becomes current.
    property int lastRow: -1
    /// Rows were inserted or removed.
    signal rowsChanged
    signal detailsRequested
    signal deletionRequested(name: string, server: string)
    signal renameRequested(name: string, server: string)
    signal copyRequested(name: string, server: string)

    function focusList(): void {
        list.forceActiveFocus();
        root.keepCursor();
        // Not the row that last had the focus, which may be gone.
        if (list.currentItem)
            list.currentItem.focus = true;
    }

    /// A list with the focus has a current row, even if its row was removed.
    function keepCursor(): void {
        if (list.activeFocus && list.currentIndex < 0 && list.count > 0)
            list.currentIndex = Math.max(0, Math.min(root.lastRow, list.count - 1));
    }

    function choose(row: int): void {
        list.currentIndex = row;
        root.controller.select(root.controller.table.nameAt(row), root.controller.table.serverAt(row));
    }

    function openDetails(): void {
        root.choose(list.currentIndex);
        root.detailsRequested();
    }

    function jump(row: int): void {
        if (row >= 0)
            list.currentIndex = row;
    }

    /// The menu is for the row on which it was opened, which becomes the current one.
    function openMenu(row: ModelRow, anchor: Item, at: point, byKey: bool): void {
        list.currentIndex = row.index;
        menu.begin(row.name, row.server, row.loaded, row.chats);
        byKey ? menu.popupByKey(anchor, at.x, at.y) : menu.popup(anchor, at.x, at.y);
    }

    function openMenuByKey(): void {
        const row = list.currentItem as ModelRow;
        if (row)
            root.openMenu(row, row, Qt.point(Theme.s32, row.height - Theme.s4), true);
    }

    TableColumns {
        id: grid

        width: root.width
        servers: root.controller.feed.severalServers && root.controller.feed.allServers
    }
    TableHeader {
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
        onActiveFocusChanged: root.keepCursor()
        onCurrentIndexChanged: if (activeFocus && root.follow)
            followCursor.restart()

        Keys.onPressed: event => {
            if (!context.handle(event))
                typing.handle(event);
        }
        Keys.onReturnPressed: root.openDetails()
        Keys.onEnterPressed: root.openDetails()
        Keys.onDeletePressed: root.deletionRequested(root.controller.table.nameAt(list.currentIndex), root.controller.table.serverAt(list.currentIndex))

        delegate: ModelRow {
            id: row

            width: ListView.view.width
            controller: root.controller
            columns: grid
            keyboard: use.active
            detailsShown: root.detailsShown
            onChosen: {
                list.forceActiveFocus();
                root.choose(index);
                root.detailsRequested();
            }
            onMenuRequested: (anchor, at) => {
                list.forceActiveFocus(Qt.MouseFocusReason);
                root.openMenu(row, anchor, at, false);
            }
        }
    }

    Connections {
        target: root.controller

        function onSelectedChanged(): void {
            const row = root.controller.table.rowOf(root.controller.selected, root.controller.selectedServer);
            if (row >= 0 || !list.activeFocus)
                list.currentIndex = row;
        }
    }
    Connections {
        target: list

        function onCurrentIndexChanged(): void {
            if (list.currentIndex >= 0)
                root.lastRow = list.currentIndex;
        }

        function onCountChanged(): void {
            root.keepCursor();
            root.rowsChanged();
        }
    }
    Connections {
        target: root.controller.table

        function onFilterTextChanged(): void {
            root.lastRow = -1;
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
        onRename: root.renameRequested(root.controller.table.nameAt(list.currentIndex), root.controller.table.serverAt(list.currentIndex))
        onJump: (prefix, fresh) => root.jump(root.controller.table.rowFrom(list.currentIndex + (fresh ? 1 : 0), prefix))
    }
    ContextKey {
        id: context

        onAsked: root.openMenuByKey()
    }
    KeyboardUse {
        id: use
    }
    ModelMenu {
        id: menu

        controller: root.controller
        onRenameRequested: (name, server) => root.renameRequested(name, server)
        onCopyRequested: (name, server) => root.copyRequested(name, server)
        onDeletionRequested: (name, server) => root.deletionRequested(name, server)
    }
}
