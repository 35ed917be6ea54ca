// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// What is wrong with the form, or what to think of before it is saved, and the address that was probably meant.
ColumnLayout {
    id: root

    required property ServerForm form
    readonly property bool wrong: root.form.addressError.length > 0 || root.form.accessError.length > 0

    spacing: Theme.s4
    visible: message.text.length > 0

    Text {
        id: message

        Layout.fillWidth: true
        text: root.form.addressError || root.form.accessError || root.form.warning
        font: Theme.caption
        color: root.form.incomplete ? Theme.textMuted : root.wrong ? Theme.bad : Theme.warn
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    AppButton {
        visible: root.form.addressOffer.length > 0
        dense: true
        iconName: "link"
        text: qsTr("Use this spelling")
        Accessible.description: root.form.addressError
        onClicked: root.form.address = root.form.addressOffer
    }
}
