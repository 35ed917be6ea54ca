// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QQmlEngine;

namespace corral::ui {

/// Teaches an engine where the modules of the house are and what image://icon/ means. Call it once, before loading.
void prepareEngine(QQmlEngine &engine);

}
