// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::servers {
struct ServerProfile;
}

namespace corral::ui {

/// How a server is told from the others at a glance: see servers::Mark.
class ServerMark
{
    Q_GADGET
    QML_VALUE_TYPE(serverMark)
    Q_PROPERTY(QString letter MEMBER letter CONSTANT FINAL)
    /// In servers::markColors().
    Q_PROPERTY(int color MEMBER color CONSTANT FINAL)

public:
    QString letter;
    int color = 0;

    bool operator==(const ServerMark &) const = default;
};

[[nodiscard]] ServerMark serverMark(const servers::ServerProfile &profile);

}
