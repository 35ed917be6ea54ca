// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Files
import Corral.Theme
import Corral.Ui.Server

/// The file of certificate authorities: typed, or chosen.
RowLayout {
    id: root

    required property ServerForm form

    spacing: Theme.s4

    AppTextField {
        id: field

        Layout.fillWidth: true
        text: root.form.authorityFile
        placeholderText: qsTr("As the system trusts, or a PEM file")
        Accessible.name: qsTr("PEM file of certificate authorities")
        onTextEdited: root.form.authorityFile = text
        onAccepted: root.form.save()
    }
    IconButton {
        dense: false
        iconName: "folder"
        text: qsTr("Choose a PEM file")
        onClicked: chooser.ask("", "")
    }
    FileChooser {
        id: chooser

        title: qsTr("Choose a PEM file")
        nameFilters: [qsTr("Certificates (*.pem *.crt *.cer)"), qsTr("All files (*)")]
        onChosen: file => root.form.authorityFile = file.toString()
    }
}
