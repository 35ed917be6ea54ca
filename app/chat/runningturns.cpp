// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/runningturns.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace corral::chat {

namespace {

auto generating(const Id &answerId)
{
    return [answerId](const auto &turn) { return turn->answer().id == answerId; };
}

}

Turn &RunningTurns::add(std::unique_ptr<Turn> turn) { return *m_turns.emplace_back(std::move(turn)); }

Turn *RunningTurns::find(const Id &answerId) const
{
    const auto found = std::find_if(m_turns.cbegin(), m_turns.cend(), generating(answerId));
    return found == m_turns.cend() ? nullptr : found->get();
}

std::unique_ptr<Turn> RunningTurns::take(const Id &answerId)
{
    const auto found = std::find_if(m_turns.begin(), m_turns.end(), generating(answerId));
    auto turn = std::move(*found);
    m_turns.erase(found);
    return turn;
}

double RunningTurns::tokensPerSecond() const
{
    return std::accumulate(m_turns.cbegin(), m_turns.cend(), 0.0,
                           [](double sum, const auto &turn) { return sum + turn->tokensPerSecond(); });
}

void RunningTurns::setVisible(bool visible)
{
    for (const auto &turn : m_turns)
        turn->setVisible(visible);
}

void RunningTurns::endAll(Message::State state)
{
    const auto all = answers();
    for (const auto &id : all) {
        if (auto *turn = find(id))
            turn->end(state);
    }
}

void RunningTurns::readLast(QDeadlineTimer deadline)
{
    const auto all = answers();
    for (const auto &id : all) {
        if (auto *turn = find(id))
            turn->readLast(deadline);
    }
}

QList<Id> RunningTurns::answers() const
{
    QList<Id> all;
    for (const auto &turn : m_turns)
        all.append(turn->answer().id);
    return all;
}

}
