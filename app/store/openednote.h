// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/openfile.h"

#include <optional>

namespace corral::store {

/// Something to tell the user, in two sentences.
struct Note
{
    QString message; ///< what was found
    QString hint;    ///< what became of it; may be empty

    bool operator==(const Note &) const = default;
};

/// What opening the file found that people should know; nothing where all was as it should be.
[[nodiscard]] std::optional<Note> noteOn(const Opened &opened);

}
