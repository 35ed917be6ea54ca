// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme

/// A heading with a card below it; the children are placed in a column.
FocusScope {
    id: root

    required property string title
    default property alias content: column.data

    implicitWidth: 600
    implicitHeight: card.y + card.height

    SectionLabel {
        y: Theme.s24
        width: root.width
        text: root.title
    }

    Rectangle {
        id: card

        y: 56
        width: root.width
        height: column.implicitHeight + 2 * Theme.s16
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        ColumnLayout {
            id: column

            x: Theme.s16
            y: Theme.s16
            width: parent.width - 2 * Theme.s16
            spacing: Theme.s12
        }
    }
}
