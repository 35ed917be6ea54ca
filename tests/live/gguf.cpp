// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gguf.h"

#include <QtEndian>

namespace corral::test {

namespace {

/// Writes the GGUF format, version 3, little endian (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md).
class Writer
{
public:
    template<typename Number>
    Writer &number(Number value)
    {
        const Number little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
        return *this;
    }
    Writer &text(const QByteArray &value)
    {
        number(quint64(value.size()));
        m_bytes.append(value);
        return *this;
    }
    Writer &entry(const QByteArray &key, const QByteArray &value) { return text(key).number(typeText).text(value); }
    Writer &entry(const QByteArray &key, quint32 value) { return text(key).number(typeNumber).number(value); }
    void fillUpTo(qsizetype step)
    {
        while (m_bytes.size() % step != 0)
            m_bytes.append('\0');
    }
    void raw(const QByteArray &bytes) { m_bytes.append(bytes); }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    static constexpr quint32 typeNumber = 4;
    static constexpr quint32 typeText = 8;
    QByteArray m_bytes;
};

}

QByteArray tinyGguf()
{
    const quint64 columns = 256, rows = 64;
    const quint32 halfFloats = 1, version = 3;
    const quint64 tensors = 1, entries = 8;
    Writer file;
    file.raw("GGUF");
    file.number(version).number(tensors).number(entries);
    file.entry("general.architecture", "llama").entry("general.name", "tiny").entry("general.file_type", halfFloats);
    file.entry("llama.block_count", 1).entry("llama.context_length", 128).entry("llama.embedding_length", quint32(columns));
    file.entry("llama.attention.head_count", 1).entry("general.alignment", 32);
    file.text("token_embd.weight").number(quint32(2)).number(columns).number(rows).number(halfFloats).number(quint64(0));
    file.fillUpTo(32);
    file.raw(QByteArray(qsizetype(columns * rows * 2), '\0'));
    return file.bytes();
}

}
