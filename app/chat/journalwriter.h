// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/journal.h"

#include <QObject>
#include <QTimer>

namespace corral::chat {

/// Writes a growing answer to the journal in batches: text is written at most `interval` after it arrived.
class JournalWriter : public QObject
{
    Q_OBJECT

public:
    /// A token is on disk within half a second of reaching the socket. The rest of that time is for the stream, which reads the
    /// socket in batches, and for a busy machine.
    static constexpr std::chrono::milliseconds interval{200};

    explicit JournalWriter(Journal &journal, std::chrono::milliseconds interval = JournalWriter::interval,
                           QObject *parent = nullptr);

    /// From now on appended text belongs to this message. Pending text of another message is written first.
    void begin(const Id &messageId);
    void append(const QString &content, const QString &thinking);
    /// Writes the pending text.
    void flush();
    /// Drops the pending text, because the caller writes the whole message.
    void discard();

private:
    Journal &m_journal;
    QTimer m_timer;
    Id m_messageId;
    QString m_content;
    QString m_thinking;
};

}
