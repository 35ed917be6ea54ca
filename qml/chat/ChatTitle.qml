// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The title of the open conversation. A click makes it a field: Enter keeps the new title, Escape the former one.
FocusScope {
    id: root

    required property ChatController controller
    /// A conversation without content is not in the list, and has no title to change.
    readonly property bool listed: controller.conversations.currentRow >= 0
    property bool editing: false
    /// The title has been kept or restored by a key.
    signal done

    function begin(): void {
        if (!root.listed)
            return;
        field.text = root.controller.title;
        field.before = field.text;
        field.conversationId = root.controller.conversationId;
        root.editing = true;
        field.selectAll();
        field.forceActiveFocus();
    }

    function end(keep: bool): void {
        if (!root.editing)
            return;
        root.editing = false;
        if (keep && field.text !== field.before)
            root.controller.rename(field.conversationId, field.text);
    }

    implicitWidth: root.editing ? field.wanted : label.implicitWidth
    implicitHeight: field.implicitHeight

    // Not a button, whose role could not be that of a heading.
    Rectangle {
        id: heading

        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width, label.implicitWidth)
        height: Theme.hit
        visible: !root.editing
        activeFocusOnTab: root.listed
        radius: Theme.radius
        color: root.listed && hover.hovered ? Theme.hover : "transparent"
        Accessible.role: Accessible.Heading
        Accessible.name: root.controller.title
        Accessible.description: root.listed ? qsTr("Rename") : ""
        Accessible.focusable: root.listed
        Accessible.onPressAction: root.begin()
        Keys.onReturnPressed: root.begin()
        Keys.onEnterPressed: root.begin()
        Keys.onSpacePressed: root.begin()

        Text {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            leftPadding: Theme.s8
            rightPadding: Theme.s8
            text: root.controller.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: Theme.section
            color: Theme.text
            Accessible.ignored: true
        }
        FocusRing {
            shown: heading.activeFocus
        }
        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: root.begin()
        }
        HoverTip {
            shown: root.listed && hover.hovered
            text: qsTr("Rename")
            shortcutText: qsTr("F2")
        }
    }
    AppTextField {
        id: field

        property string conversationId
        property string before
        readonly property int wanted: 480

        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width, wanted)
        visible: root.editing
        Accessible.name: qsTr("Title of the conversation")
        onActiveFocusChanged: if (!activeFocus && !menuOpen)
            root.end(true)
        Keys.onEscapePressed: {
            root.end(false);
            root.done();
        }
        Keys.onReturnPressed: {
            root.end(true);
            root.done();
        }
        Keys.onEnterPressed: {
            root.end(true);
            root.done();
        }
    }
    Connections {
        target: root.controller

        function onLeaving(): void {
            root.end(true);
        }
    }
}
