// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A screen as the window knows it, without knowing which: a screen is loaded when it is first shown, and what names its type
/// would load it with the window.
Item {
    /// Height of what lies at the foot of the page: notes keep off it.
    property real footHeight: 0
}
