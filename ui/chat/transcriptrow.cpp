// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptrow.h"

namespace corral::ui {

bool TranscriptRow::isStreaming() const
{
    if (message->ended || !message->message->isAnswer())
        return false;
    return block < 0 || block >= blocks().finishedCount();
}

}
