// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme

/// The result of one check.
RowLayout {
    id: root

    required property string title
    required property string where
    required property bool found
    required property string word

    spacing: Theme.s12
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ": " + word + ". " + where

    AppIcon {
        Layout.alignment: Qt.AlignTop
        name: root.found ? "ok-circle" : "error"
        size: 18
        color: root.found ? Theme.good : Theme.textFaint
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 1

        Text {
            Layout.fillWidth: true
            text: root.title
            font: Theme.bodyStrong
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.where
            font: Theme.caption
            color: Theme.textMuted
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
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
