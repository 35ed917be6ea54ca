// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models
import Corral.Ui.Settings

/// The models screen: the table, the details of the selected model beside it (over it in a narrow window), and the pulls.
AppPage {
    id: root

    required property ModelsController controller
    /// Persists the width of the details; null: not persisted.
    property SettingsController settings: null
    /// Whether the list of transfers is open.
    property alias transfersExpanded: strip.expanded
    readonly property bool narrow: width < 940
    readonly property bool detailsBeside: !narrow && controller.selected.length > 0

    function focusFilter(): void {
        header.focusFilter();
    }

    /// The focused row may be gone: then the list gets the focus, or the filter if the list is empty.
    function keepFocus(): void {
        const holder = root.Window.activeFocusItem;
        const lost = !holder || !holder.visible || root.isAround(table, holder) || (holder as ModelRow)?.pooled;
        if (root.visible && lost)
            table.visible ? table.focusList() : header.focusFilter();
    }

    /// Whether `item` is an ancestor of `other` and has the focus itself, not one of its children.
    function isAround(item: Item, other: Item): bool {
        return item !== null && (item === other || root.isAround(item.parent, other));
    }

    /// Waits until the rows and the focus are settled.
    Timer {
        id: focusLater
        interval: 0
        onTriggered: root.keepFocus()
    }

    function openMenu(anchor: Item): void {
        menu.begin(root.controller.details.name, root.controller.details.server, root.controller.details.loaded, root.controller.details.chats);
        menu.popup(anchor, 0, anchor.height);
    }

    footerHeight: strip.height
    onNarrowChanged: drawer.close()
    Component.onCompleted: if (visible)
        header.focusFilter()
    onVisibleChanged: if (visible)
        header.focusFilter()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Models")

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+F"
        onActivated: root.focusFilter()
    }

    ModelsHeader {
        id: header

        width: parent.width
        controller: root.controller
        onListRequested: table.focusList()
        onAddRequested: adding.ask()
    }

    SplitView {
        id: split

        anchors.top: header.bottom
        anchors.bottom: strip.top
        width: parent.width
        handle: SplitHandle {}

        Item {
            SplitView.fillWidth: true
            SplitView.minimumWidth: 420

            ModelsTable {
                id: table

                anchors.top: parent.top
                anchors.bottom: missing.top
                width: parent.width
                visible: root.controller.table.count > 0
                onVisibleChanged: focusLater.restart()
                onRowsChanged: focusLater.restart()
                controller: root.controller
                follow: !root.narrow
                detailsShown: root.detailsBeside || drawer.visible
                onDetailsRequested: if (root.narrow)
                    drawer.open()
                onDeletionRequested: (name, server) => deleting.ask(name, server)
                onRenameRequested: (name, server) => naming.ask(name, server, true)
                onCopyRequested: (name, server) => naming.ask(name, server, false)
            }
            MissingServers {
                id: missing

                anchors.bottom: parent.bottom
                width: parent.width
                text: root.controller.feed.missing
            }
            ModelsPlaceholder {
                anchors.fill: parent
                visible: !table.visible
                controller: root.controller
                onAddRequested: adding.ask()
                onClearRequested: root.controller.table.filterText = ""
            }
        }
        DetailsPanel {
            SplitView.preferredWidth: root.settings ? root.settings.recall("detailsWidth", 440) : 440
            onWidthChanged: if (split.resizing && root.settings)
                root.settings.remember("detailsWidth", Math.round(width))
            SplitView.minimumWidth: 300
            SplitView.maximumWidth: 640
            visible: root.detailsBeside
            controller: root.controller
            onCloseRequested: root.controller.select("")
            onMenuRequested: anchor => root.openMenu(anchor)
        }
    }
    TransfersStrip {
        id: strip

        anchors.bottom: parent.bottom
        width: parent.width
        transfers: root.controller.transfers
        onRenameRequested: (name, server) => adding.askInPlaceOf(name, server)
    }

    AppDrawer {
        id: drawer

        edge: Qt.RightEdge
        width: Math.min(440, root.width - Theme.s32)

        DetailsPanel {
            anchors.fill: parent
            controller: root.controller
            onCloseRequested: drawer.close()
            onMenuRequested: anchor => root.openMenu(anchor)
        }
    }
    Connections {
        target: root.controller

        function onSelectedChanged(): void {
            if (root.controller.selected.length === 0)
                drawer.close();
            else if (root.narrow && root.visible)
                drawer.open();
        }
        function onAdditionRequested(): void {
            adding.ask();
        }
        function onDeletionRequested(name: string, server: string): void {
            deleting.ask(name, server);
        }
    }
    ModelMenu {
        id: menu

        controller: root.controller
        onRenameRequested: (name, server) => naming.ask(name, server, true)
        onCopyRequested: (name, server) => naming.ask(name, server, false)
        onDeletionRequested: (name, server) => deleting.ask(name, server)
    }
    AddModelDialog {
        id: adding

        controller: root.controller
    }
    DeleteModelDialog {
        id: deleting

        controller: root.controller
        onClosed: focusLater.restart()
    }
    NameDialog {
        id: naming

        controller: root.controller
    }
}
