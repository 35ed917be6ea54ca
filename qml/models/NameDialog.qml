// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Models

/// Asks for the name of a copy, or for the new name of a model.
AppDialog {
    id: root

    required property ModelsController controller
    property string name
    property string server
    property bool renames: false
    readonly property NameForm form: contentItem as NameForm

    function ask(name: string, server: string, renames: bool): void {
        const obstacles = root.controller.obstaclesOf(server);
        if (name.length === 0 || !root.controller.allows(renames ? obstacles.rename : obstacles.copy))
            return;
        root.name = name;
        root.server = server;
        root.renames = renames;
        root.open();
        root.form.start(name);
    }

    title: root.renames ? qsTr("Rename %1").arg(root.controller.shown(root.name)) : qsTr("Copy %1").arg(root.controller.shown(root.name))
    acceptText: root.renames ? qsTr("Rename") : root.form.replaces ? qsTr("Replace") : qsTr("Copy")
    destructive: root.form.replaces
    rejectByDefault: false // the field keeps the focus, even if a taken name is typed while the dialog is opening
    acceptEnabled: root.form.newName !== root.name && root.form.problem.length === 0
    onAccepted: root.renames ? root.controller.rename(root.name, root.form.newName, root.server) : root.controller.copy(root.name, root.form.newName, root.form.replaces, root.server)

    contentItem: NameForm {
        controller: root.controller
        server: root.server
        mayReplace: !root.renames
        note: root.renames ? qsTr("Without a tag it becomes :latest.") : qsTr("The copy shares its files with the original and takes no space of its own.")
        onAccepted: if (root.acceptEnabled)
            root.accept()
    }
}
