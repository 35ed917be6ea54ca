// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/names.h"

#include <array>
#include <utility>

namespace corral::chat {

namespace {

using State = Message::State;
using Kind = Error::Kind;

constexpr std::array states{
    std::pair{State::Complete, "complete"}, std::pair{State::Streaming, "streaming"},     std::pair{State::Stopped, "stopped"},
    std::pair{State::Failed, "failed"},     std::pair{State::Interrupted, "interrupted"},
};

constexpr std::array kinds{
    std::pair{Kind::Offline, "offline"},     std::pair{Kind::Timeout, "timeout"}, std::pair{Kind::Tls, "tls"},
    std::pair{Kind::Http, "http"},           std::pair{Kind::Server, "server"},   std::pair{Kind::Protocol, "protocol"},
    std::pair{Kind::Cancelled, "cancelled"}, std::pair{Kind::Invalid, "invalid"}, std::pair{Kind::Storage, "storage"},
};

template<typename Table, typename Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &[known, name] : table) {
        if (known == value)
            return QLatin1String(name);
    }
    return {};
}

template<typename Table, typename Value>
Value valueIn(const Table &table, const QString &name, Value otherwise)
{
    for (const auto &[value, known] : table) {
        if (name == QLatin1String(known))
            return value;
    }
    return otherwise;
}

}

QString nameOf(State state) { return nameIn(states, state); }
State stateOf(const QString &name) { return valueIn(states, name, State::Complete); }
QString nameOf(Kind kind) { return nameIn(kinds, kind); }
Kind kindOf(const QString &name) { return valueIn(kinds, name, Kind::Server); }

}
