// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// The tooltip of its parent, created on first use. Loaded by file name, not as a component: in Qt 6.4 a bound component cannot
/// be created inside an inline component, and every control may be used in one.
Loader {
    id: root

    enum Side { Under, Over, Beside }

    /// The button that it explains, if it is one. After a press no tooltip appears until the pointer has left: it would cover
    /// what the button has opened.
    property T.AbstractButton control: null
    property bool used: false
    property bool shown: control !== null && control.hovered
    property string text
    property string shortcutText
    property int side: HoverTip.Under

    active: shown && !used && text.length > 0
    source: Qt.resolvedUrl("AppToolTip.qml")

    Binding {
        target: root.item
        property: "parent"
        value: root.parent
    }
    Binding {
        target: root.item
        property: "text"
        value: root.text
    }
    Binding {
        target: root.item
        property: "shortcutText"
        value: root.shortcutText
    }
    Binding {
        target: root.item
        property: "side"
        value: root.side
    }
    Binding {
        target: root.item
        property: "visible"
        value: root.shown && !root.used
    }
    Connections {
        target: root.control

        function onPressed(): void {
            root.used = true;
        }
        function onClicked(): void {
            root.used = true;
        }
        function onHoveredChanged(): void {
            if (!root.control.hovered)
                root.used = false;
        }
    }
}
