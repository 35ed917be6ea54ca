// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A sentence in a menu, for example why entries are disabled; without a text it takes no space.
Text {
    id: root

    visible: text.length > 0
    width: ListView.view ? ListView.view.width : implicitWidth
    height: visible ? implicitHeight : 0
    leftPadding: Theme.s8
    rightPadding: Theme.s8
    topPadding: Theme.s4
    bottomPadding: Theme.s8
    font: Theme.caption
    color: Theme.textMuted
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
