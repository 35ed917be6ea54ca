// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Corral.Controls

/// The focus indicator appears after a key, never after a click.
TestCase {
    id: root

    name: "KeyboardRing"
    when: windowShown
    visible: true
    width: 400
    height: 200

    function init(): void {
        failOnWarning(/.?/);
    }

    Component {
        id: page

        FocusScope {
            id: scope

            readonly property alias ring: ring
            readonly property alias inner: inner

            width: 200
            height: 100
            activeFocusOnTab: true

            TapHandler {
                onTapped: scope.forceActiveFocus(Qt.MouseFocusReason)
            }
            Item {
                id: inner
            }
            KeyboardRing {
                id: ring

                anchors.fill: parent
                target: scope
            }
        }
    }

    function test_shownAfterAKeyOnly(): void {
        const item = createTemporaryObject(page, root);
        mouseClick(item);
        verify(item.activeFocus);
        verify(!item.ring.shown);
        keyClick(Qt.Key_Down);
        verify(item.ring.shown);
        mouseClick(item);
        verify(!item.ring.shown);
    }
}
