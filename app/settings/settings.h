// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QObject>
#include <QSettings>
#include <QTimer>
#include <QVariant>

#include <chrono>

namespace corral::settings {

/// What the user decided and what the window remembers, in one ini file.
///
/// A value that is missing, of the wrong type or out of range reads as its default; the others are kept, also in a
/// file that is damaged elsewhere. Changes act at once and are written shortly after, by this object's end at the latest.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Every setting there is; name in the file, type, default and bounds are in settings.cpp, in one table.
    enum class Key {
        ColourScheme,  ///< text: "system", "light" or "dark"
        ReducedMotion, ///< bool
        ServerAddress, ///< text as Endpoint::parse reads it; empty: OLLAMA_HOST, or Ollama's default
        StallTimeout,  ///< whole seconds of silence after which an answer is given up
        KeepAlive,     ///< text as parseKeepAlive reads it; empty: the server decides
        SendWithEnter, ///< bool; otherwise Ctrl+Enter sends
        KeepDeleted,   ///< whole days until a deleted conversation is erased; 0: when Corral ends
        EverConnected, ///< bool: a server answered once, so this is no first start
    };
    Q_ENUM(Key)

    /// In the order of Theme's schemes.
    enum class ColourScheme { System, Light, Dark };
    Q_ENUM(ColourScheme)

    static constexpr int shortestStall = 10;
    static constexpr int longestStall = 86'400;
    static constexpr int longestKept = 3'650;

    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    /// ServerAddress: with its name and password masked; see serverAddress().
    [[nodiscard]] QVariant value(Key key) const;
    [[nodiscard]] static QVariant defaultValue(Key key);
    /// False, and nothing changes, for a value that is not of the setting's type or out of its bounds.
    bool setValue(Key key, const QVariant &value);

    [[nodiscard]] ColourScheme colourScheme() const;
    void setColourScheme(ColourScheme scheme);
    [[nodiscard]] bool reducedMotion() const;
    /// With the name and password that were typed in it. They hold until Corral ends and are not in the file.
    [[nodiscard]] QString serverAddress() const;
    void setServerAddress(const QString &address) { setValue(Key::ServerAddress, address); }
    /// The file held a name and password, of an earlier version, which were taken out of it.
    [[nodiscard]] bool tookCredentials() const { return m_tookCredentials; }
    [[nodiscard]] std::chrono::seconds stallTimeout() const;
    [[nodiscard]] QString keepAlive() const;
    [[nodiscard]] bool sendWithEnter() const;
    [[nodiscard]] std::chrono::hours keepDeleted() const;
    [[nodiscard]] bool everConnected() const;
    void setEverConnected(bool ever) { setValue(Key::EverConnected, ever); }

    /// Window state, by any name: geometry, last page, sort column, panel widths. The answer has the type of `fallback`
    /// (bool, int, double, text, QByteArray, QRect, …), which is also the answer to what is unknown or damaged.
    [[nodiscard]] QVariant recall(const QString &name, const QVariant &fallback) const;
    void remember(const QString &name, const QVariant &value);

    /// Writes now what waits to be written.
    void flush();

Q_SIGNALS:
    void changed(corral::settings::Settings::Key key);
    /// The file cannot be written. Reported once until saved(); the values hold until Corral ends, and writing is tried again
    /// every few seconds.
    void saveFailed(const corral::Error &error);
    /// The file is written again, after saveFailed().
    void saved();

private:
    /// Splits a server's address into what is kept in the file and what is not; the former.
    QString keepCredentials(const QString &address);

    QSettings m_store;
    QString m_secretAddress; ///< the server's address with its credentials; empty: it has none
    bool m_tookCredentials = false;
    QTimer m_saving;
    bool m_saveFailed = false;
};

}
