// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The dark scheme: graphite, with an accent light enough for contrast.
Tokens {
    window: "#1B1C1E"
    surface: "#232527"
    raised: "#2B2D30"
    line: "#34373A"
    lineStrong: "#757A80"
    text: "#ECEBE8"
    textMuted: "#A9ADB1"
    textFaint: "#8F9499"
    accent: "#F0986B"
    textOnAccent: "#2A150B"
    accentSoft: "#47301F"
    match: "#4D4017"
    matchLine: "#E5B35C"
    good: "#5CC98A"
    warn: "#E5B35C"
    bad: "#F28B82"
    info: "#86B7F2"
    chartGpu: "#4DA3DB"
    chartVram: "#8CCBF2"
    chartCpu: "#F0B04A"
    chartMemory: "#DB8BC4"
    chartTokens: "#3CC79B"
    marks: ["#86B7F2", "#F0B04A", "#5CC98A", "#C3A5F0", "#F28B82", "#63CBD6", "#C6C45A", "#A9ADB1"]
    textOnMark: "#1B1C1E"
}
