// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// Asks whether to save unsaved text before its tab closes.
AppDialog {
    id: root

    property int index: -1
    property string documentTitle
    signal saveRequested(index: int)
    signal discardRequested(index: int)

    function ask(index: int, documentTitle: string): void {
        root.index = index;
        root.documentTitle = documentTitle;
        root.open();
    }

    title: qsTr("Save %1 before it closes?").arg(documentTitle)
    acceptText: qsTr("Save and close")
    discardText: qsTr("Close without saving")
    onAccepted: root.saveRequested(root.index)
    onDiscardChosen: root.discardRequested(root.index)

    contentItem: Text {
        text: qsTr("Changes that are not saved are lost.")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.body
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
