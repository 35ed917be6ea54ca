// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandline.h"
#include "ui/shell/window.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

class QQmlApplicationEngine;

namespace corral::ui {

/// Opens the window. Where that fails, a small window says why and offers what can be done: try again, keep the files in
/// another folder, or quit.
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
    explicit Startup(CommandLine options, QObject *parent = nullptr);
    ~Startup() override;

    /// Whether the window is open now; error() says why it is not.
    bool open();
    /// See Window::letGo(); nothing where no window is open.
    void letGo();
    [[nodiscard]] const std::optional<StartError> &error() const { return m_error; }
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
    /// It failed, or failed again: the words may have changed.
    void failed();

private:
    CommandLine m_options;
    std::optional<StartError> m_error;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<QQmlApplicationEngine> m_engine; ///< of the small window
};

}
