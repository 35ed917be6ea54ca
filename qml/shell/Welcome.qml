// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The page of a first start without a server: what is missing, how to install Ollama, three choices, and, collapsed, the
/// findings. It fits the smallest window; otherwise it scrolls, and follows the focus.
Flickable {
    id: root

    required property ServerController controller
    readonly property bool isLow: height < 540
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
            width: Math.min(620, parent.width - 2 * Theme.s24)
            spacing: root.isLow ? Theme.s12 : Theme.s16

            AppIcon {
                visible: !root.isLow
                name: "corral"
                size: 40
                color: Theme.accent
            }
            Text {
                width: parent.width
                text: qsTr("Welcome to Corral")
                textFormat: Text.PlainText
                font.family: Theme.family
                font.pixelSize: 26
                font.weight: Font.DemiBold
                color: Theme.text
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Text {
                width: parent.width
                text: qsTr("Corral is a workbench for language models that run with Ollama. %1").arg(root.controller.addressWrong ? root.controller.error + " " + root.controller.errorHint : qsTr("No server answers at %1 yet.").arg(root.controller.address))
                font: Theme.reading
                color: Theme.textMuted
                lineHeight: 1.35
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            WelcomeAdvice {
                width: parent.width
                visible: root.controller.advice.length > 0
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
