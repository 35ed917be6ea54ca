// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::profile {

/// The name of the socket in a profile's folder at which the running Corral is reached. The system takes about a hundred bytes
/// for the name of a socket; where the folder's is longer, the folder is held open and named by its number instead.
class SocketName
{
public:
    explicit SocketName(const QString &folder);
    ~SocketName();
    Q_DISABLE_COPY_MOVE(SocketName)

    /// For QLocalServer and QLocalSocket, while this object lives.
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    int m_folder = -1;
    QString m_text;
};

}
