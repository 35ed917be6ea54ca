// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The light scheme: warm paper, text that is not black.
Tokens {
    window: "#F6F5F2"
    surface: "#FFFFFF"
    raised: "#FFFFFF"
    line: "#E2E0DA"
    lineStrong: "#8F8C84"
    text: "#1F2123"
    textMuted: "#5B5F63"
    textFaint: "#696D71"
    accent: "#B4491F"
    textOnAccent: "#FFFFFF"
    accentSoft: "#F7E3D9"
    match: "#FFE9A6"
    matchLine: "#8A5A00"
    good: "#1D7A46"
    warn: "#94610A"
    bad: "#B3261E"
    info: "#1F5FA8"
    chartGpu: "#0072B2"
    chartVram: "#2F8FC7"
    chartCpu: "#C27400"
    chartMemory: "#B5569A"
    chartTokens: "#009E73"
    marks: ["#1F5FA8", "#9A5200", "#1D7A46", "#7A4EB0", "#B3261E", "#00707A", "#66650A", "#5B5F63"]
    textOnMark: "#FFFFFF"
}
