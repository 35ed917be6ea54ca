// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::profile {

/// The name of the socket in a profile's folder through which the running Corral is reached. A socket name is limited to about
/// a hundred bytes; for a longer path the folder is kept open and named by its descriptor.
class SocketName
{
public:
    explicit SocketName(const QString &folder);
    ~SocketName();
    Q_DISABLE_COPY_MOVE(SocketName)

    /// For QLocalServer and QLocalSocket, for the lifetime of this object.
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    int m_folder = -1;
    QString m_text;
};

}
