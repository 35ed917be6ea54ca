// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/socketname.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace corral::profile {
namespace {

/// The limit of a socket address is 107 bytes; QLocalServer needs a part of it for a temporary folder.
constexpr qsizetype longest = 80;

}

SocketName::SocketName(const QString &folder)
    : m_text(folder + QStringLiteral("/socket"))
{
    const QByteArray name = QFile::encodeName(folder);
    if (name.size() + 7 <= longest)
        return;
    m_folder = open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_folder >= 0)
        m_text = QStringLiteral("/proc/self/fd/%1/socket").arg(m_folder);
}

SocketName::~SocketName()
{
    if (m_folder >= 0)
        close(m_folder);
}

}
