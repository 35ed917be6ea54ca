// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Chat
import Corral.Ui.Shell

/// The rail, the screens beside it, and the bars above and below that are common to all screens.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property int page: workbench.page
    readonly property ChatPage chatPage: root.slotOf(Pages.Chat)?.item as ChatPage
    /// Height of the area at the bottom of the current page that toasts must not cover.
    readonly property real footerHeight: status.height + (root.slotOf(root.page)?.footerHeight ?? 0)

    /// Requests an export of what is only in memory.
    signal exportRequested

    function slotOf(page: int): PageSlot {
        return page < slots.count ? slots.itemAt(page) as PageSlot : null;
    }

    function chooseModel(): void {
        if (root.chatPage)
            root.chatPage.chooseModel();
    }

    function renameConversation(): void {
        if (root.chatPage)
            root.chatPage.renameConversation();
    }

    function toggleList(): void {
        if (root.chatPage)
            root.chatPage.toggleList();
    }

    function toggleInspector(): void {
        if (root.chatPage)
            root.chatPage.toggleInspector();
    }

    Binding {
        target: root.chatPage
        property: "sendOnEnter"
        value: root.workbench.settings.sendWithEnter
    }
    Connections {
        target: root.chatPage

        function onModelsRequested(): void {
            root.workbench.page = Pages.Models;
        }

        function onPullRequested(model: string, serverId: string): void {
            root.workbench.models.pull(model, false, serverId);
        }

        function onUndoRequested(): void {
            root.workbench.commands.runKey("Ctrl+Z");
        }
    }

    NavigationRail {
        id: rail

        height: root.height
        compact: root.width < 760
        pages: root.workbench.pages
        status: root.workbench.status
        page: root.page
        onPageChosen: page => root.workbench.page = page
    }
    ColumnLayout {
        anchors.left: rail.right
        anchors.right: root.right
        height: root.height
        spacing: 0

        StorageBanner {
            Layout.fillWidth: true
            visible: root.workbench.storage.bannerVisible
            storage: root.workbench.storage
            onExportRequested: root.exportRequested()
        }
        ConnectionBanner {
            Layout.fillWidth: true
            // The server screen shows the same in detail.
            visible: root.workbench.status.bannerVisible && !welcome.visible && root.page !== Pages.Server
            status: root.workbench.status
            onServerRequested: root.workbench.page = Pages.Server
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PageSlot {
                id: welcome

                page: "Welcome"
                shown: root.page === Pages.Chat && root.workbench.welcomeNeeded
                controller: root.workbench.server
            }
            Repeater {
                id: slots

                model: root.workbench.pages

                PageSlot {
                    id: slot

                    required property var modelData

                    page: slot.modelData.source
                    shown: root.page === slot.modelData.page && !(slot.modelData.page === Pages.Chat && root.workbench.welcomeNeeded)
                    controller: root.workbench.controllerOf(slot.modelData.page)
                    settings: slot.modelData.remembers ? root.workbench.settings : null
                }
            }
        }
        StatusLine {
            id: status

            Layout.fillWidth: true
            status: root.workbench.status
            servers: root.workbench.server.servers
            onPageRequested: page => root.workbench.page = page
        }
    }
}
