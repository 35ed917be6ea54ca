// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "suite.h"

#include <QCoroTask>

#include <QSignalSpy>
#include <QTest>

namespace corral::test {

template<typename Stream>
LiveSuite::Heard LiveSuite::hear(std::unique_ptr<Stream> stream)
{
    Heard heard;
    connect(stream.get(), &Stream::received, this, [&heard](const auto &line) { note(heard, line); });
    connect(stream.get(), &Stream::finished, this, [&heard] { heard.ended = true; });
    connect(stream.get(), &Stream::failed, this, [&heard](const Error &why) {
        heard.error = why;
        heard.ended = true;
    });
    if (!QTest::qWaitFor([&heard] { return heard.ended; }, 240'000))
        heard.error = Error{Error::Kind::Timeout, 0, QStringLiteral("no end within four minutes"), {}};
    return heard;
}

}
