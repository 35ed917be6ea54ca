// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/earliermessages.h"

#include <limits>
#include <utility>

namespace corral::ui {

namespace {

/// What a slice brings if time allows: about two screens.
constexpr int sliceRows = 80;

QDeadlineTimer soon() { return QDeadlineTimer(ShownMessage::sliceTime); }

}

EarlierMessages::EarlierMessages(AddMessages addMessages, QObject *parent)
    : QObject(parent)
    , m_addMessages(std::move(addMessages))
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, [this] {
        readSlice(sliceRows, soon());
        readNext();
    });
}

void EarlierMessages::begin(const chat::Session *session)
{
    m_slices.stop();
    m_wantAll = m_wantAll && session == m_session;
    m_next.reset();
    m_session = session;
    m_rows = 0;
    const bool wasLeft = std::exchange(m_left, session ? session->path().size() : 0) > 0;
    if (wasLeft != (m_left > 0))
        Q_EMIT leftChanged();
    readSlice(sliceRows, soon());
    readNext();
}

/// A view that is not filled yet has no reason to ask for more.
void EarlierMessages::readNext()
{
    if (m_wantAll || m_rows < sliceRows)
        fetch();
}

void EarlierMessages::fetch()
{
    if (m_left > 0 && !m_slices.isActive())
        m_slices.start();
}

void EarlierMessages::fetchAll()
{
    m_wantAll = true;
    fetch();
}

void EarlierMessages::readAll()
{
    while (m_left > 0)
        readSlice(std::numeric_limits<int>::max(), QDeadlineTimer::Forever);
}

/// Reads backwards, at least a piece of one message.
void EarlierMessages::readSlice(int enoughRows, QDeadlineTimer deadline)
{
    if (m_left == 0)
        return;
    TranscriptRows::Messages messages;
    int rows = 0;
    do {
        if (!m_next)
            m_next = std::make_unique<ShownMessage>(m_session->message(m_session->path().at(m_left - 1)));
        m_next->prepare(deadline);
        if (!m_next->isRead())
            break;
        rows += TranscriptRows::rowCountOf(*m_next);
        messages.push_front(std::exchange(m_next, nullptr));
        --m_left;
    } while (m_left > 0 && rows < enoughRows && !deadline.hasExpired());
    m_rows += rows;
    if (!messages.empty())
        m_addMessages(std::move(messages));
    if (m_left == 0)
        Q_EMIT leftChanged();
}

}
