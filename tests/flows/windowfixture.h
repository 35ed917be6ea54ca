// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "usersimulator.h"

#include "demoserver.h"
#include "services/services.h"
#include "ui/shell/window.h"
#include "ui/shell/workbench.h"

#include <QDir>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace corral::test {

/// Types a question and sends it. Returns false if that is not possible.
[[nodiscard]] bool ask(UserSimulator &user, const QString &question);

/// A server whose answers are long, and are still being generated when a test looks at them.
[[nodiscard]] demo::Options talkative();

/// The last request for `path`.
[[nodiscard]] ReceivedRequest lastRequest(const DemoServer &server, const QString &path);

/// A window of Corral with its own profile, on its own demo server.
class WindowFixture
{
public:
    /// Opens the window on `server`, or on an address where nothing listens. `prepare` is called before with the profile's
    /// folder.
    explicit WindowFixture(demo::Server *server, const std::function<void(const QDir &profile)> &prepare = {});
    /// Opens the window on the server at this address.
    explicit WindowFixture(const QString &address, const std::function<void(const QDir &profile)> &prepare = {});
    ~WindowFixture();

    [[nodiscard]] UserSimulator &user() { return *m_user; }
    [[nodiscard]] ui::Window &window() { return *m_window; }
    /// The name of the current server, as the window shows it.
    [[nodiscard]] QString serverName() const;
    [[nodiscard]] QDir profile() const { return QDir(m_profile.path()); }
    /// Closes the window and opens it again with the same profile.
    void reopen();

    /// The QML warnings since the start of the program.
    [[nodiscard]] static QStringList warnings();

private:
    void open();

    QTemporaryDir m_profile;
    QString m_host;
    std::unique_ptr<ui::Window> m_window;
    std::unique_ptr<UserSimulator> m_user;
};

}
