// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/blocks.h"

namespace corral::ui {

void Blocks::set(const QString &text)
{
    m_growing.reset();
    m_finished = markdown::parse(text);
}

void Blocks::begin(const QString &text)
{
    m_finished.clear();
    m_growing = std::make_unique<markdown::Stream>();
    m_growing->append(text);
}

void Blocks::append(QStringView piece) { m_growing->append(piece); }

void Blocks::finish()
{
    if (!m_growing)
        return;
    m_growing->finish();
    m_finished = m_growing->finished();
    m_growing.reset();
}

void Blocks::clear()
{
    m_growing.reset();
    m_finished.clear();
}

int Blocks::count() const { return finishedCount() + (m_growing && m_growing->tail() ? 1 : 0); }

int Blocks::finishedCount() const { return int(m_growing ? m_growing->finished().size() : m_finished.size()); }

const markdown::Block &Blocks::at(int index) const
{
    static const markdown::Block gone;
    const auto &finished = m_growing ? m_growing->finished() : m_finished;
    if (index < finished.size())
        return finished.at(index);
    const auto *tail = m_growing ? m_growing->tail() : nullptr;
    return tail ? *tail : gone;
}

QString Blocks::codeAt(int index) const
{
    while (index > 0 && at(index).isContinued())
        --index;
    QList<markdown::Block> parts;
    do {
        parts.append(at(index));
    } while (parts.last().more && ++index < count());
    return markdown::wholeCode(parts, 0);
}

}
