// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A name like a path, such as "owner/name:tag", in one line. Where it does not fit, what stands before the last slash is elided
/// first, and only then the name itself, in its middle.
Item {
    id: root

    property string text
    /// Follows the name, dimmed: it is elided last.
    property string suffix
    property font font: Theme.body
    property color color: Theme.text

    readonly property int slash: root.text.lastIndexOf("/") + 1
    readonly property bool truncated: owner.width < Math.ceil(owner.implicitWidth) || name.truncated

    implicitWidth: Math.ceil(owner.implicitWidth) + Math.ceil(name.implicitWidth) + Math.ceil(end.implicitWidth)
    implicitHeight: name.implicitHeight
    baselineOffset: name.baselineOffset
    Accessible.ignored: true

    Text {
        id: owner

        objectName: "owner"
        width: Math.max(0, Math.min(Math.ceil(implicitWidth), root.width - name.width - end.width))
        // An ellipsis alone would look like a part of the name.
        visible: width >= Math.min(Math.ceil(implicitWidth), 1.5 * root.font.pixelSize)
        text: root.text.slice(0, root.slash)
        font: root.font
        color: root.color
        elide: Text.ElideLeft
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: name

        objectName: "name"
        x: owner.visible ? Math.min(owner.width, Math.ceil(owner.contentWidth)) : 0
        width: Math.min(Math.ceil(implicitWidth), Math.max(1, root.width - end.width)) // a text of no width keeps its ellipsis
        text: root.text.slice(root.slash)
        font: root.font
        color: root.color
        elide: Text.ElideMiddle
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: end

        objectName: "suffix"
        x: name.x + Math.min(name.width, Math.ceil(name.contentWidth))
        width: Math.min(Math.ceil(implicitWidth), Math.max(1, root.width))
        text: root.suffix
        font: root.font
        color: Theme.textFaint
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
