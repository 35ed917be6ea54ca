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

/// The JSON objects of a line-delimited stream: `object` for each, then exactly one of `finished` and `failed`. Slots may
/// cancel or delete the stream. The caller interprets the objects and ends the stream by complete() or fail().
class ObjectStream : public QObject
{
    Q_OBJECT

public:
    explicit ObjectStream(std::unique_ptr<net::Stream> lines);
    ~ObjectStream() override;

    /// No signal follows.
    void cancel();
    void setBatchInterval(std::chrono::milliseconds batchInterval) { m_lines->setBatchInterval(batchInterval); }
    void readLast(QDeadlineTimer deadline) { m_lines->readLast(deadline); }
    /// Of the current object: net::Stream::arrivedAt().
    [[nodiscard]] std::chrono::nanoseconds arrivedAt() const { return m_lines->arrivedAt(); }

    enum class More { No, Possible };
    /// The response is complete: from now on unreadable data and a lost connection are no failure. Unless more is expected, the
    /// rest is not read, and a connection that stays open leads to `finished` after a moment.
    void complete(More more = More::No);
    /// Reverts complete(), because more follows.
    void revertComplete();
    void fail(const Error &error);

Q_SIGNALS:
    void object(const QJsonObject &object);
    void finished();
    void failed(const corral::Error &error);

private:
    void read(const QByteArray &line);
    void readReframed(const QByteArray &line);
    void end();
    void finish();

    std::unique_ptr<net::Stream> m_lines;
    JsonLines m_framing;
    QTimer m_closeTimer;
    bool m_whole = false;  ///< see complete()
    bool m_closed = false; ///< no more data is read
};

}
