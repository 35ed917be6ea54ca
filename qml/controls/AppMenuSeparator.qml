// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A hairline between two groups of a menu.
T.MenuSeparator {
    id: root

    implicitWidth: 160
    implicitHeight: 9
    width: ListView.view ? ListView.view.width : implicitWidth
    contentItem: Item {
        Hairline {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
        }
    }
}
