// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml

/// The names and icons of capabilities. Completion is common to all and has no icon in the table.
QtObject {
    id: root

    readonly property var icons: ({ "tools": "wrench", "vision": "eye", "thinking": "brain", "embedding": "vector", "insert": "brackets", "decision": "branch", "image": "image", "audio": "audio" })
    readonly property var words: ({ "completion": qsTr("Text"), "tools": qsTr("Tools"), "vision": qsTr("Vision"), "thinking": qsTr("Thinking"), "embedding": qsTr("Embeddings"), "insert": qsTr("Insert"), "decision": qsTr("Decisions"), "image": qsTr("Images"), "audio": qsTr("Audio") })

    function word(capability: string): string {
        return words[capability] ?? capability;
    }

    function icon(capability: string): string {
        return icons[capability] ?? "";
    }
}
