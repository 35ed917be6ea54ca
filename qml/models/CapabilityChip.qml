// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls

/// One capability of a model, as text.
Tag {
    id: root

    required property string capability
    readonly property CapabilityWords names: CapabilityWords {}

    text: names.word(capability)
    iconName: capability === "completion" ? "chat" : names.icon(capability)
}
