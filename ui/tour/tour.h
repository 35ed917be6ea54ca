// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandline.h"

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QSize>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <vector>

namespace corral::ui {

class Window;

/// Takes screenshots of every screen on the demo server, in its main states, light and dark, wide and narrow, and ends the
/// program: with services::ExitFine, or with services::ExitFailed if a state was not reached or a picture could not be written.
class Tour : public QObject
{
    Q_OBJECT

public:
    struct Stop
    {
        QString name;                  ///< name of the picture, without ".png"
        std::function<void()> enter;   ///< triggers the state; may be empty
        std::function<bool()> reached; ///< whether the state is reached; empty: at once
        QSize size{1280, 800};
        bool dark = false;
    };

    /// The pictures are written to the folder CommandLine::tour; of the other options only the language is used.
    explicit Tour(const CommandLine &asked);
    ~Tour() override;

    /// The options for opening the window: a temporary profile, and an address where nothing listens.
    [[nodiscard]] CommandLine options() const;
    /// `window` was opened with options() and is closed before this object is destroyed.
    void begin(Window &window);

private:
    void next();
    void enter(const Stop &stop);
    void dismissToasts();
    void checkReached();
    void draw(const Stop &stop);
    void end(int code, const QString &why = {});

    QTemporaryDir m_profile;
    QString m_language;
    Window *m_window = nullptr;
    QDir m_folder;
    std::vector<Stop> m_stops;
    std::size_t m_at = 0;
    QTimer m_poll;
    QElapsedTimer m_waiting;
    int m_reachedCount = 0; ///< consecutive checks at which the state was reached
};

/// The stops in order; valid while `window` and `owner` exist.
[[nodiscard]] std::vector<Tour::Stop> tourStops(Window &window, QObject *owner);

}
