// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A setting that is a text of several lines; saved while it is typed.
SettingsRow {
    id: root

    required property string typed
    required property string placeholder

    stacked: true
    controlHeight: frame.height

    Rectangle {
        id: frame

        width: parent.width
        height: Math.min(area.implicitHeight, Theme.grown(180, 8))
        radius: Theme.radius
        color: Theme.surface
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.accent : Theme.lineStrong

        AppScrollView {
            anchors.fill: parent
            anchors.margins: 2

            AppTextArea {
                id: area

                bare: true
                implicitHeight: Math.max(Theme.grown(76, 3), contentHeight + topPadding + bottomPadding)
                text: root.typed
                placeholderText: root.placeholder
                Accessible.name: root.title
                Accessible.description: root.explanation
                // Tab leaves the field, as in the others of this page.
                KeyNavigation.priority: KeyNavigation.BeforeItem
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onTextChanged: {
                    if (area.text === root.typed)
                        return;
                    root.controller.type(root.key, area.text);
                    root.controller.commit(root.key);
                }
            }
        }
    }
}
