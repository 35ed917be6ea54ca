// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The mark of a server as it is shown, with its letter and its colour to choose.
Flow {
    id: root

    required property ServerForm form
    /// A part got the focus.
    signal revealRequested(item: Item)

    spacing: Theme.s8

    MarkBadge {
        mark: root.form.mark
        size: Theme.hit
    }
    AppTextField {
        width: Theme.widened(64)
        text: root.form.letter
        placeholderText: root.form.mark.letter
        horizontalAlignment: TextInput.AlignHCenter
        maximumLength: 8 // an emoji has up to so many
        Accessible.name: qsTr("Letter of the mark")
        onTextEdited: root.form.letter = text
        onAccepted: root.form.save()
        onActiveFocusChanged: if (activeFocus)
            root.revealRequested(this)
    }
    AppComboBox {
        id: colors

        width: Theme.widened(160)
        model: [qsTr("Own colour"), qsTr("Blue"), qsTr("Orange"), qsTr("Green"), qsTr("Violet"), qsTr("Red"), qsTr("Teal"), qsTr("Olive"), qsTr("Grey")]
        currentIndex: root.form.color + 1
        Accessible.name: qsTr("Colour of the mark")
        onActivated: index => root.form.color = index - 1
        onActiveFocusChanged: if (activeFocus)
            root.revealRequested(colors)
    }
}
