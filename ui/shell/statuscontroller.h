// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/connection.h"
#include "ui/shared/clock.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::monitor {
class Recorder;
}

namespace corral::ui {

/// The server data that the status line shows.
struct ServerFacts
{
    servers::Connection::State state = servers::Connection::State::Connecting;
    QString address = {}; ///< for display: "localhost:11434"
    QString engine = {};  ///< "Ollama"
    QString version = {}; ///< "0.32.15"; empty until known
    // While it is unreachable:
    QString unusable = {}; ///< see unusableWords()
    bool notReady = false; ///< see isNotReady()
    QString problem = {};  ///< the problem, one sentence
    QString remedy = {};   ///< what the user can do; may be empty
    QDateTime since = {};  ///< unreachable since then
    bool asking = false;   ///< a poll is running
    bool trying = true;    ///< polling continues

    bool operator==(const ServerFacts &) const = default;
};

/// A loaded model.
struct LoadedFact
{
    QString name = {};
    qint64 size = 0;        ///< bytes in memory
    QDateTime expires = {}; ///< invalid: it stays loaded

    bool operator==(const LoadedFact &) const = default;
};

/// The texts of the status line and of the server banner. It only formats; others set the data.
class StatusController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(bool connected READ connected NOTIFY serverChanged FINAL)
    Q_PROPERTY(bool demo READ demo NOTIFY serverChanged FINAL)
    /// "Ollama 0.32.15 · localhost:11434"
    Q_PROPERTY(QString serverText READ serverText NOTIFY serverChanged FINAL)
    /// "Unreachable", "Not ready"; empty if the server can be used.
    Q_PROPERTY(QString unusable READ unusable NOTIFY serverChanged FINAL)
    /// It cannot be used yet, which is no failure.
    Q_PROPERTY(bool notReady READ notReady NOTIFY serverChanged FINAL)

    /// "llama3.2:3b · 2.8 GB · 4 m", "2 loaded · 7.1 GB · 4 m"; empty if none is loaded.
    Q_PROPERTY(QString loadedText READ loadedText NOTIFY loadedChanged FINAL)
    /// One line per model, for the tooltip.
    Q_PROPERTY(QString loadedDetails READ loadedDetails NOTIFY loadedChanged FINAL)

    /// "43.2 tok/s" while an answer streams, otherwise empty.
    Q_PROPERTY(QString speedText READ speedText NOTIFY speedChanged FINAL)

    /// CPU loads from 0 to 1, oldest first, `historyLength` values; 0 for missing samples.
    Q_PROPERTY(QList<qreal> cpuHistory READ cpuHistory NOTIFY sampled FINAL)
    Q_PROPERTY(QList<qreal> gpuHistory READ gpuHistory NOTIFY sampled FINAL)
    /// "CPU 23 %"; empty before the first sample.
    Q_PROPERTY(QString cpuText READ cpuText NOTIFY sampled FINAL)
    Q_PROPERTY(QString gpuText READ gpuText NOTIFY sampled FINAL)
    Q_PROPERTY(bool gpuAvailable READ gpuAvailable NOTIFY sampled FINAL)

    /// The number of running pulls and pushes.
    Q_PROPERTY(int transfers READ transfers WRITE setTransfers NOTIFY transfersChanged FINAL)
    /// "2 transfers"; empty if none is running.
    Q_PROPERTY(QString transfersText READ transfersText NOTIFY transfersChanged FINAL)

    Q_PROPERTY(bool bannerVisible READ bannerVisible NOTIFY serverChanged FINAL)
    /// The problem.
    Q_PROPERTY(QString bannerTitle READ bannerTitle NOTIFY serverChanged FINAL)
    /// Since when, what Corral does, and what the user can do.
    Q_PROPERTY(QString bannerText READ bannerText NOTIFY serverChanged FINAL)

public:
    static constexpr int historyLength = 24;

    /// `now`: injected by tests.
    explicit StatusController(QObject *parent = nullptr, Clock now = systemClock());

    void setServer(const ServerFacts &facts);
    void setLoaded(const QList<LoadedFact> &loaded);
    void setDemo(bool demo);
    /// Sum over all streaming answers; empty if there is none.
    void setSpeed(const QString &speed);
    /// Percent, oldest first; NaN for missing samples. No `gpu` if none provides its load.
    void setLoads(const QList<float> &cpu, const std::optional<QList<float>> &gpu);
    /// Takes the latest recorded samples.
    void setSamples(const monitor::Recorder &recorder);
    void setTransfers(int transfers);

    [[nodiscard]] bool connected() const { return m_server.state == servers::Connection::State::Connected; }
    [[nodiscard]] bool demo() const { return m_demo; }
    [[nodiscard]] QString serverText() const;
    [[nodiscard]] QString unusable() const { return m_server.unusable; }
    [[nodiscard]] bool notReady() const { return m_server.notReady; }
    [[nodiscard]] QString loadedText() const;
    [[nodiscard]] QString loadedDetails() const;
    [[nodiscard]] QString speedText() const { return m_speedText; }
    [[nodiscard]] QList<qreal> cpuHistory() const { return m_cpu; }
    [[nodiscard]] QList<qreal> gpuHistory() const { return m_gpu; }
    [[nodiscard]] QString cpuText() const;
    [[nodiscard]] QString gpuText() const;
    [[nodiscard]] bool gpuAvailable() const { return m_gpuAvailable; }
    [[nodiscard]] int transfers() const { return m_transfers; }
    [[nodiscard]] QString transfersText() const;
    [[nodiscard]] bool bannerVisible() const { return m_server.state == servers::Connection::State::Unreachable; }
    [[nodiscard]] QString bannerTitle() const;
    [[nodiscard]] QString bannerText() const;

    Q_INVOKABLE void retry() { Q_EMIT retryRequested(); }
    Q_INVOKABLE void exploreDemo() { Q_EMIT demoRequested(); }

Q_SIGNALS:
    void serverChanged();
    void loadedChanged();
    void speedChanged();
    void sampled();
    void transfersChanged();
    /// Requests a poll from the owner of the connection.
    void retryRequested();
    void demoRequested();

private:
    void updateClockTimer();

    Clock m_now;
    ServerFacts m_server;
    bool m_demo = false;
    QList<LoadedFact> m_loaded;
    QString m_speedText;
    QList<qreal> m_cpu;
    QList<qreal> m_gpu;
    bool m_cpuKnown = false;
    bool m_gpuAvailable = false;
    int m_transfers = 0;
    QTimer m_clock; ///< runs while a text counts down
};

}
