// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// Loads a screen on its first visit, which keeps the start short, and keeps it alive.
Loader {
    id: root

    required property bool shown
    /// The file below Corral's import path: "Chat/ChatPage".
    required property string page
    required property QtObject controller
    /// Settings, for a page with remembered state.
    property QtObject settings: null
    /// AppPage.footerHeight while the page is visible.
    readonly property real footerHeight: visible ? (item as AppPage)?.footerHeight ?? 0 : 0

    function make(): void {
        if (root.shown && !root.item)
            root.setSource("qrc:/qt/qml/Corral/" + root.page + ".qml", root.settings ? { controller: root.controller, settings: root.settings } : { controller: root.controller });
    }

    anchors.fill: parent
    visible: shown
    focus: shown
    onShownChanged: make()
    Component.onCompleted: make()
}
