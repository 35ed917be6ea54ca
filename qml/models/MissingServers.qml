// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// One quiet line below the models of all servers: which of them are not listed, or as they were last seen.
Item {
    id: root

    required property string text

    implicitHeight: visible ? label.implicitHeight + 2 * Theme.s8 : 0
    visible: text.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Text {
        id: label

        x: Theme.s16
        y: Theme.s8
        width: root.width - 2 * Theme.s16
        text: root.text
        font: Theme.caption
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
