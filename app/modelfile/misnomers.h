// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::modelfile {

/// What to do about a parameter by a name that other programs, or Ollama elsewhere, give to something: its name here, or
/// the place where it belongs. Empty for any other name.
[[nodiscard]] QString adviceOnMisnomer(const QString &name);

}
