// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile/instanceclient.h"
#include "ui/shell/commandline.h"
#include "ui/shell/window.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <memory>
#include <optional>

class QQmlApplicationEngine;

namespace corral::ui {

/// Opens the window. If another Corral holds the profile, the request of this start is sent to it, and this process ends. If
/// that fails too, a small window shows the reason and offers to retry, to use another folder, or to quit.
class Startup : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the program")
    /// The problem, in a few words.
    Q_PROPERTY(QString title READ title NOTIFY failed FINAL)
    /// The problem, in full.
    Q_PROPERTY(QString message READ message NOTIFY failed FINAL)
    /// The suggested next step.
    Q_PROPERTY(QString hint READ hint NOTIFY failed FINAL)
    /// Whether another folder for Corral's files would help.
    Q_PROPERTY(bool folderHelps READ folderHelps NOTIFY failed FINAL)
    /// A folder that is probably usable.
    Q_PROPERTY(QString suggestedFolder READ suggestedFolder NOTIFY failed FINAL)
    /// Settings.ColourScheme and the text size in percent of the profile that cannot be opened, as far as they can be read.
    Q_PROPERTY(int colourScheme READ colourScheme NOTIFY failed FINAL)
    Q_PROPERTY(int textSize READ textSize NOTIFY failed FINAL)

public:
    explicit Startup(CommandLine options, servers::LocalServerFactory makeDemo = {}, QObject *parent = nullptr);
    ~Startup() override;

    /// Opens the window. If another Corral holds the profile, the request is sent to it: emits `requestForwarded`, or `failed` if
    /// it does not respond. For other problems, `failed` is emitted at once.
    void start();
    /// See Window::saveAndRelease(); does nothing if no window is open.
    void saveAndRelease();
    [[nodiscard]] const std::optional<services::StartError> &error() const { return m_error; }
    /// The response time limit for another Corral.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    /// Opens the small window with the reason. Requires an error().
    void showFailure();
    /// Null until the window is open.
    [[nodiscard]] Window *window() const { return m_window.get(); }
    /// Null before showFailure() and after the window was opened.
    [[nodiscard]] QQuickWindow *failureWindow() const;

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool folderHelps() const;
    [[nodiscard]] QString suggestedFolder() const;
    [[nodiscard]] int colourScheme() const;
    [[nodiscard]] int textSize() const;

    Q_INVOKABLE void tryAgain();
    /// Retries with all files in this folder, until Corral ends. "~/" is the home folder.
    Q_INVOKABLE void useFolder(const QString &folder);
    /// Ends the program with the exit status of the error.
    Q_INVOKABLE void quit();
    /// Ends the program and saves everything, like closing the window, but without confirmation.
    void end();

Q_SIGNALS:
    /// The window is open.
    void opened();
    /// Opening failed, or failed again; the texts may have changed.
    void failed();
    /// The running Corral has accepted the request.
    void requestForwarded();

private:
    bool open();
    void forwardRequest();

    CommandLine m_options;
    servers::LocalServerFactory m_makeDemo;
    std::chrono::milliseconds m_timeout{2000};
    std::unique_ptr<profile::InstanceClient> m_instanceClient;
    std::optional<services::StartError> m_error;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<QQmlApplicationEngine> m_engine; ///< of the small window
};

}
