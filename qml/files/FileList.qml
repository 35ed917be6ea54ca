// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Files

/// The entries of the folder. Enter opens, Backspace goes to the parent folder, letters jump to a name.
Rectangle {
    id: root

    required property FileChoice choice
    property string typed

    function jump(letter: string): void {
        const from = view.currentIndex + (root.typed.length === 0 ? 1 : 0);
        root.typed += letter;
        pause.restart();
        const row = root.choice.entries.rowFrom(from, root.typed);
        if (row >= 0)
            view.currentIndex = row;
    }

    function handle(event: var): void {
        const plain = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
        event.accepted = true;
        if (event.key === Qt.Key_Backspace)
            root.choice.goUp();
        else if (event.key === Qt.Key_Home)
            view.currentIndex = 0;
        else if (event.key === Qt.Key_End)
            view.currentIndex = view.count - 1;
        else if (plain && event.text.length === 1 && event.text > " " && event.key !== Qt.Key_Delete)
            root.jump(event.text);
        else
            event.accepted = false;
    }

    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: view.activeFocus ? Theme.accent : Theme.lineStrong
    onActiveFocusChanged: if (activeFocus)
        view.forceActiveFocus()

    ListView {
        id: view

        anchors.fill: parent
        anchors.margins: 1
        clip: true
        model: root.choice.entries
        currentIndex: -1
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Files")
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = 0
        onCurrentIndexChanged: if (activeFocus && currentIndex >= 0)
            root.choice.select(currentIndex)
        Keys.onReturnPressed: root.choice.activate(view.currentIndex)
        Keys.onEnterPressed: root.choice.activate(view.currentIndex)
        Keys.onPressed: event => root.handle(event)

        delegate: FileRow {
            width: ListView.view.width
            narrow: root.width < 480
            onChosen: {
                view.forceActiveFocus();
                view.currentIndex = index;
                root.choice.select(index);
            }
            onOpened: root.choice.activate(index)
        }
    }
    Text {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.s24
        visible: view.count === 0 && !root.choice.entries.loading
        text: root.choice.entries.problem.length > 0 ? root.choice.entries.problem : qsTr("Nothing to show in this folder.")
        horizontalAlignment: Text.AlignHCenter
        font: Theme.body
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ProgressLine {
        anchors.top: parent.top
        width: parent.width
        height: 2
        visible: root.choice.entries.loading
        indeterminate: true
    }
    Connections {
        target: root.choice.entries

        function onListed(): void {
            view.currentIndex = root.choice.cameFrom.length > 0 ? root.choice.entries.rowOf(root.choice.cameFrom) : view.activeFocus && view.count > 0 ? 0 : -1;
            view.positionViewAtIndex(Math.max(0, view.currentIndex), ListView.Contain);
        }
    }
    Timer {
        id: pause

        interval: 800
        onTriggered: root.typed = ""
    }
}
