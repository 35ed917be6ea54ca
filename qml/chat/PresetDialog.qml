// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Asks for the name of a new preset, or for the new name of the present one.
AppDialog {
    id: root

    required property PresetChoice presets
    property bool isNew: true
    readonly property PresetName form: contentItem as PresetName

    title: root.isNew ? qsTr("Save as preset") : qsTr("Rename the preset")
    onAboutToShow: root.form.start(root.isNew ? "" : root.presets.name)
    acceptText: root.isNew ? qsTr("Save") : qsTr("Rename")
    acceptEnabled: root.form.name.length > 0 && root.form.problem.length === 0
    onAccepted: root.isNew ? root.presets.save(root.form.name) : root.presets.rename(root.form.name)

    contentItem: PresetName {
        problem: root.presets.nameProblem(name, root.isNew)
        onAccepted: if (root.acceptEnabled)
            root.accept()
    }
}
