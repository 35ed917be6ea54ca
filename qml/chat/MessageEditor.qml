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
    required property string messageId
    readonly property bool question: root.branches.isQuestion(root.messageId)
    readonly property MessageEditField field: contentItem as MessageEditField
    /// What was typed is a version of the message now.
    property bool saved: false

    width: Math.min(Theme.widened(680), parent ? parent.width - 2 * Theme.s24 : 680)
    height: Math.min(Theme.grown(460, 6), parent ? parent.height - 2 * Theme.s24 : 460)
    title: root.question ? qsTr("Edit question") : qsTr("Edit answer")
    acceptText: root.question ? qsTr("Save and answer again") : qsTr("Save")
    acceptEnabled: root.field.text.trim().length > 0
    onAboutToShow: {
        root.saved = false;
        root.field.question = root.question;
        root.field.kept = root.branches.hasEdit(root.messageId);
        root.field.text = root.branches.editedText(root.messageId);
        root.field.forceActiveFocus(Qt.PopupFocusReason);
    }
    onAboutToHide: if (!root.saved)
        root.branches.keepEdit(root.messageId, root.field.text)
    onAccepted: {
        // Kept first, for the case that it cannot be asked.
        root.branches.keepEdit(root.messageId, root.field.text);
        if (root.question)
            root.branches.askInstead(root.messageId, root.field.text);
        else
            root.branches.addVersion(root.messageId, root.field.text);
        root.saved = true;
    }

    Connections {
        target: root.field

        function onSaveRequested(): void {
            root.saved = root.branches.addVersion(root.messageId, root.field.text);
            if (root.saved)
                root.close();
        }
        function onStartOverRequested(): void {
            root.branches.dropEdit(root.messageId);
            root.field.kept = false;
            root.field.text = root.branches.editedText(root.messageId);
        }
    }

    contentItem: MessageEditField {}
}
