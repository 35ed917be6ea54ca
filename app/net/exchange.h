// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/errors.h"
#include "net/managerpool.h"
#include "net/unpacker.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace corral::net {

/// One HTTP exchange under watch: what arrives, how long connecting and silence last, and what became of it in the end.
/// Time in which this thread was busy with something else counts neither for connecting nor as silence.
/// Emits `ended` exactly once, unless it is deleted before: that closes the connection at once and without a word.
/// The slots of its signals may delete it.
class Exchange : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds connect;
        std::chrono::milliseconds silence;
    };

    /// Takes the reply over; the lease keeps its manager.
    Exchange(QNetworkReply *reply, ManagerPool::Lease manager, Endpoint endpoint, Limits limits);
    ~Exchange() override;

    /// 0 as long as no headers have come.
    [[nodiscard]] int status() const;
    [[nodiscard]] bool succeeded() const { return status() >= 200 && status() < 300; }
    /// Qt took a provisional answer ("103 Early Hints") for the final one.
    [[nodiscard]] bool isProvisional() const { return status() >= 100 && status() < 200; }
    /// What has arrived and was not taken yet, unpacked.
    [[nodiscard]] QByteArray take();
    /// Least time between two times `readable`, far below the limit of silence. Zero, as at first: whenever something
    /// arrives; so it stays where the connection is encrypted.
    void setPace(std::chrono::milliseconds pace) { m_pace = pace; }
    /// See Stream::readLast().
    void readLast(QDeadlineTimer deadline);
    /// Whether the request left this machine. Before that, trying again cannot do anything twice.
    [[nodiscard]] bool wasConnected() const { return m_connected; }
    /// After `ended`: what went wrong, if anything did.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void readable();
    void uploaded(qint64 bytes);
    void ended();

private:
    void watch();
    void noteArrival();
    [[nodiscard]] bool canBeRead();
    [[nodiscard]] Error codingError() const;
    [[nodiscard]] QByteArray unpack();
    [[nodiscard]] bool unpackRest();
    void pauseReading();
    void resumeReading();
    void hold(bool isHeld);
    void readNow();
    void noteConnected();
    void checkClock();
    [[nodiscard]] bool wasLate() const;
    [[nodiscard]] bool headIsTooLong() const;
    void finish();
    [[nodiscard]] Error failure();
    [[nodiscard]] bool endedByClosing() const;
    void end(std::optional<Error> error);
    void arm(std::chrono::milliseconds wait);

    ManagerPool::Lease m_manager;
    QPointer<QNetworkReply> m_reply;
    Endpoint m_endpoint;
    Limits m_limits;
    QTimer m_timer;
    QElapsedTimer m_lastSign; ///< of life. Read when the timer fires, so that a byte costs no timer
    QElapsedTimer m_armed;    ///< since the timer was started, for
    std::chrono::milliseconds m_wait{0};
    int m_late = 0; ///< how often in a row the timer came late
    std::chrono::milliseconds m_pace{0};
    QTimer m_pause; ///< runs between two readings
    std::optional<Error> m_error;
    std::optional<QByteArray> m_coding;   ///< of the body, once it is known
    std::unique_ptr<Unpacker> m_unpacker; ///< where it has one
    QByteArray m_unpacked;                ///< at the end, and not taken yet
    bool m_connected = false;
    bool m_damaged = false; ///< the body cannot be unpacked
};

}
