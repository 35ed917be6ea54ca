// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A modal dialog: title, content, and at most three buttons. Enter accepts, Escape rejects.
T.Dialog {
    id: root

    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Cancel")
    /// The text of the third button, on the left, for discarding; without it there is none.
    property string discardText
    property bool acceptEnabled: true
    property bool destructive: false
    /// Whether the rejecting button has the initial focus, so that an accidental key press does nothing irreversible.
    property bool rejectByDefault: root.destructive && root.rejectText.length > 0

    /// The dialog was closed with the third button.
    signal discardChosen

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(460, parent ? parent.width - 2 * Theme.s24 : 460)
    implicitHeight: implicitHeaderHeight + implicitContentHeight + implicitFooterHeight + topPadding + bottomPadding
    horizontalPadding: Theme.s24
    topPadding: Theme.s12
    bottomPadding: Theme.s16
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    font: Theme.body

    header: Text {
        visible: root.title.length > 0
        text: root.title
        font: Theme.section
        color: Theme.text
        leftPadding: Theme.s24
        rightPadding: Theme.s24
        topPadding: Theme.s24 - 4
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    footer: Item {
        id: footer

        /// Whether all buttons fit beside one another.
        readonly property bool isOneRow: !discarding.visible || discarding.implicitWidth + buttons.implicitWidth + Theme.s8 <= width - 2 * Theme.s24

        implicitHeight: Theme.hit + Theme.s24 + (isOneRow ? 0 : Theme.hit + Theme.s8)
        visible: root.acceptText.length + root.rejectText.length > 0

        AppButton {
            id: discarding

            x: Theme.s24
            y: footer.isOneRow ? 0 : Theme.hit + Theme.s8
            visible: root.discardText.length > 0
            flat: true
            destructive: true
            text: root.discardText
            onClicked: {
                root.close();
                root.discardChosen();
            }
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: Theme.s24
            spacing: Theme.s8

            AppButton {
                id: rejecting

                visible: root.rejectText.length > 0
                text: root.rejectText
                onClicked: root.reject()
            }
            AppButton {
                visible: root.acceptText.length > 0
                enabled: root.acceptEnabled
                primary: true
                destructive: root.destructive
                text: root.acceptText
                onClicked: root.accept()
            }
        }
    }
    onOpened: if (root.rejectByDefault)
        rejecting.forceActiveFocus(Qt.TabFocusReason)
    background: PopupFrame {}
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion / 2 }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }
    T.Overlay.modeless: Item {}
}
