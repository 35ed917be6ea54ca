// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The base type of screens. The window uses only this type, because naming a screen's type would load it with the window;
/// screens are loaded when first shown.
Item {
    /// Height of the area at the bottom of the page that toasts must not cover.
    property real footerHeight: 0
}
