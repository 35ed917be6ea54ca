// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// A screen's place. The screen is read and made on its first visit, which keeps the start short, and stays alive.
Loader {
    id: root

    required property bool shown
    /// Below Corral: "Chat/ChatPage".
    required property string page
    required property QtObject controller
    /// For a page that remembers something.
    property QtObject settings: null
    /// AppPage.footHeight, while it is seen.
    readonly property real footHeight: visible ? (item as AppPage)?.footHeight ?? 0 : 0

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
