// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace corral::ui {

class ConversationFiles;
class SettingsController;
class ToastModel;

/// Tells what became of an export or import, with an undo for the latter, and lets the settings begin them. All outlive one
/// another's connections.
void connectFiles(ConversationFiles &files, SettingsController &settings, ToastModel &toasts);

}
