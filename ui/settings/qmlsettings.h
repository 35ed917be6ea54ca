// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"

#include <QtQml/qqml.h>

namespace corral::ui {

/// Makes the enums of settings::Settings known to QML, as Settings.Key and Settings.ColourScheme.
struct QmlSettings
{
    Q_GADGET
    QML_FOREIGN(corral::settings::Settings)
    QML_NAMED_ELEMENT(Settings)
    QML_UNCREATABLE("Belongs to the program")
};

}
