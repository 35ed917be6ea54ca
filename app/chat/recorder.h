// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/journal.h"

#include <QObject>
#include <QTimer>

namespace corral::chat {

/// Writes a growing answer to the journal in pieces: whatever came is there at most `interval` later.
class Recorder : public QObject
{
    Q_OBJECT

public:
    /// Half a second after it reached the socket a token is to be on the disk. What is left of that is for the stream, which
    /// reads the socket at a pace, and for a machine that is busy.
    static constexpr std::chrono::milliseconds interval{200};

    explicit Recorder(Journal &journal, std::chrono::milliseconds interval = Recorder::interval, QObject *parent = nullptr);

    /// From now on pieces belong to this message. What was left of another is written first.
    void begin(const Id &messageId);
    void append(const QString &content, const QString &thinking);
    /// Writes what is waiting.
    void flush();
    /// Forgets what is waiting: the whole message is about to be written.
    void discard();

private:
    Journal &m_journal;
    QTimer m_timer;
    Id m_messageId;
    QString m_content;
    QString m_thinking;
};

}
