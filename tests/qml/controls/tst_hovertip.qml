// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Corral.Controls

/// Whether a tooltip is active; the delay until it is visible is Qt's.
TestCase {
    id: root

    name: "HoverTip"
    when: windowShown
    visible: true
    width: 400
    height: 200

    function init(): void {
        failOnWarning(/.?/);
        mouseMove(root, root.width - 1, root.height - 1);
    }

    Component {
        id: button

        AppButton {
            id: explained

            readonly property alias tip: tip

            text: "More"
            HoverTip {
                id: tip

                control: explained
                text: "What else can be done"
            }
        }
    }

    /// It would cover the menu that the button has opened.
    function test_aButtonThatWasUsedHasNoTipUntilThePointerHasLeft(): void {
        const item = createTemporaryObject(button, root);
        verify(!item.tip.active);
        mouseMove(item);
        tryVerify(() => item.hovered);
        verify(item.tip.active);
        mousePress(item);
        verify(!item.tip.active);
        mouseRelease(item);
        mouseMove(item, 3, 3);
        verify(item.hovered);
        verify(!item.tip.active);
        mouseMove(root, root.width - 1, root.height - 1);
        tryVerify(() => !item.hovered);
        mouseMove(item);
        tryVerify(() => item.tip.active);
    }

    function test_aButtonUsedByAKeyHasNoTip(): void {
        const item = createTemporaryObject(button, root);
        mouseMove(item);
        tryVerify(() => item.tip.active);
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(!item.tip.active);
    }

    /// The tooltip of the list belongs to no button: it only follows `shown`.
    function test_withoutAButtonItFollowsWhatItIsTold(): void {
        const item = createTemporaryObject(button, root);
        item.tip.control = null;
        item.tip.shown = true;
        verify(item.tip.active);
        item.tip.text = "";
        verify(!item.tip.active);
    }
}
