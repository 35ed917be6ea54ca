// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Ui.Shell

/// The toasts, bottom right, newest at the bottom. None disappears while one is hovered or has the focus.
Column {
    id: root

    required property ToastModel toasts
    readonly property alias count: shown.count

    spacing: Theme.s8

    Binding {
        target: root.toasts
        property: "held"
        value: hover.hovered || scope.activeFocus
    }
    HoverHandler {
        id: hover
    }
    FocusScope {
        id: scope

        width: list.width
        height: list.height

        Column {
            id: list

            spacing: Theme.s8

            Repeater {
                id: shown

                model: root.toasts

                Toast {
                    anchors.right: parent ? parent.right : undefined
                    onActed: root.toasts.act(toastId)
                    onDismissed: root.toasts.dismiss(toastId)
                }
            }
        }
    }
}
