// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme

/// The result of one check: a tick or a cross, what was searched and where, and the result as text.
RowLayout {
    id: root

    required property string title
    required property string where
    required property bool found
    required property string word

    spacing: Theme.s8
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ": " + word
    Accessible.description: where

    AppIcon {
        Layout.alignment: Qt.AlignTop
        name: root.found ? "check" : "close"
        size: 18
        color: root.found ? Theme.good : Theme.textFaint
    }
    ColumnLayout {
        spacing: 2

        Text {
            Layout.fillWidth: true
            text: root.title
            font: Theme.body
            color: Theme.text
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            Layout.fillWidth: true
            text: root.where
            font: Theme.caption
            color: Theme.textMuted
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    Text {
        Layout.alignment: Qt.AlignTop
        text: root.word
        font: Theme.body
        color: root.found ? Theme.good : Theme.textMuted
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
