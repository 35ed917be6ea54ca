// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The models by name. Arrows, Home, End and the page keys move, Enter chooses; letters jump to a name, or filter if there are
/// many models.
FocusScope {
    id: root

    required property ChatController controller
    /// From this number of models on there is a filter field.
    readonly property int many: 10
    readonly property bool filters: controller.models.count >= many
    readonly property int rowHeight: Theme.grown(44, 2)
    signal chosen(name: string)

    function begin(): void {
        field.clear();
        list.currentIndex = filter.rowOf(root.controller.model);
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
        (root.filters ? field : list).forceActiveFocus(Qt.PopupFocusReason);
    }

    function move(row: int): void {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, row));
    }

    function choose(): void {
        const name = filter.nameAt(list.currentIndex);
        if (name.length > 0)
            root.chosen(name);
    }

    function take(event: var): void {
        const page = Math.max(1, Math.floor(list.height / root.rowHeight) - 1);
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Down:
            return root.move(list.currentIndex + 1 < list.count ? list.currentIndex + 1 : 0);
        case Qt.Key_Up:
            return root.move(list.currentIndex > 0 ? list.currentIndex - 1 : list.count - 1);
        case Qt.Key_PageDown:
            return root.move(list.currentIndex + page);
        case Qt.Key_PageUp:
            return root.move(list.currentIndex - page);
        case Qt.Key_Home:
            return root.move(0);
        case Qt.Key_End:
            return root.move(list.count - 1);
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return root.choose();
        }
        event.accepted = false;
        if (!root.filters)
            typing.handle(event);
    }

    implicitHeight: (root.filters ? field.height + Theme.s8 : 0) + (filter.count > 0 ? filter.count * root.rowHeight : 60)

    ModelChoiceFilter {
        id: filter

        models: root.controller.models
        text: field.text
    }
    SearchField {
        id: field

        width: parent.width
        visible: root.filters
        placeholderText: qsTr("Filter models")
        onTextEdited: root.move(0)
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

        delegate: ModelChoice {
            width: ListView.view.width
            height: root.rowHeight
            highlighted: ListView.isCurrentItem
            onClicked: root.chosen(name)
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

        onHome: root.move(0)
        onEnd: root.move(list.count - 1)
        onJump: (prefix, fresh) => {
            const row = filter.rowFrom(list.currentIndex + (fresh ? 1 : 0), prefix);
            if (row >= 0)
                root.move(row);
        }
    }
}
