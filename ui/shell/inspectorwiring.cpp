// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/inspectorwiring.h"

#include "services/services.h"
#include "ui/chat/inspector.h"
#include "ui/shell/toastmodel.h"

namespace corral::ui {

void connectInspector(Inspector &inspector, services::Services &services, ToastModel &toasts)
{
    auto &presets = services.presets();
    inspector.presets()->setPresets(presets);
    if (const auto &problem = presets.problem())
        toasts.showFailure(joined(*problem));
    QObject::connect(&presets, &chat::Presets::saveFailed, &toasts,
                     [&toasts](const Error &error) { toasts.showFailure(joined(error)); });
    QObject::connect(
        inspector.presets(), &PresetChoice::undoable, &toasts,
        [&toasts](const QString &text, const std::function<void()> &undo) { toasts.offer(text, Inspector::tr("Undo"), undo); });
    const auto followDefaults = [&inspector, &services] {
        const auto &settings = services.settings();
        inspector.setDefaults(settings.defaultModel(), settings.systemPrompt(), settings.keepAlive());
    };
    using Key = settings::Settings::Key;
    QObject::connect(&services.settings(), &settings::Settings::changed, &inspector, [followDefaults](Key key) {
        if (key == Key::DefaultModel || key == Key::SystemPrompt || key == Key::KeepAlive)
            followDefaults();
    });
    followDefaults();
}

}
