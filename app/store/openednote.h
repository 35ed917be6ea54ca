// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/openfile.h"

#include <optional>

namespace corral::store {

/// A notice for the user.
struct Note
{
    QString message; ///< what happened
    QString hint;    ///< the consequence; may be empty

    bool operator==(const Note &) const = default;
};

/// The notice about problems found while opening the file; none if there were none.
[[nodiscard]] std::optional<Note> noteOn(const OpenResult &opened);

}
