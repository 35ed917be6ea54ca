// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Opens a text field's menu on a right click, the Menu key and Shift+F10; the menu is created on first use.
MouseArea {
    id: root

    required property Item field
    /// The cursor rectangle of the field: where the Menu key opens the menu.
    required property rect cursorRectangle
    readonly property AppMenu menu: loader.item as AppMenu

    function make(): void {
        if (!loader.item)
            loader.setSource(Qt.resolvedUrl("TextMenu.qml"), { field: root.field });
    }

    /// For Keys.onPressed of the field: returns whether it was a menu key.
    function handle(event: var): bool {
        return key.handle(event);
    }

    anchors.fill: parent
    acceptedButtons: Qt.RightButton
    cursorShape: Qt.IBeamCursor
    onPressed: {
        root.field.forceActiveFocus(Qt.MouseFocusReason);
        root.make();
        root.menu.popup();
    }
    Accessible.ignored: true

    Loader {
        id: loader
    }
    ContextKey {
        id: key

        onAsked: {
            root.make();
            root.menu.popupByKey(root.field, root.cursorRectangle.x, root.cursorRectangle.y + root.cursorRectangle.height);
        }
    }
}
