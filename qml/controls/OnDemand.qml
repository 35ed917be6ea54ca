// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A dialog or menu that is created when it is first opened: most are never used, and each costs memory and start time. Not a Loader,
/// which in Qt 6.4 cannot create a bound component.
Item {
    id: root

    default required property Component component
    /// Null until it was opened.
    property T.Popup popup: null
    readonly property bool opened: popup?.visible ?? false

    function open(): void {
        if (!root.popup)
            root.popup = root.component.createObject(root) as T.Popup;
        root.popup.open();
    }

    function close(): void {
        root.popup?.close();
    }
}
