// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/stream.h"
#include "ollama/jsonlines.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <memory>

namespace corral::ollama {

/// The JSON objects of a stream of lines: `object` for each, then exactly one of `finished` and `failed`. Its slots may
/// cancel or delete it. What an object means is for others to say: they end the stream by complete() or fail().
class ObjectStream : public QObject
{
    Q_OBJECT

public:
    explicit ObjectStream(std::unique_ptr<net::Stream> lines);
    ~ObjectStream() override;

    /// No signal follows.
    void cancel();
    void setPace(std::chrono::milliseconds pace) { m_lines->setPace(pace); }
    void readLast(QDeadlineTimer deadline) { m_lines->readLast(deadline); }

    enum class More { No, Possible };
    /// The answer is whole: from now on nothing that is unreadable and no cut connection makes it fail. Without more to
    /// come the rest is not read, and a connection left open ends in `finished` after a moment.
    void complete(More more = More::No);
    /// There is more after all: takes complete() back.
    void goOn();
    void fail(const Error &error);

Q_SIGNALS:
    void object(const QJsonObject &object);
    void finished();
    void failed(const corral::Error &error);

private:
    void read(const QByteArray &line);
    void readSlowly(const QByteArray &line);
    void end();
    void finish();

    std::unique_ptr<net::Stream> m_lines;
    JsonLines m_framing;
    QTimer m_patience;
    bool m_whole = false;  ///< see complete()
    bool m_closed = false; ///< nothing more is read
};

}
