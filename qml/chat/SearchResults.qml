// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// What a search over all conversations found, and what is to be said where it found nothing.
Item {
    id: root

    required property ConversationSearch search
    readonly property bool hasKeys: list.activeFocus
    /// A result was opened.
    signal opened(byKey: bool)
    /// The keys go back to the field, with what was typed here.
    signal fieldWanted(typed: string)
    signal ended

    function takeKeys(): void {
        if (list.count === 0)
            return;
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function choose(row: int, byKey: bool): void {
        if (row >= root.search.count)
            return;
        list.currentIndex = row;
        if (!byKey)
            list.forceActiveFocus(Qt.MouseFocusReason);
        root.search.open(row);
        root.opened(byKey);
    }

    ConversationList {
        id: list

        anchors.fill: parent
        anchors.bottomMargin: note.visible ? note.height : 0
        model: root.search
        reuseItems: true
        onTyped: text => root.fieldWanted(text)
        Accessible.name: qsTr("Results")
        Keys.onUpPressed: event => {
            event.accepted = list.currentIndex <= 0;
            if (event.accepted)
                root.fieldWanted("");
        }
        Keys.onEscapePressed: root.ended()

        delegate: SearchResultRow {
            width: ListView.view.width
            onChosen: byKey => root.choose(index, byKey)
        }
    }

    Text {
        readonly property bool answered: root.search.foundText === root.search.text

        visible: root.search.count === 0 && answered && root.search.complete && root.search.problem.length === 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.s16
        width: parent.width - 2 * Theme.s16
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        maximumLineCount: 6
        text: qsTr("No conversation contains “%1”.").arg(root.search.foundText)
        textFormat: Text.PlainText
        font: Theme.body
        color: Theme.textFaint
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Text {
        id: note

        visible: !root.search.complete || root.search.problem.length > 0
        anchors.bottom: parent.bottom
        x: Theme.s16
        width: parent.width - 2 * Theme.s16
        padding: Theme.s8
        wrapMode: Text.Wrap
        text: root.search.problem || qsTr("Older messages are still being indexed…")
        textFormat: Text.PlainText
        font: Theme.caption
        color: root.search.problem.length > 0 ? Theme.bad : Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
