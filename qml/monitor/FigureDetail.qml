// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme

/// The secondary text of a figure.
Text {
    id: root

    Layout.fillWidth: true
    font: Theme.caption
    color: Theme.textMuted
    elide: Text.ElideRight
    wrapMode: Text.Wrap
    maximumLineCount: 2
    textFormat: Text.PlainText
    Accessible.ignored: true
}
