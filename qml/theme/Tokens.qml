// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The colours of one scheme, named by meaning.
QtObject {
    property color window
    property color surface
    property color raised
    property color line
    property color lineStrong
    property color text
    property color textMuted
    property color textFaint
    property color accent
    property color textOnAccent
    property color accentSoft
    /// What was found in a text, and the border of the occurrence that was gone to.
    property color match
    property color matchLine
    property color good
    property color warn
    property color bad
    property color info
    property color chartGpu
    property color chartVram
    property color chartCpu
    property color chartMemory
    property color chartTokens
    /// Of the marks of servers, in the order of servers::markColors(), and the letters on them.
    property list<string> marks
    property color textOnMark
}
