// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Workshop

/// Selects an installed model whose Modelfile to open. Typing filters the list.
AppDialog {
    id: root

    required property WorkshopController controller
    property ModelPickerContent content: ModelPickerContent {
        controller: root.controller
        onChosen: name => {
            root.close();
            root.controller.openModel(name);
        }
    }

    title: qsTr("Open a model's Modelfile")
    acceptText: ""
    contentItem: content
    onOpened: content.begin()
}
