// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A setting that is a whole number with a unit: validated while typing, saved on Enter and when the field loses the focus.
SettingsRow {
    id: root

    required property string typed
    required property string unit

    Row {
        spacing: Theme.s8

        AppTextField {
            width: Theme.widened(96)
            horizontalAlignment: TextInput.AlignRight
            text: root.typed
            invalid: root.error.length > 0
            inputMethodHints: Qt.ImhDigitsOnly
            Accessible.name: root.title
            Accessible.description: root.error.length > 0 ? root.error : root.explanation
            onTextEdited: root.controller.type(root.key, text)
            onEditingFinished: root.controller.commit(root.key)
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.unit
            font: Theme.body
            color: Theme.textMuted
            textFormat: Text.PlainText
        }
    }
}
