// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A scroll view with Corral's scroll bars.
T.ScrollView {
    id: root

    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    clip: true

    T.ScrollBar.vertical: AppScrollBar {
        parent: root
        x: root.mirrored ? 0 : root.width - width
        y: root.topPadding
        height: root.availableHeight
    }
    T.ScrollBar.horizontal: AppScrollBar {
        parent: root
        x: root.leftPadding
        y: root.height - height
        width: root.availableWidth
    }
}
