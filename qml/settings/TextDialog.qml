// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A text to read and copy: the log, the libraries.
AppDialog {
    id: root

    property string shownText
    /// Shows the end first.
    property bool atEnd: false
    signal copyRequested(text: string)

    /// Had the focus before, and gets it back.
    property Item former

    width: Math.min(Theme.measure, parent ? parent.width - 2 * Theme.s24 : Theme.measure)
    height: Math.min(Theme.grown(560, 10), parent ? parent.height - 2 * Theme.s24 : 560)
    acceptText: qsTr("Copy")
    rejectText: qsTr("Close")
    onAboutToShow: root.former = root.contentItem.Window.activeFocusItem
    onOpened: (root.contentItem as TextReader).begin(root.atEnd)
    onClosed: if (root.former)
        root.former.forceActiveFocus(Qt.TabFocusReason)
    onAccepted: root.copyRequested(root.shownText)

    contentItem: TextReader {
        text: root.shownText
        name: root.title
    }
}
