// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// Asks for confirmation before Corral ends with conversations that are only in memory.
AppDialog {
    id: root

    required property StorageController storage
    property string why // set when the dialog opens: a text that wraps at once makes the height a binding loop
    signal exportRequested

    width: Math.min(540, parent ? parent.width - 2 * Theme.s24 : 540)
    title: qsTr("Quit with unsaved conversations?")
    acceptText: qsTr("Export and quit…")
    rejectText: qsTr("Don't quit")
    discardText: qsTr("Quit without saving")
    rejectByDefault: true
    onAboutToShow: root.why = qsTr("The last changes are only in memory and are lost when Corral quits. %1").arg(root.storage.cause)
    onAccepted: root.exportRequested()

    contentItem: Text {
        text: root.why
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.body
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
