// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The choices before a model is created.
Column {
    id: root

    required property ModelCreation creation
    signal accepted

    function focusName(): void {
        name.forceActiveFocus();
        name.selectAll();
    }

    component Label: Text {
        textFormat: Text.PlainText
        topPadding: Theme.s4
        font: Theme.bodyStrong
        color: Theme.text
        Accessible.ignored: true
    }
    component Note: Text {
        width: parent ? parent.width : 0
        visible: text.length > 0
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.caption
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    spacing: Theme.s4

    Label {
        text: qsTr("Name")
    }
    AppTextField {
        id: name

        width: parent.width
        text: root.creation.name
        placeholderText: qsTr("my-model")
        invalid: root.creation.nameNote.length > 0 && !root.creation.replaces
        Accessible.name: qsTr("Name of the new model")
        onTextEdited: root.creation.name = text
        onAccepted: if (root.creation.canStart) root.accepted()
    }
    Note {
        text: root.creation.nameNote
        color: root.creation.replaces ? Theme.warn : Theme.bad
    }
    Label {
        text: qsTr("Base")
    }
    AppComboBox {
        width: parent.width
        model: root.creation.bases
        currentIndex: root.creation.baseIndex
        Accessible.name: qsTr("Base")
        onActivated: index => root.creation.chooseBase(index)
        // A new list resets the index to its first entry.
        onModelChanged: currentIndex = Qt.binding(() => root.creation.baseIndex)
    }
    Label {
        text: qsTr("Quantization")
    }
    AppComboBox {
        width: parent.width
        model: root.creation.quantizations
        currentIndex: root.creation.quantization
        Accessible.name: qsTr("Quantization")
        onActivated: index => root.creation.quantization = index
    }
    Note {
        text: root.creation.quantizationNote
    }
    Label {
        visible: sent.visible
        text: qsTr("What is sent")
    }
    CreationFileList {
        id: sent

        width: parent.width
        visible: root.creation.files.summary.length > 0 || root.creation.files.count > 0
        files: root.creation.files
    }
}
