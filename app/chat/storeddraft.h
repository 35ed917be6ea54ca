// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace corral::chat {

/// What is typed in a conversation and not sent. It is stored as one text, so that a program that knows of no queued questions
/// shows all of it as the draft.
struct StoredDraft
{
    QStringList queued; ///< in the order in which they are sent
    QString draft;

    /// The text to store; only the draft if nothing is queued.
    [[nodiscard]] QString joined() const;
    /// The reverse. A text that joined() did not write is a draft as a whole.
    [[nodiscard]] static StoredDraft split(const QString &stored);
};

}
