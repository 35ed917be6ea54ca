// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/servermark.h"

#include "base/displaytext.h"
#include "servers/serverprofile.h"

namespace corral::ui {

ServerMark serverMark(const servers::ServerProfile &profile)
{
    const auto mark = servers::markOf(profile);
    return {displayText(mark.letter), mark.color};
}

}
