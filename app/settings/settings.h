// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QObject>
#include <QSettings>
#include <QTimer>
#include <QVariant>

#include <array>
#include <chrono>

namespace corral::settings {

/// The user's settings and the window state, in one ini file.
///
/// A missing, wrongly typed or out-of-range value reads as its default; the others are kept, even if the file is damaged
/// elsewhere. Changes apply at once and are written shortly after, at the latest when this object is destroyed.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// All settings; settings.cpp has the table of their names in the file, types, defaults and bounds.
    enum class Key {
        ColourScheme,  ///< text: "system", "light" or "dark"
        ReducedMotion, ///< bool
        TextSize,      ///< percent of the usual size, one of textSizes
        Language,      ///< text: code of a language, "de"; empty: the system's
        StallTimeout,  ///< whole seconds without data after which an answer is cancelled
        KeepAlive,     ///< text in the format of parseKeepAlive; empty: the server's default
        SendWithEnter, ///< bool; otherwise Ctrl+Enter sends
        DefaultModel,  ///< text: name of the model of new conversations; empty: the last used
        SystemPrompt,  ///< text: system prompt of new conversations
        KeepDeleted,   ///< whole days until a deleted conversation is erased; 0: when Corral ends
        EverConnected, ///< bool: a server was reached once, so this is not the first start
    };
    Q_ENUM(Key)

    /// In the order of Theme's schemes.
    enum class ColourScheme { System, Light, Dark };
    Q_ENUM(ColourScheme)

    static constexpr int shortestStall = 10;
    static constexpr int longestStall = 86'400;
    static constexpr int longestKept = 3'650;
    static constexpr std::array textSizes{80, 90, 100, 110, 125, 150, 175, 200};

    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QVariant value(Key key) const;
    [[nodiscard]] static QVariant defaultValue(Key key);
    /// Returns false, without changes, for a value of a wrong type or out of bounds.
    bool setValue(Key key, const QVariant &value);

    [[nodiscard]] ColourScheme colourScheme() const;
    void setColourScheme(ColourScheme scheme);
    [[nodiscard]] bool reducedMotion() const;
    [[nodiscard]] int textSize() const;
    /// Chooses the next larger (1) or smaller (-1) text size; 0 returns to the usual one. At the ends nothing changes.
    void stepTextSize(int step);
    [[nodiscard]] QString language() const;
    /// The address of the server, which earlier versions have here, with the credentials that they wrote with it; empty if there
    /// is none, or once it was forgotten.
    [[nodiscard]] QString formerServerAddress() const;
    void forgetFormerServerAddress();
    [[nodiscard]] std::chrono::seconds stallTimeout() const;
    [[nodiscard]] QString keepAlive() const;
    [[nodiscard]] bool sendWithEnter() const;
    [[nodiscard]] QString defaultModel() const;
    [[nodiscard]] QString systemPrompt() const;
    [[nodiscard]] std::chrono::hours keepDeleted() const;
    [[nodiscard]] bool everConnected() const;
    void setEverConnected(bool ever) { setValue(Key::EverConnected, ever); }

    /// Window state under any name: geometry, last page, sort column, panel widths. The result has the type of `fallback`
    /// (bool, int, double, text, QByteArray, QRect, …), which is returned for unknown or damaged values.
    [[nodiscard]] QVariant recall(const QString &name, const QVariant &fallback) const;
    void remember(const QString &name, const QVariant &value);

    /// Writes pending changes now.
    void flush();

Q_SIGNALS:
    void changed(corral::settings::Settings::Key key);
    /// The file cannot be written. Emitted once until saved(); the values are kept in memory, and writing is retried every few
    /// seconds.
    void saveFailed(const corral::Error &error);
    /// The file was written again, after saveFailed().
    void saved();

private:
    QSettings m_store;
    QTimer m_saving;
    bool m_saveFailed = false;
};

}
