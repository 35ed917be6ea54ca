// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// A setting that is one line of text: validated while typing, saved on Enter and when the field loses the focus.
SettingsRow {
    id: root

    required property string typed
    required property string placeholder

    AppTextField {
        width: parent.width
        text: root.typed
        placeholderText: root.placeholder
        invalid: root.error.length > 0
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        Accessible.name: root.title
        Accessible.description: root.error.length > 0 ? root.error : root.explanation
        onTextEdited: root.controller.type(root.key, text)
        onEditingFinished: root.controller.commit(root.key)
    }
}
