// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/responsewriter.h"

namespace corral::demo {

using namespace std::chrono_literals;

void ResponseWriter::run(const Answer &answer)
{
    try {
        if (answer.stream)
            answer.stream(*this);
        else if (!answer.body.isEmpty())
            write(compact(answer.body));
    } catch (const Answer &refused) {
        line(refused.body);
    }
}

void ResponseWriter::put(const QByteArray &bytes)
{
    if (!send(bytes))
        throw ClientGone();
}

void ResponseWriter::wait(nanoseconds duration)
{
    const auto end = std::chrono::steady_clock::now() + duration;
    for (; duration > 0ns; duration = end - std::chrono::steady_clock::now()) {
        state.wait(std::min<nanoseconds>(duration, 10ms));
        put({});
    }
}

}
