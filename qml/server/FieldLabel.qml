// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The label of a field in a form; the field has its own accessible name.
Text {
    font: Theme.body
    color: Theme.textMuted
    textFormat: Text.PlainText
    Accessible.ignored: true
}
