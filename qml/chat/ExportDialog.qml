// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat

/// The format in which a conversation, or all of them, are exported.
AppDialog {
    id: root

    required property ConversationExport exporting
    readonly property ExportForm form: contentItem as ExportForm

    title: root.exporting.all ? qsTr("Export all conversations") : qsTr("Export conversation")
    acceptText: root.exporting.intoFolder ? qsTr("Choose folder…") : qsTr("Choose file…")
    onOpened: root.form.takeKeys()

    contentItem: ExportForm {
        exporting: root.exporting
    }
}
