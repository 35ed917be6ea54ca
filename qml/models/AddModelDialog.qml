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

    /// The failed pull that the new one replaces.
    property string failed
    property string failedServer

    function ask(): void {
        root.askInPlaceOf("", "");
    }

    function askInPlaceOf(failed: string, server: string): void {
        if (!root.controller.allows(root.controller.obstacles.add))
            return;
        root.failed = failed;
        root.failedServer = server;
        root.open();
        root.form.server = root.form.libraries[0] ?? "";
        root.form.start(failed);
    }

    function pull(): void {
        if (root.failed.length > 0)
            root.controller.transfers.dismiss(root.failed, root.failedServer);
        root.controller.pullPasted(root.form.text, root.form.server);
    }

    readonly property string serverName: controller.serverName(form.server)
    title: root.serverName.length > 0 ? qsTr("Add a model to %1").arg(root.serverName) : qsTr("Add a model")
    acceptText: qsTr("Pull")
    acceptEnabled: root.form.modelName.length > 0
    onAccepted: root.pull()

    contentItem: AddModelForm {
        controller: root.controller
        onAccepted: if (root.acceptEnabled)
            root.accept()
    }
}
