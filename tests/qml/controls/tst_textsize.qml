// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Corral.Controls
import Corral.Theme

/// Every control holds its text with every text size.
TestCase {
    id: root

    name: "TextSize"
    when: windowShown
    visible: true
    width: 600
    height: 400

    function cleanup(): void {
        Theme.textScale = 1;
    }

    Column {
        AppButton {
            id: button

            text: "Änderung"
        }
        AppButton {
            id: denseButton

            dense: true
            text: "Änderung"
        }
        AppTextField {
            id: field

            text: "Änderung"
        }
        AppComboBox {
            id: combo

            model: ["Änderung"]
        }
        Tag {
            id: tag

            text: "Änderung"
        }
        EmptyState {
            id: state

            width: 240
            title: "Nothing"

            AppButton {
                id: one

                text: "A rather long button"
            }
            AppButton {
                id: two

                text: "Another long button"
            }
        }
    }

    function test_holdsItsText_data(): list<var> {
        return [{ tag: "80 %", scale: 0.8 }, { tag: "100 %", scale: 1 }, { tag: "150 %", scale: 1.5 }, { tag: "200 %", scale: 2 }];
    }

    function test_holdsItsText(data: var): void {
        Theme.textScale = data.scale;
        compare(button.font.pixelSize, Math.round(13 * data.scale));
        for (const each of [button, denseButton, combo])
            verify(each.height >= each.contentItem.implicitHeight, each + " " + each.height);
        verify(field.height >= field.contentHeight);
        verify(tag.height >= Theme.caption.pixelSize * 1.3);
    }

    function test_growsIconsWithTheText(): void {
        const icon = createTemporaryQmlObject("import Corral.Controls; AppIcon { name: \"plus\"; size: 20 }", root);
        compare(icon.width, 20);
        Theme.textScale = 2;
        verify(icon.width > 26 && icon.width === icon.height);
        compare(icon.sourceSize.width, icon.width); // drawn sharp
        verify(button.height >= icon.height);
        Theme.textScale = 0.8;
        compare(icon.width, 20);
    }

    /// The space around the text stays: a button with large text is not twice as high.
    function test_growsByItsTextOnly(): void {
        const usual = button.height;
        Theme.textScale = 2;
        verify(button.height < 1.6 * usual);
        Theme.textScale = 0.8;
        compare(button.height, usual);
    }

    function test_stacksButtonsThatDoNotFit(): void {
        verify(two.y > one.y);
        state.width = 600;
        tryVerify(() => two.y === one.y);
        Theme.textScale = 2;
        state.width = 500;
        tryVerify(() => two.y > one.y);
    }
}
