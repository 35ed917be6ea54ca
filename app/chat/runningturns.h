// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/turn.h"

#include <memory>
#include <vector>

namespace corral::chat {

/// The turns that are running in a session, in the order in which they began.
class RunningTurns
{
public:
    Turn &add(std::unique_ptr<Turn> turn);
    /// Null if no turn generates this answer.
    [[nodiscard]] Turn *find(const Id &answerId) const;
    /// Gives the turn of this answer away; it must be here.
    [[nodiscard]] std::unique_ptr<Turn> take(const Id &answerId);
    [[nodiscard]] int count() const { return int(m_turns.size()); }
    /// The sum over all.
    [[nodiscard]] double tokensPerSecond() const;

    void setVisible(bool visible);
    /// What a turn signals may end others.
    void endAll(Message::State state);
    void readLast(QDeadlineTimer deadline);

private:
    [[nodiscard]] QList<Id> answers() const;

    std::vector<std::unique_ptr<Turn>> m_turns;
};

}
