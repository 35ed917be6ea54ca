// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/journalwriter.h"

#include <utility>

namespace corral::chat {

JournalWriter::JournalWriter(Journal &journal, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_content.isEmpty() && m_thinking.isEmpty())
            return;
        flush();
        m_timer.start();
    });
}

void JournalWriter::begin(const Id &messageId)
{
    flush();
    m_messageId = messageId;
}

void JournalWriter::append(const QString &content, const QString &thinking)
{
    m_content += content;
    m_thinking += thinking;
    if (m_timer.isActive())
        return;
    m_timer.start();
    QMetaObject::invokeMethod(this, &JournalWriter::flush, Qt::QueuedConnection); // together with everything else from this read
}

void JournalWriter::flush()
{
    if (m_content.isEmpty() && m_thinking.isEmpty())
        return;
    m_journal.appendContent(m_messageId, std::exchange(m_content, {}), std::exchange(m_thinking, {}));
}

void JournalWriter::discard()
{
    m_timer.stop();
    m_content.clear();
    m_thinking.clear();
}

}
