// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Ui.Text

/// One block of an answer that is not code: a paragraph, heading, list item, quote or table.
Measure {
    id: root

    required property markdownBlock block
    required property bool thought
    readonly property TextEdit selectableText: text

    spaceAbove: prose.spaceAbove
    Accessible.role: Accessible.Paragraph
    Accessible.name: prose.plainText

    Repeater {
        model: prose.quoteBars

        Rectangle {
            required property rect modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            color: Theme.lineStrong
        }
    }

    TextEdit {
        id: text
        width: root.columnWidth
        readOnly: true
        selectByMouse: false
        activeFocusOnPress: false
        textFormat: TextEdit.RichText // lint: markup that BlockDocument writes
        wrapMode: TextEdit.Wrap
        font: Theme.reading
        color: root.thought ? Theme.textMuted : Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        Accessible.ignored: true

        HoverHandler {
            cursorShape: text.hoveredLink ? Qt.PointingHandCursor : Qt.IBeamCursor
        }
    }

    BlockDocument {
        id: prose
        document: text.textDocument
        block: root.block
        font: Theme.reading
        codeFont: Theme.mono
        textColor: text.color
        mutedColor: Theme.textMuted
        linkColor: Theme.info
        lineColor: Theme.line
        codeBackground: Theme.hover
    }
}
