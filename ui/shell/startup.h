// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile/handover.h"
#include "ui/shell/commandline.h"
#include "ui/shell/window.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <memory>
#include <optional>

class QQmlApplicationEngine;

namespace corral::ui {

/// Opens the window. Where another Corral has the profile, that one is told what this start was to do, and Corral ends. Where
/// neither is possible, a small window says why and offers what can be done: try again, keep the files in another folder, or
/// quit.
class Startup : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the program")
    /// What is wrong, in a few words.
    Q_PROPERTY(QString title READ title NOTIFY failed FINAL)
    /// What is wrong, in full.
    Q_PROPERTY(QString message READ message NOTIFY failed FINAL)
    /// What the user can do.
    Q_PROPERTY(QString hint READ hint NOTIFY failed FINAL)
    /// Whether another folder for Corral's files would help.
    Q_PROPERTY(bool folderHelps READ folderHelps NOTIFY failed FINAL)
    /// A folder that may do.
    Q_PROPERTY(QString suggestedFolder READ suggestedFolder NOTIFY failed FINAL)

public:
    explicit Startup(CommandLine options, servers::LocalServerFactory makeDemo = {}, QObject *parent = nullptr);
    ~Startup() override;

    /// Opens the window. Where another Corral has the profile, what this start was to do is handed over to it: `handedOver`
    /// follows, or `failed` if that one does not answer. Where something else is wrong, `failed` is emitted at once.
    void start();
    /// See Window::letGo(); nothing where no window is open.
    void letGo();
    [[nodiscard]] const std::optional<services::StartError> &error() const { return m_error; }
    /// How long another Corral has to answer.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// Opens the small window that says why. Needs an error().
    void showFailure();
    /// Null until open() succeeds.
    [[nodiscard]] Window *window() const { return m_window.get(); }
    /// Null before showFailure() and after the window was opened.
    [[nodiscard]] QQuickWindow *failureWindow() const;

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool folderHelps() const;
    [[nodiscard]] QString suggestedFolder() const;

    Q_INVOKABLE void tryAgain();
    /// Tries again with everything in this folder, until Corral ends. "~/" is the home folder.
    Q_INVOKABLE void useFolder(const QString &folder);
    /// Ends the program with the exit code of the error.
    Q_INVOKABLE void quit();
    /// Ends the program as closing its window does, everything written down, but asks nothing.
    void end();

Q_SIGNALS:
    /// The window is open.
    void opened();
    /// It failed, or failed again: the words may have changed.
    void failed();
    /// The Corral that runs has taken over.
    void handedOver();

private:
    bool open();
    void handOver();

    CommandLine m_options;
    servers::LocalServerFactory m_makeDemo;
    std::chrono::milliseconds m_patience{2000};
    std::unique_ptr<profile::HandOver> m_handOver;
    std::optional<services::StartError> m_error;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<QQmlApplicationEngine> m_engine; ///< of the small window
};

}
