// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <cstdint>

namespace corral::fuzz {

/// An invariant that must hold for every input; libFuzzer saves an input that violates it.
inline void check(bool holds, const char *what)
{
    if (!holds)
        qFatal("does not hold: %s", what);
}

/// Consumes numbers from the start of an input; zeros at its end.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_bytes(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)))
    {}

    [[nodiscard]] bool isEmpty() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] std::uint8_t byte() { return isEmpty() ? std::uint8_t(0) : static_cast<std::uint8_t>(m_bytes.at(m_at++)); }
    [[nodiscard]] qint64 number()
    {
        quint64 number = 0;
        for (int i = 0; i < 8; ++i)
            number = number << 8 | byte();
        return static_cast<qint64>(number);
    }
    [[nodiscard]] QByteArray rest() const { return QByteArray(m_bytes.constData() + m_at, m_bytes.size() - m_at); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

}
