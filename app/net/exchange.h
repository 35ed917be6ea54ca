// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/contentdecoder.h"
#include "net/errors.h"
#include "net/managerpool.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

#include <memory>
#include <optional>

namespace corral::net {

/// One HTTP exchange with time limits: delivers the arriving data, limits the time for connecting and the time without data,
/// and determines the result. Time in which this thread was blocked counts for neither. Emits `ended` exactly once, unless it
/// is deleted before, which closes the connection at once. The slots of its signals may delete it.
class Exchange : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds connect;
        std::chrono::milliseconds silence;
    };

    /// Takes ownership of the reply; the lease keeps its manager alive.
    Exchange(QNetworkReply *reply, ManagerPool::Lease manager, Endpoint endpoint, Limits limits);
    ~Exchange() override;

    /// 0 until the headers arrive.
    [[nodiscard]] int status() const;
    [[nodiscard]] bool succeeded() const { return status() >= 200 && status() < 300; }
    /// Qt took an informational response ("103 Early Hints") for the final one.
    [[nodiscard]] bool isProvisional() const { return status() >= 100 && status() < 200; }
    /// Returns the decoded data that arrived since the last call.
    [[nodiscard]] QByteArray take();
    /// Minimum time between two `readable` signals, far below the inactivity limit. Zero, the default, signals all arriving
    /// data at once; encrypted connections always do.
    void setBatchInterval(std::chrono::milliseconds batchInterval) { m_batchInterval = batchInterval; }
    /// Only these certificates are accepted (see Trust::pinned). Before the event loop runs.
    void setPinned(QList<QByteArray> fingerprints) { m_pinned = std::move(fingerprints); }
    /// See Stream::readLast().
    void readLast(QDeadlineTimer deadline);
    /// Whether the request left this machine. Before that, retrying is always safe.
    [[nodiscard]] bool wasConnected() const { return m_connected; }
    /// The server's certificate is not accepted: it will not be a moment later.
    [[nodiscard]] bool isCertificateRefused() const { return m_certificateRefused; }
    /// After `ended`: the error, if there was one.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void readable();
    void uploaded(qint64 bytes);
    void ended();

private:
    void watch();
    void noteSslErrors(const QList<QSslError> &errors);
    void checkEncrypted();
    [[nodiscard]] bool isPinned() const;
    void noteArrival();
    [[nodiscard]] bool canBeRead();
    [[nodiscard]] Error codingError() const;
    [[nodiscard]] QByteArray decode();
    [[nodiscard]] bool decodeRest();
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
    QElapsedTimer m_lastActivity; ///< of activity. Read when the timer fires, so that a byte does not restart the timer
    QElapsedTimer m_armed;        ///< since the timer was started, for its interval
    std::chrono::milliseconds m_wait{0};
    int m_late = 0; ///< how many times in a row the timer was late
    std::chrono::milliseconds m_batchInterval{0};
    QTimer m_pause;             ///< runs between two reads
    QList<QByteArray> m_pinned; ///< fingerprints of the only certificates that are accepted; empty: as the system trusts
    /// The server's, if something is wrong with it. A null certificate would load OpenSSL for requests that need none.
    std::optional<QSslCertificate> m_certificate;
    QList<QSslError> m_sslErrors; ///< what is wrong with it
    std::optional<Error> m_error;
    std::optional<QByteArray> m_coding;        ///< Content-Encoding of the body, once known
    std::unique_ptr<ContentDecoder> m_decoder; ///< set if there is an encoding
    QByteArray m_decoded;                      ///< decoded at the end and not taken yet
    bool m_connected = false;
    bool m_certificateRefused = false;
    bool m_damaged = false; ///< the body cannot be unpacked
};

}
