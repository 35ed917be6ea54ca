// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// All servers, a card for each, in the user's order; a server is added and changed in place.
FocusScope {
    id: root

    required property ServerController controller
    /// A part of this section got the focus: its position in the section's parent.
    signal revealRequested(real y, real height)

    /// A card that was added while the page is shown, and has no place yet.
    property Item fresh: null
    property bool complete: false
    readonly property ServerForm form: root.controller.form
    readonly property bool adding: root.form !== null && root.form.adding

    function revealItem(item: Item): void {
        root.revealRequested(item.mapToItem(root.parent, 0, 0).y, item.height);
    }

    /// The keyboard follows from the button that the form has left it at.
    function welcome(card: Item): void {
        root.fresh = null;
        root.revealRequested(card.mapToItem(root.parent, 0, 0).y, card.height + Theme.grown(72, 3)); // above the toast
        if (addButton.activeFocus)
            card.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: cards.y + cards.height
    Component.onCompleted: complete = true
    onAddingChanged: if (!adding && !root.form.open)
        Qt.callLater(addButton.forceActiveFocus, Qt.TabFocusReason)

    SectionLabel {
        y: Theme.s24
        width: root.width - addButton.width - Theme.s12
        text: qsTr("Servers")
    }
    AppButton {
        id: addButton

        anchors.right: parent.right
        y: Theme.s16
        dense: true
        iconName: "plus"
        text: qsTr("Add server")
        enabled: root.form !== null && !root.adding
        onClicked: root.form.add()
        onActiveFocusChanged: if (activeFocus)
            root.revealItem(this)
    }

    Timer {
        id: welcoming

        interval: 0
        onTriggered: if (root.fresh)
            root.welcome(root.fresh)
    }
    Column {
        id: cards

        y: Theme.grown(56, 1.2)
        width: root.width
        spacing: Theme.s8
        onPositioningComplete: if (root.fresh)
            welcoming.restart()

        // Not a Loader, which in Qt 6.4 cannot create a bound component.
        Repeater {
            model: root.adding ? 1 : 0

            delegate: ServerEditor {
                width: cards.width
                form: root.form
                onRevealRequested: item => root.revealItem(item)
            }
        }
        Repeater {
            model: root.controller.servers
            onItemAdded: (index, item) => {
                if (root.complete)
                    root.fresh = item;
            }

            delegate: ServerCard {
                width: cards.width
                list: root.controller.servers
                form: root.form
                onRevealRequested: item => root.revealItem(item)
                onRetryRequested: current ? root.controller.tryAgain() : root.controller.servers.retry(serverId)
            }
        }
    }
}
