// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A screen's place: made on the first visit, kept alive after it.
Loader {
    id: root

    required property bool shown

    anchors.fill: parent
    active: shown || item !== null
    visible: shown
    focus: shown
}
