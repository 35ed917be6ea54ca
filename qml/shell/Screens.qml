// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Chat
import Corral.Models
import Corral.Monitor
import Corral.Server
import Corral.Settings
import Corral.Theme
import Corral.Ui.Shell
import Corral.Workshop

/// The rail, the screens beside it, and the lines above and below them that are the same everywhere.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property int page: workbench.page

    function chooseModel(): void {
        if (chat.item)
            (chat.item as ChatPage).chooseModel();
    }

    function toggleList(): void {
        if (chat.item)
            (chat.item as ChatPage).toggleList();
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

        ConnectionBanner {
            Layout.fillWidth: true
            visible: root.workbench.status.bannerVisible && !welcome.visible
            status: root.workbench.status
            onServerRequested: root.workbench.page = Pages.Server
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PageSlot {
                id: welcome

                shown: root.page === Pages.Chat && root.workbench.welcomeNeeded

                sourceComponent: Welcome {
                    controller: root.workbench.server
                }
            }
            PageSlot {
                id: chat

                shown: root.page === Pages.Chat && !root.workbench.welcomeNeeded

                sourceComponent: ChatPage {
                    controller: root.workbench.chat
                    sendOnEnter: root.workbench.settings.sendWithEnter
                    onModelsRequested: root.workbench.page = Pages.Models
                }
            }
            PageSlot {
                shown: root.page === Pages.Models

                sourceComponent: ModelsPage {
                    controller: root.workbench.models
                }
            }
            PageSlot {
                shown: root.page === Pages.Workshop

                sourceComponent: WorkshopPage {
                    controller: root.workbench.workshop
                }
            }
            PageSlot {
                shown: root.page === Pages.Monitor

                sourceComponent: MonitorPage {
                    controller: root.workbench.monitor
                }
            }
            PageSlot {
                shown: root.page === Pages.Server

                sourceComponent: ServerPage {
                    controller: root.workbench.server
                }
            }
            PageSlot {
                shown: root.page === Pages.Settings

                sourceComponent: SettingsPage {
                    controller: root.workbench.settings
                }
            }
        }
        StatusLine {
            Layout.fillWidth: true
            status: root.workbench.status
            onPageRequested: page => root.workbench.page = page
        }
    }
}
