// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandmodel.h"

#include <functional>
#include <vector>

namespace corral::ui {

class Inspector;

/// Each option by its name, and what can be done with presets. `showChat` goes before each; the inspector outlives the commands.
[[nodiscard]] std::vector<Command> optionCommands(Inspector &inspector, const std::function<void()> &showChat);

}
