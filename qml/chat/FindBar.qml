// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Finds a text in the open conversation: the text, which occurrence is the current one, and the way to the others.
Rectangle {
    id: root

    required property TranscriptFind find
    /// What had the focus before.
    property Item former: null
    signal closed

    /// Opens it and gives it the focus.
    function begin(): void {
        if (!root.visible)
            root.former = root.Window.activeFocusItem;
        root.visible = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    /// Opens it without the focus, for what was found elsewhere.
    function show(): void {
        root.former = null;
        root.visible = true;
    }

    function close(): void {
        const hadFocus = field.activeFocus || next.activeFocus || previous.activeFocus || closing.activeFocus;
        root.visible = false;
        root.find.text = "";
        if (hadFocus && root.former && root.former.visible)
            root.former.forceActiveFocus(Qt.OtherFocusReason);
        else if (hadFocus)
            root.closed();
        root.former = null;
    }

    visible: false
    implicitHeight: visible ? Theme.hit + Theme.s12 : 0
    color: Theme.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Find in this conversation")
    Keys.onEscapePressed: root.close()

    AppTextField {
        id: field

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.s12
        width: Math.min(Theme.widened(320), previous.x - Theme.s12 - Theme.s8 - figures.width - Theme.s8)
        placeholderText: qsTr("Find in this conversation")
        inputMethodHints: Qt.ImhNoPredictiveText
        onTextChanged: root.find.text = text
        Keys.onReturnPressed: event => event.modifiers & Qt.ShiftModifier ? root.find.previous() : root.find.next()
        Keys.onEnterPressed: event => event.modifiers & Qt.ShiftModifier ? root.find.previous() : root.find.next()
        Keys.onEscapePressed: root.close()
    }
    Text {
        id: figures

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: previous.left
        anchors.rightMargin: Theme.s8
        // The widest figures keep the field as wide as it is.
        width: Math.max(implicitWidth, Theme.widened(84))
        horizontalAlignment: Text.AlignRight
        text: {
            if (root.find.text.length === 0)
                return "";
            if (root.find.count > 0)
                return qsTr("%L1 of %L2").arg(root.find.position).arg(root.find.count);
            return root.find.complete ? qsTr("Not found") : qsTr("Searching…");
        }
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    IconButton {
        id: previous

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: next.left
        enabled: root.find.count > 0
        iconName: "chevron-up"
        text: qsTr("Previous occurrence")
        shortcutText: "Shift+F3"
        onClicked: root.find.previous()
    }
    IconButton {
        id: next

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: closing.left
        enabled: root.find.count > 0
        iconName: "chevron-down"
        text: qsTr("Next occurrence")
        shortcutText: "F3"
        onClicked: root.find.next()
    }
    IconButton {
        id: closing

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        iconName: "close"
        text: qsTr("Close the search")
        onClicked: root.close()
    }
    Connections {
        target: root.find

        function onTextChanged(): void {
            field.text = root.find.text;
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
