// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <optional>

namespace corral::ui {

/// Why a server cannot be used at present, in a word or two for display: "Unreachable", or what it does instead of answering:
/// "Not ready", "Refuses access", "Certificate not trusted", "No model server", "Answers with errors".
[[nodiscard]] QString unusableWords(const std::optional<Error> &error);
/// The server says itself that it is not ready yet, as while it loads its model: a state, no failure.
[[nodiscard]] bool isNotReady(const std::optional<Error> &error);

}
