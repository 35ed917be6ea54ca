// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::modelfile {

/// Advice on a parameter name that belongs to another program or to another part of Ollama: its name in a Modelfile, or where
/// to set it. Empty for any other name.
[[nodiscard]] QString adviceOnMisnomer(const QString &name);

}
