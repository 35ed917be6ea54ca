// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The page of a first start without a server: what is wrong in one sentence, the command that helps, another address, and,
/// collapsed, the findings. It fits the smallest window; otherwise it scrolls, and follows the focus.
Flickable {
    id: root

    required property ServerController controller
    readonly property bool isLow: height < Theme.grown(540, 12)
    readonly property Item focused: Window.activeFocusItem

    function reveal(item: Item): void {
        if (!item || !root.visible || !root.isInside(item))
            return;
        const top = item.mapToItem(page, 0, 0).y - Theme.s16;
        const bottom = top + item.height + Theme.s32;
        root.contentY = Math.max(0, Math.min(top, Math.max(root.contentY, bottom - root.height)));
    }

    function isInside(item: Item): bool {
        return item === page || (item.parent !== null && root.isInside(item.parent));
    }

    contentHeight: page.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    onFocusedChanged: root.reveal(root.focused)
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Welcome")

    Item {
        id: page

        width: root.width
        height: Math.max(column.height + 2 * (root.isLow ? Theme.s24 : Theme.s32), root.height)

        Column {
            id: column

            anchors.centerIn: parent
            width: Math.min(Theme.widened(620), parent.width - 2 * Theme.s24)
            spacing: root.isLow ? Theme.s12 : Theme.s16

            Row {
                width: parent.width
                spacing: Theme.s12

                AppIcon {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    name: "corral"
                    size: 32
                    color: Theme.accent
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - sign.width - parent.spacing
                    text: qsTr("Welcome to Corral")
                    textFormat: Text.PlainText
                    font: Theme.title
                    color: Theme.text
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
            }
            Text {
                width: parent.width
                text: root.controller.situation
                font: Theme.reading
                color: Theme.text
                lineHeight: 1.25
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            WelcomeAdvice {
                width: parent.width
                visible: root.controller.nextStep.length + root.controller.command.length > 0
                controller: root.controller
            }
            WelcomeChoices {
                width: parent.width
                controller: root.controller
            }
            WelcomeFindings {
                width: parent.width
                controller: root.controller
            }
        }
    }
}
