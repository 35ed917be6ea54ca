// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/// All colours, sizes, fonts and durations, named by meaning. The window sets the system's scheme and the settings.
QtObject {
    id: root

    enum Scheme { System, Light, Dark }

    /// The user's choice: Theme.System follows systemDark.
    property int scheme: Theme.System
    property bool systemDark: false
    property bool reducedMotion: false
    /// The size of all texts, as a factor of the usual one.
    property real textScale: 1

    /// The size of a font, in pixels.
    function scaled(pixels: real): int {
        return Math.round(pixels * root.textScale);
    }

    /// The height of a box for so many lines of text, which is `height` with the usual text size: larger lines need more, and
    /// the space around them stays.
    function grown(height: real, lines: real): int {
        return Math.round(height + lines * 18 * Math.max(0, root.textScale - 1));
    }

    /// The size of an icon, which is `size` with the usual text size. It grows by less than the text: a sign needs less to be seen.
    function iconSize(size: real): int {
        return Math.round(size * (1 + 0.6 * Math.max(0, root.textScale - 1)));
    }

    /// The width of a box for text, which is `width` with the usual text size.
    function widened(width: real): int {
        return Math.round(width * Math.max(1, root.textScale));
    }

    readonly property bool dark: scheme === Theme.System ? systemDark : scheme === Theme.Dark

    readonly property QtObject contrast: QtObject {
        id: contrast

        readonly property color accent: root.colors.textOnAccent
    }
    readonly property Tokens lightTokens: LightTokens {}
    readonly property Tokens darkTokens: DarkTokens {}
    readonly property Tokens colors: dark ? darkTokens : lightTokens

    readonly property color window: colors.window
    readonly property color surface: colors.surface
    readonly property color raised: colors.raised
    readonly property color line: colors.line
    readonly property color lineStrong: colors.lineStrong
    readonly property color text: colors.text
    readonly property color textMuted: colors.textMuted
    readonly property color textFaint: colors.textFaint
    readonly property color accent: colors.accent
    /// An alias, because a binding to a name that starts with "on" would be taken for a signal handler.
    readonly property alias onAccent: contrast.accent
    readonly property color accentSoft: colors.accentSoft
    readonly property color match: colors.match
    readonly property color matchLine: colors.matchLine
    readonly property color good: colors.good
    readonly property color warn: colors.warn
    readonly property color bad: colors.bad
    readonly property color info: colors.info
    readonly property color chartGpu: colors.chartGpu
    readonly property color chartVram: colors.chartVram
    readonly property color chartCpu: colors.chartCpu
    readonly property color chartMemory: colors.chartMemory
    readonly property color chartTokens: colors.chartTokens
    readonly property list<string> marks: colors.marks
    readonly property color textOnMark: colors.textOnMark

    // Overlay colours on any background: rows, flat buttons. `selected` is opaque, so that text on it keeps its contrast.
    readonly property color hover: Qt.alpha(colors.text, dark ? 0.07 : 0.05)
    readonly property color pressed: Qt.alpha(colors.text, dark ? 0.14 : 0.11)
    readonly property color selected: colors.accentSoft
    readonly property color accentHover: dark ? Qt.lighter(colors.accent, 1.07) : Qt.darker(colors.accent, 1.12)
    readonly property color accentPressed: dark ? Qt.darker(colors.accent, 1.12) : Qt.darker(colors.accent, 1.3)
    readonly property color shade: dark ? "#8C000000" : "#591F2123"
    readonly property color shadow: dark ? "#18000000" : "#091F2123"
    readonly property real disabledOpacity: 0.45

    readonly property int s4: 4
    readonly property int s8: 8
    readonly property int s12: 12
    readonly property int s16: 16
    readonly property int s24: 24
    readonly property int s32: 32
    readonly property int radius: 6
    readonly property int radiusCard: 10
    readonly property int hitDense: root.grown(28, 1)
    readonly property int hit: root.grown(36, 1)
    /// The maximum width of a text column, about 72 characters.
    readonly property int measure: root.widened(760)

    readonly property font body: Qt.font({ family: root.family, pixelSize: root.scaled(13) })
    readonly property font bodyStrong: Qt.font({ family: root.family, pixelSize: root.scaled(13), weight: Font.DemiBold })
    /// For questions and answers.
    readonly property font reading: Qt.font({ family: root.family, pixelSize: root.scaled(14) })
    readonly property font caption: Qt.font({ family: root.family, pixelSize: root.scaled(11) })
    readonly property font section: Qt.font({ family: root.family, pixelSize: root.scaled(15), weight: Font.DemiBold })
    readonly property font title: Qt.font({ family: root.family, pixelSize: Math.min(root.scaled(20), root.scaled(15) + 5), weight: Font.DemiBold })
    readonly property font mono: Qt.font({ family: root.monoFamily, pixelSize: root.scaled(13) })
    property string family: Application.font.family
    property string monoFamily: "monospace"

    /// Milliseconds; 0 with reduced motion.
    readonly property int motion: reducedMotion ? 0 : 120
}
