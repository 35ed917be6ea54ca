// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

/// How the server is, in one word.
namespace ServerHealth {
Q_NAMESPACE
QML_ELEMENT

enum Health {
    Connecting, ///< nobody knows yet
    Good,
    Unreachable, ///< it does not answer
};
Q_ENUM_NS(Health)
}

/// What the status line shows of the server.
struct ServerFacts
{
    ServerHealth::Health health = ServerHealth::Connecting;
    QString address = {}; ///< for people: "localhost:11434"
    QString version = {}; ///< "0.32.15"; empty until it said so
    // While it is unreachable:
    QString problem = {}; ///< what is wrong, one sentence
    QString remedy = {};  ///< what the user can do; may be empty
    QDateTime since = {}; ///< away since then
    bool asking = false;  ///< an answer is awaited just now
    bool trying = true;   ///< it is asked again and again

    bool operator==(const ServerFacts &) const = default;
};

/// A model in memory.
struct LoadedFact
{
    QString name = {};
    qint64 size = 0;        ///< bytes in memory
    QDateTime expires = {}; ///< invalid: it stays

    bool operator==(const LoadedFact &) const = default;
};

/// The words of the status line and of the banner over every page. Told by others, asks nobody.
class StatusController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(corral::ui::ServerHealth::Health health READ health NOTIFY serverChanged FINAL)
    Q_PROPERTY(bool connected READ connected NOTIFY serverChanged FINAL)
    Q_PROPERTY(bool demo READ demo NOTIFY serverChanged FINAL)
    /// "Ollama 0.32.15 · localhost:11434"
    Q_PROPERTY(QString serverText READ serverText NOTIFY serverChanged FINAL)

    /// "llama3.2:3b · 2.8 GB · 4 m", "2 loaded · 7.1 GB · 4 m"; empty when nothing is.
    Q_PROPERTY(QString loadedText READ loadedText NOTIFY loadedChanged FINAL)
    /// One line a model, for the tip.
    Q_PROPERTY(QString loadedDetails READ loadedDetails NOTIFY loadedChanged FINAL)

    /// "43.2 tok/s" while an answer comes, else empty.
    Q_PROPERTY(QString speedText READ speedText NOTIFY speedChanged FINAL)

    /// Loads from 0 to 1, oldest first, `historyLength` of them; what was not measured is 0.
    Q_PROPERTY(QList<qreal> cpuHistory READ cpuHistory NOTIFY sampled FINAL)
    Q_PROPERTY(QList<qreal> gpuHistory READ gpuHistory NOTIFY sampled FINAL)
    /// "CPU 23 %"; empty until it was measured.
    Q_PROPERTY(QString cpuText READ cpuText NOTIFY sampled FINAL)
    Q_PROPERTY(QString gpuText READ gpuText NOTIFY sampled FINAL)
    Q_PROPERTY(bool gpuAvailable READ gpuAvailable NOTIFY sampled FINAL)

    /// How many pulls and pushes run.
    Q_PROPERTY(int transfers READ transfers WRITE setTransfers NOTIFY transfersChanged FINAL)
    /// "2 transfers"; empty when none runs.
    Q_PROPERTY(QString transfersText READ transfersText NOTIFY transfersChanged FINAL)

    Q_PROPERTY(bool bannerVisible READ bannerVisible NOTIFY serverChanged FINAL)
    /// What is wrong.
    Q_PROPERTY(QString bannerTitle READ bannerTitle NOTIFY serverChanged FINAL)
    /// Since when, what Corral does about it, and what the user can do.
    Q_PROPERTY(QString bannerText READ bannerText NOTIFY serverChanged FINAL)

public:
    static constexpr int historyLength = 24;

    /// `now`: for tests.
    explicit StatusController(QObject *parent = nullptr, Clock now = systemClock());

    void setServer(const ServerFacts &facts);
    void setLoaded(const QList<LoadedFact> &loaded);
    void setDemo(bool demo);
    /// Of all answers that are coming, together; empty when none is.
    void setSpeed(const QString &speed);
    /// Percent, oldest first; what was not measured is NaN. No `gpu` without one that tells.
    void setLoads(const QList<float> &cpu, const std::optional<QList<float>> &gpu);
    /// The latest of what is kept.
    void setSamples(const monitor::Recorder &recorder);
    void setTransfers(int transfers);

    [[nodiscard]] ServerHealth::Health health() const { return m_server.health; }
    [[nodiscard]] bool connected() const { return m_server.health == ServerHealth::Good; }
    [[nodiscard]] bool demo() const { return m_demo; }
    [[nodiscard]] QString serverText() const;
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
    [[nodiscard]] bool bannerVisible() const { return m_server.health == ServerHealth::Unreachable; }
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
    /// To whoever holds the connection.
    void retryRequested();
    void demoRequested();

private:
    void watchTheClock();

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
