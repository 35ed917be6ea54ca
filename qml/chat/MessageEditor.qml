// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Edits a message: what is saved is another version of it, beside the old one. What is typed and not saved is still there when
/// the message is edited again.
AppDialog {
    id: root

    required property Branches branches
    property string messageId
    property bool question: false
    readonly property MessageEditField field: contentItem as MessageEditField

    function edit(messageId: string): void {
        if (messageId.length === 0 || !root.branches.mayEdit(messageId))
            return;
        root.messageId = messageId;
        root.question = root.branches.isQuestion(messageId);
        root.open();
    }

    function closeAfter(done: bool): void {
        if (!done)
            return;
        root.messageId = "";
        root.close();
    }

    width: Math.min(Theme.widened(680), parent ? parent.width - 2 * Theme.s24 : 680)
    height: Math.min(Theme.grown(460, 6), parent ? parent.height - 2 * Theme.s24 : 460)
    title: root.question ? qsTr("Edit question") : qsTr("Edit answer")
    acceptText: root.question ? qsTr("Save and answer again") : qsTr("Save")
    acceptEnabled: root.field.text.trim().length > 0
    onAboutToShow: {
        root.field.question = root.question;
        root.field.kept = root.branches.hasEdit(root.messageId);
        root.field.text = root.branches.editedText(root.messageId);
        root.field.forceActiveFocus(Qt.PopupFocusReason);
    }
    onAboutToHide: if (root.messageId.length > 0)
        root.branches.keepEdit(root.messageId, root.field.text)
    onAccepted: {
        // Kept first, for the case that it cannot be asked.
        root.branches.keepEdit(root.messageId, root.field.text);
        if (root.question)
            root.branches.askInstead(root.messageId, root.field.text);
        else
            root.branches.addVersion(root.messageId, root.field.text);
        root.messageId = "";
    }

    Connections {
        target: root.branches

        function onEditRequested(messageId: string): void {
            root.edit(messageId);
        }
    }
    Connections {
        target: root.field

        function onSaveRequested(): void {
            root.closeAfter(root.branches.addVersion(root.messageId, root.field.text));
        }
        function onStartOverRequested(): void {
            root.branches.dropEdit(root.messageId);
            root.field.kept = false;
            root.field.text = root.branches.editedText(root.messageId);
        }
    }

    contentItem: MessageEditField {}
}
