// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A menu: AppMenuItem, AppMenuSeparator and nested AppMenu. Modal, so that neither keys nor clicks nor tooltips reach what is
/// below.
T.Menu {
    id: root

    /// For keyboard users, once it is open.
    function highlightFirst(): void {
        root.currentIndex = [...Array(root.count).keys()].find(index => root.itemAt(index) instanceof AppMenuItem && root.itemAt(index).enabled) ?? -1;
    }

    /// Opens it for keyboard users.
    function popupByKey(item: Item, x: real, y: real): void {
        root.popup(item, x, y);
        root.highlightFirst();
    }

    /// At once, not when the opening animation ends, because the next key presses are meant for the menu.
    onVisibleChanged: if (visible)
        root.forceActiveFocus(Qt.PopupFocusReason)
    modal: true
    dim: false
    implicitWidth: Math.max(160, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.s8
    padding: 6
    overlap: 4
    font: Theme.body

    delegate: AppMenuItem {}
    contentItem: ListView {
        implicitHeight: contentHeight
        implicitWidth: contentItem.childrenRect.width
        model: root.contentModel
        interactive: Window.window ? contentHeight + root.topPadding + root.bottomPadding > Window.window.height : false
        clip: true
        currentIndex: root.currentIndex
        T.ScrollIndicator.vertical: T.ScrollIndicator {}
    }
    background: PopupFrame {}
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion / 2 }
    }
}
