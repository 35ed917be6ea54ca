// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Qt.labs.qmlmodels
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The models by name, of several servers below their headings. Arrows, Home, End and the page keys move, Enter chooses; letters jump to a name, or filter if there are
/// many models.
FocusScope {
    id: root

    required property ChatController controller
    /// From this number of models on there is a filter field.
    readonly property int many: 10
    readonly property bool filters: controller.chooser.modelCount >= many
    readonly property int rowHeight: Theme.grown(44, 2)
    readonly property int headingHeight: Theme.grown(30, 1)
    signal chosen(name: string, serverId: string)

    function begin(): void {
        field.clear();
        list.currentIndex = filter.rowOf(root.controller.model, root.controller.server.id);
        list.positionViewAtIndex(Math.max(0, list.currentIndex), ListView.Contain);
        (root.filters ? field : list).forceActiveFocus(Qt.PopupFocusReason);
    }

    /// To the model in this row; from a heading on in the direction of `step`.
    function move(row: int, step: int): void {
        list.currentIndex = filter.nearest(row, step);
        if (filter.next(-1, 1) === list.currentIndex)
            list.positionViewAtBeginning(); // the heading above, too
    }

    function choose(): void {
        const name = filter.nameAt(list.currentIndex);
        if (name.length > 0)
            root.chosen(name, filter.serverAt(list.currentIndex));
    }

    function take(event: var): void {
        const page = Math.max(1, Math.floor(list.height / root.rowHeight) - 1);
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Down:
            return root.move(filter.next(list.currentIndex, 1), 1);
        case Qt.Key_Up:
            return root.move(filter.next(list.currentIndex, -1), -1);
        case Qt.Key_PageDown:
            return root.move(list.currentIndex + page, 1);
        case Qt.Key_PageUp:
            return root.move(list.currentIndex - page, -1);
        case Qt.Key_Home:
            return root.move(0, 1);
        case Qt.Key_End:
            return root.move(list.count - 1, -1);
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return root.choose();
        }
        event.accepted = false;
        if (!root.filters)
            typing.handle(event);
    }

    implicitHeight: (root.filters ? field.height + Theme.s8 : 0) + (filter.count > 0 ? (filter.count - filter.headings) * root.rowHeight + filter.headings * root.headingHeight : 60)

    ModelChoiceFilter {
        id: filter

        models: root.controller.chooser
        text: field.text
    }
    SearchField {
        id: field

        width: parent.width
        visible: root.filters
        placeholderText: qsTr("Filter models")
        onTextEdited: root.move(0, 1)
        Keys.onPressed: event => {
            if (!event.accepted)
                root.take(event);
        }
        Keys.onDownPressed: event => root.take(event)
        Keys.onReturnPressed: root.choose()
        Keys.onEnterPressed: root.choose()
    }
    ListView {
        id: list

        anchors.top: root.filters ? field.bottom : parent.top
        anchors.topMargin: root.filters ? Theme.s8 : 0
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        model: filter
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Models")
        Keys.onPressed: event => root.take(event)

        delegate: DelegateChooser {
            role: "heading"

            DelegateChoice {
                roleValue: true

                ServerHeading {
                    width: ListView.view.width
                    height: root.headingHeight
                }
            }
            DelegateChoice {
                ModelChoice {
                    width: ListView.view.width
                    height: root.rowHeight
                    highlighted: ListView.isCurrentItem
                    onClicked: root.chosen(name, serverId)
                }
            }
        }
    }
    Text {
        anchors.horizontalCenter: parent.horizontalCenter
        y: list.y + Theme.s16
        width: parent.width
        visible: filter.count === 0
        text: qsTr("No model matches “%1”.").arg(field.text)
        textFormat: Text.PlainText
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        font: Theme.body
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    TypeAhead {
        id: typing

        onHome: root.move(0, 1)
        onEnd: root.move(list.count - 1, -1)
        onJump: (prefix, fresh) => {
            const row = filter.rowFrom(list.currentIndex + (fresh ? 1 : 0), prefix);
            if (row >= 0)
                root.move(row, 1);
        }
    }
}
