// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// One conversation in the list: title, then model and time. Enter opens it, F2 renames it, Del deletes it.
ItemDelegate {
    id: root

    required property ChatController controller
    required property int index
    required property string conversationId
    required property string title
    required property string shownTitle
    required property string subtitle
    required property bool streaming
    required property bool current
    property bool renaming: false
    /// Its menu is open.
    property bool marked: false
    /// In the reuse pool: it must be invisible to assistive technology.
    property bool pooled: false
    /// Chosen by a key or by the pointer.
    signal chosen(byKey: bool)
    signal renamingBegun
    signal renamingEnded
    signal menuRequested(anchor: Item, at: point, byKey: bool)

    function endRenaming(): void {
        root.renamingEnded();
        root.forceActiveFocus();
    }

    function takeName(): void {
        root.controller.rename(root.conversationId, name.text);
        root.endRenaming();
    }

    height: Theme.grown(52, 2)
    padding: 0
    Accessible.role: Accessible.ListItem
    Accessible.ignored: root.pooled
    Accessible.name: root.shownTitle
    Accessible.description: root.subtitle
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    onClicked: root.chosen(false)
    // The focus moves to the row that takes its place.
    ListView.onPooled: {
        root.pooled = true;
        root.focus = false;
    }
    ListView.onReused: root.pooled = false
    // Keys that the name field ignores are not for the conversation, in particular Del at its end.
    Keys.enabled: !root.renaming && !root.pooled
    Keys.onReturnPressed: root.chosen(true)
    Keys.onEnterPressed: root.chosen(true)
    Keys.onSpacePressed: root.chosen(true)
    Keys.onDeletePressed: root.controller.remove(root.conversationId)
    Keys.onPressed: event => {
        if (!context.handle(event) && event.key === Qt.Key_F2) {
            event.accepted = true;
            root.renamingBegun();
        }
    }

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.s8
        anchors.rightMargin: Theme.s8
        radius: Theme.radius
        color: root.current ? Theme.selected : root.down ? Theme.pressed : root.hovered || root.marked ? Theme.hover : "transparent"

        KeyboardRing {
            target: root
        }
    }

    Item {
        anchors.fill: parent

        Column {
            visible: !root.renaming
            x: Theme.s16
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - (more.visible ? more.width + Theme.s12 : Theme.s16)
            spacing: 2

            Text {
                width: parent.width
                text: root.shownTitle
                textFormat: Text.PlainText
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft // also of a title in a language from right to left
                font: root.current ? Theme.bodyStrong : Theme.body
                color: Theme.text
            }
            Text {
                width: parent.width
                text: root.streaming ? qsTr("Answering…") : root.subtitle
                textFormat: Text.PlainText
                elide: Text.ElideMiddle // the time at its end stays
                font: Theme.caption
                color: root.streaming ? Theme.accent : Theme.textMuted
            }
        }

        AppTextField {
            id: name
            visible: root.renaming
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.s12
            width: parent.width - 2 * Theme.s12
            text: root.title
            Accessible.name: qsTr("Title of the conversation")
            onVisibleChanged: if (visible) {
                text = root.title;
                selectAll();
                forceActiveFocus();
            }
            // Losing the focus also accepts the name.
            onActiveFocusChanged: if (!activeFocus && root.renaming && !menuOpen) {
                root.controller.rename(root.conversationId, text);
                root.renamingEnded();
            }
            Keys.onEscapePressed: root.endRenaming()
            Keys.onReturnPressed: root.takeName()
            Keys.onEnterPressed: root.takeName()
        }

        IconButton {
            id: more
            visible: !root.renaming && (root.hovered || root.activeFocus || root.marked)
            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.NoFocus
            iconName: "more"
            text: qsTr("More for “%1”").arg(root.shownTitle)
            onClicked: root.menuRequested(more, Qt.point(0, more.height), false)
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(root, point.position, false)
    }
    ContextKey {
        id: context

        onAsked: root.menuRequested(root, Qt.point(Theme.s24, root.height - Theme.s8), true)
    }
}
