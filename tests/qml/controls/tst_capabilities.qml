// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Corral.Controls

/// Every capability that a Modelfile may name has a word and an icon. Completion is common to all and has no icon.
TestCase {
    id: root

    name: "Capabilities"

    CapabilityWords {
        id: names
    }

    function test_hasAWordAndAnIcon_data(): var {
        return ["tools", "insert", "vision", "embedding", "thinking", "image", "audio", "decision"].map(name => ({ "tag": name }));
    }

    function test_hasAWordAndAnIcon(row: var): void {
        verify(names.word(row.tag) !== row.tag);
        verify(names.icon(row.tag).length > 0);
    }

    function test_completionHasAWordOnly(): void {
        verify(names.word("completion") !== "completion");
        compare(names.icon("completion"), "");
    }

    function test_keepsTheNameOfAnUnknownOne(): void {
        compare(names.word("telepathy"), "telepathy");
        compare(names.icon("telepathy"), "");
    }
}
