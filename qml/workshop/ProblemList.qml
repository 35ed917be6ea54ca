// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The problems of the Modelfile; Enter or a click goes to the position.
FocusScope {
    id: root

    required property WorkshopDocument document
    readonly property int count: document.problems.count + document.problems.more
    signal chosen(start: int, length: int)

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    Text {
        id: heading

        x: Theme.s12
        height: Theme.grown(30, 1)
        verticalAlignment: Text.AlignVCenter
        text: root.count > 1 ? qsTr("%n problems", "", root.count) : root.count === 1 ? qsTr("1 problem") : qsTr("No problems")
        textFormat: Text.PlainText
        font: Theme.bodyStrong
        color: Theme.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    // Not a footer of the list: Qt 6.4 cannot make one of a bound component in a repeater.
    Text {
        id: more

        anchors.bottom: parent.bottom
        height: visible ? Theme.grown(30, 1) : 0
        visible: root.document.problems.more > 0
        leftPadding: Theme.s12
        verticalAlignment: Text.AlignVCenter
        text: qsTr("and %n more, listed when these are solved", "", root.document.problems.more)
        textFormat: Text.PlainText
        font: Theme.body
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: heading.height
        anchors.bottomMargin: more.height
        model: root.document.problems
        clip: true
        focus: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        onCountChanged: list.currentIndex = Math.max(0, Math.min(list.currentIndex, count - 1))
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Problems")

        delegate: AppItemDelegate {
            id: row

            required property int index
            required property int line
            required property int start
            required property int length
            required property string severity
            required property string severityText
            required property string message
            required property string hint

            function choose(): void {
                list.currentIndex = row.index;
                root.chosen(row.start, row.length);
            }

            width: ListView.view.width
            highlighted: ListView.isCurrentItem && list.activeFocus
            Accessible.name: qsTr("%1 in line %2: %3 %4").arg(row.severityText).arg(row.line).arg(row.message).arg(row.hint)
            Keys.onReturnPressed: row.choose()
            Keys.onEnterPressed: row.choose()
            onClicked: row.choose()

            contentItem: ProblemLine {
                line: row.line
                severity: row.severity
                message: row.message
                hint: row.hint
            }
        }
    }
}
