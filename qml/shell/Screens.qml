// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not bound: Qt 6.4 cannot make a bound component in a Loader of another file.

import QtQuick
import QtQuick.Layouts
import Corral.Chat
import Corral.Ui.Shell

/// The rail, the screens beside it, and the bars above and below that are common to all screens.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property int page: workbench.page
    readonly property ChatPage chatPage: chat.item as ChatPage
    /// Height of the area at the bottom of the current page that toasts must not cover.
    readonly property real footHeight: status.height + chat.footHeight + models.footHeight

    /// Requests an export of what is only in memory.
    signal exportRequested

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

        function onUndoRequested(): void {
            root.workbench.commands.runKey("Ctrl+Z");
        }
    }

    NavigationRail {
        id: rail

        height: root.height
        compact: root.width < 760
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
            visible: root.workbench.storage.speaking
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
            PageSlot {
                id: chat

                page: "Chat/ChatPage"
                shown: root.page === Pages.Chat && !root.workbench.welcomeNeeded
                controller: root.workbench.chat
                settings: root.workbench.settings
            }
            PageSlot {
                id: models

                page: "Models/ModelsPage"
                shown: root.page === Pages.Models
                controller: root.workbench.models
                settings: root.workbench.settings
            }
            PageSlot {
                id: workshop

                page: "Workshop/WorkshopPage"
                shown: root.page === Pages.Workshop
                controller: root.workbench.workshop
                settings: root.workbench.settings
            }
            PageSlot {
                id: monitor

                page: "Monitor/MonitorPage"
                shown: root.page === Pages.Monitor
                controller: root.workbench.monitor
            }
            PageSlot {
                id: server

                page: "Server/ServerPage"
                shown: root.page === Pages.Server
                controller: root.workbench.server
            }
            PageSlot {
                id: settings

                page: "Settings/SettingsPage"
                shown: root.page === Pages.Settings
                controller: root.workbench.settings
            }
        }
        StatusLine {
            id: status

            Layout.fillWidth: true
            status: root.workbench.status
            onPageRequested: page => root.workbench.page = page
        }
    }
}
