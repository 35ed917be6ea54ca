// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QQmlEngine;

namespace corral::ui {

/// Sets the import paths of Corral's QML modules and the image://icon/ provider. To be called once, before loading.
void prepareEngine(QQmlEngine &engine);

}
