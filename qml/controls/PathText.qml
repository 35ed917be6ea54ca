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

    /// The width that it fills where it has at most `most`: less, if only the owner does not fit and nothing of it can be shown.
    function widthIn(most: real): real {
        const bare = Math.ceil(name.implicitWidth) + Math.ceil(end.implicitWidth);
        return root.implicitWidth <= most || most < bare || most - bare >= root.leastOwner ? Math.min(root.implicitWidth, most) : bare;
    }

    /// An ellipsis alone would look like a part of the name.
    readonly property real leastOwner: Math.min(Math.ceil(owner.implicitWidth), 1.5 * root.font.pixelSize)

    implicitWidth: Math.ceil(owner.implicitWidth) + Math.ceil(name.implicitWidth) + Math.ceil(end.implicitWidth)
    implicitHeight: name.implicitHeight
    baselineOffset: name.baselineOffset
    Accessible.ignored: true

    Text {
        id: owner

        objectName: "owner"
        width: Math.max(0, Math.min(Math.ceil(implicitWidth), root.width - name.width - end.width))
        visible: width >= root.leastOwner
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
