// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A thematic break.
ReadingColumn {
    id: root

    spaceAbove: Theme.s16

    Hairline {
        width: root.columnWidth
    }
}
