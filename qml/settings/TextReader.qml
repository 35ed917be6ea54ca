// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A text to read, scroll, select and copy.
AppScrollView {
    id: root

    required property string text
    required property string name

    /// Takes the focus and shows the beginning or the end.
    function begin(atEnd: bool): void {
        area.cursorPosition = atEnd ? area.length : 0;
        area.forceActiveFocus(Qt.TabFocusReason);
    }

    contentWidth: availableWidth

    AppTextArea {
        id: area

        readOnly: true
        font: Theme.mono
        wrapMode: TextEdit.WrapAtWordBoundaryOrAnywhere
        text: root.text
        Accessible.name: root.name
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    }
}
