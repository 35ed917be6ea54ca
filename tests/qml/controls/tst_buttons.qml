// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Corral.Controls
import Corral.Theme

/// Buttons: pointer, keyboard, assistive technology, and appearance.
TestCase {
    id: root

    name: "Buttons"
    when: windowShown
    visible: true
    width: 400
    height: 200

    function init(): void {
        failOnWarning(/.?/);
    }

    Component {
        id: button

        AppButton {
            text: "Pull"
            iconName: "download"
        }
    }
    Component {
        id: iconButton

        IconButton {
            text: "Copy"
            iconName: "copy"
            checkable: true
        }
    }
    Component {
        id: spy

        SignalSpy {
            signalName: "clicked"
        }
    }

    /// The implicit width is that of the text; if the button is narrower, the text is elided.
    function test_fitsItsText(): void {
        const item = createTemporaryObject(button, root, { text: "A long name of something" });
        const label = findChild(item, "label");
        verify(item.width > 100);
        compare(label.width, label.implicitWidth);
        verify(!label.truncated);
        item.width = 90;
        tryVerify(() => label.truncated);
        verify(label.mapToItem(item, label.width, 0).x <= item.width);
        item.text = "";
        compare(item.implicitWidth, 18 + item.leftPadding + item.rightPadding);
    }

    function test_clicksOnceForEveryWay_data() {
        return [{ tag: "mouse" }, { tag: "space" }, { tag: "return" }, { tag: "assistive" }];
    }
    function test_clicksOnceForEveryWay(data): void {
        const item = createTemporaryObject(button, root);
        const clicks = createTemporaryObject(spy, root, { target: item });
        item.forceActiveFocus(Qt.TabFocusReason);
        if (data.tag === "mouse")
            mouseClick(item);
        else if (data.tag === "space")
            keyClick(Qt.Key_Space);
        else if (data.tag === "return")
            keyClick(Qt.Key_Return);
        else
            item.activate();
        compare(clicks.count, 1);
    }
    function test_checkableTogglesWithReturn(): void {
        const item = createTemporaryObject(iconButton, root);
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        verify(item.checked);
        keyClick(Qt.Key_Space);
        verify(!item.checked);
    }
    function test_showsTheRingOnlyForTheKeyboard(): void {
        const item = createTemporaryObject(button, root);
        item.forceActiveFocus(Qt.MouseFocusReason);
        verify(!item.visualFocus);
        item.focus = false;
        item.forceActiveFocus(Qt.TabFocusReason);
        verify(item.visualFocus);
    }
    function test_looksDifferentInEveryState_data() {
        return [{ tag: "light", scheme: Theme.Light, primary: false }, { tag: "dark", scheme: Theme.Dark, primary: false },
            { tag: "light primary", scheme: Theme.Light, primary: true }, { tag: "dark primary", scheme: Theme.Dark, primary: true }];
    }
    function test_looksDifferentInEveryState(data): void {
        Theme.scheme = data.scheme;
        const item = createTemporaryObject(button, root, { primary: data.primary, x: 20, y: 20, iconName: "" });
        mouseMove(root, 390, 190);
        waitForRendering(item);
        const ground = () => grabImage(item).pixel(8, 18).toString();
        const rest = ground();
        mouseMove(item, 10, 18);
        tryVerify(() => item.hovered);
        waitForRendering(item);
        const hovered = ground();
        mousePress(item, 10, 18);
        waitForRendering(item);
        const pressed = ground();
        mouseRelease(item, 10, 18);
        item.enabled = false;
        verify(rest !== hovered && hovered !== pressed && rest !== pressed, [rest, hovered, pressed].join(" "));
        verify(item.opacity < 1);
        Theme.scheme = Theme.System;
    }
    function test_disabledDoesNothing(): void {
        const item = createTemporaryObject(button, root, { enabled: false });
        const clicks = createTemporaryObject(spy, root, { target: item });
        mouseClick(item);
        compare(clicks.count, 0);
    }
    function test_saysItsName(): void {
        compare(createTemporaryObject(iconButton, root).text, "Copy");
        compare(createTemporaryObject(button, root).text, "Pull");
    }
    function test_isLargeEnoughToHit(): void {
        verify(createTemporaryObject(iconButton, root).height >= 28);
        verify(createTemporaryObject(button, root).height >= 36);
    }
}
