// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Corral.Controls

/// The initial focus of a dialog.
TestCase {
    id: root

    name: "Dialog"
    when: windowShown
    visible: true
    width: 600
    height: 400

    function init(): void {
        failOnWarning(/.?/);
    }

    Component {
        id: deletion

        AppDialog {
            title: "Delete this?"
            acceptText: "Delete"
            rejectText: "Keep"
            destructive: true
        }
    }
    Component {
        id: naming

        AppDialog {
            property AppTextField field: contentItem as AppTextField

            title: "Copy"
            acceptText: destructive ? "Replace" : "Copy"
            destructive: field.text === "taken"
            rejectByDefault: false
            contentItem: AppTextField {}
        }
    }

    function test_whatCannotBeUndoneIsNotWhatReturnDoes(): void {
        const dialog = createTemporaryObject(deletion, root.parent);
        dialog.open();
        tryVerify(() => dialog.opened);
        keyClick(Qt.Key_Return);
        tryVerify(() => !dialog.visible);
        compare(dialog.result, 0);
    }

    function test_theFieldKeepsTheKeyboardOfWhoTypesWhileTheDialogComesUp(): void {
        const dialog = createTemporaryObject(naming, root.parent);
        dialog.open();
        dialog.field.forceActiveFocus();
        for (const letter of "taken")
            keyClick(letter);
        verify(dialog.destructive);
        tryVerify(() => dialog.opened);
        verify(dialog.field.activeFocus);
    }
}
