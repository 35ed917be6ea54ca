// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// The field of the palette and its matches. The focus stays in the field; the arrows move through the list.
FocusScope {
    id: root

    required property CommandModel commands
    signal chosen(int row)

    /// The last pointer position, negative before the first one: a row that moves under a resting pointer is not selected.
    property point pointer

    function point(row: int, position: point): void {
        if (root.pointer.x >= 0 && (position.x !== root.pointer.x || position.y !== root.pointer.y))
            list.currentIndex = row;
        root.pointer = position;
    }

    /// Without a selection the palette stays open.
    function choose(): void {
        if (list.currentIndex >= 0)
            root.chosen(list.currentIndex);
    }

    function begin(): void {
        root.pointer = Qt.point(-1, -1);
        field.clear();
        root.select(-1, 1);
        list.positionViewAtBeginning();
        field.forceActiveFocus();
    }

    /// Selects the next enabled row; disabled ones are skipped.
    function select(from: int, step: int): void {
        list.currentIndex = root.commands.nextAvailable(from, step);
    }

    function page(step: int): void {
        const to = Math.max(0, Math.min(root.commands.count - 1, list.currentIndex + step));
        root.select(step > 0 ? to - 1 : to + 1, step);
    }

    /// Not the list's contentHeight, because it only creates the rows that fit.
    readonly property int rowHeight: Theme.grown(34, 1)
    implicitHeight: field.height + 13 + root.commands.count * rowHeight
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Commands")

    AppTextField {
        id: field

        width: parent.width
        height: Theme.grown(48, 1)
        leftPadding: 44
        bare: true
        font: Theme.reading
        placeholderText: qsTr("What do you want to do?")
        onTextChanged: {
            root.commands.filter = text;
            root.select(-1, 1);
        }
        Keys.onDownPressed: root.select(list.currentIndex, 1)
        Keys.onUpPressed: root.select(list.currentIndex < 0 ? 0 : list.currentIndex, -1)
        Keys.onReturnPressed: root.choose()
        Keys.onEnterPressed: root.choose()
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
            if (event.accepted)
                root.page(event.key === Qt.Key_PageDown ? 8 : -8);
        }

        AppIcon {
            x: Theme.s16
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: 18
            color: Theme.textFaint
        }
    }
    Hairline {
        anchors.top: field.bottom
        width: parent.width
    }
    ListView {
        id: list

        anchors.top: field.bottom
        anchors.topMargin: 7
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        x: 6
        width: parent.width - 12
        clip: true
        model: root.commands
        keyNavigationWraps: true
        cacheBuffer: 0 // rows in the cache buffer would outlive their list
        highlightMoveDuration: 0
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Commands found")

        delegate: CommandRow {
            height: root.rowHeight
            width: ListView.view.width
            highlighted: ListView.isCurrentItem
            onPointed: (row, position) => root.point(row, position)
            onClicked: root.chosen(index)
        }
    }
}
