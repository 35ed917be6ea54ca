// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Models

/// Asks which model to pull.
AppDialog {
    id: root

    required property ModelsController controller
    readonly property AddModelForm form: contentItem as AddModelForm

    function ask(): void {
        root.open();
        root.form.start();
    }

    title: qsTr("Add a model")
    acceptText: qsTr("Pull")
    acceptEnabled: root.form.modelName.length > 0
    onAccepted: root.controller.pull(root.form.modelName)

    contentItem: AddModelForm {
        controller: root.controller
        onAccepted: if (root.acceptEnabled)
            root.accept()
    }
}
