// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme

/// The label of a field in a form; the field has its own accessible name.
Text {
    Layout.minimumWidth: Theme.widened(160) // the fields of all parts of a form stand below each other
    font: Theme.body
    color: Theme.textMuted
    textFormat: Text.PlainText
    Accessible.ignored: true
}
