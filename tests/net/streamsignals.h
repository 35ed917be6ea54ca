// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http.h"

namespace corral::test {

/// The signals of a stream.
struct StreamSignals
{
    explicit StreamSignals(net::Stream &stream)
    {
        QObject::connect(&stream, &net::Stream::line, &context, [this](const QByteArray &bytes) { lines.append(bytes); });
        QObject::connect(&stream, &net::Stream::finished, &context, [this] { ++finished; });
        QObject::connect(&stream, &net::Stream::failed, &context, [this](const Error &why) { errors.append(why); });
    }
    [[nodiscard]] bool ended() const { return finished + errors.size() > 0; }
    [[nodiscard]] qsizetype endings() const { return finished + errors.size(); }

    QList<QByteArray> lines;
    qsizetype finished = 0;
    QList<Error> errors;
    QObject context;
};

[[nodiscard]] inline std::unique_ptr<net::Stream> open(net::Http &http, const QByteArray &question = "{}")
{
    return http.stream(QStringLiteral("/api/chat"), question);
}

}
