// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace corral::services {
class Services;
}

namespace corral::ui {

class Inspector;
class ToastModel;

/// Gives the inspector the stored presets and what new conversations begin with, now and whenever the settings change. Its
/// actions can be undone from a toast. All outlive the program's window.
void connectInspector(Inspector &inspector, services::Services &services, ToastModel &toasts);

}
