// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace corral::modelfile {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian };
enum class LineEnds { Lf, CrLf };

/// The encoding details needed to write a file back byte for byte.
struct TextFormat
{
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    QByteArray tail; ///< an incomplete code unit at the end of a UTF-16 file

    bool operator==(const TextFormat &) const = default;
};

/// The text of a file. A byte that is not UTF-8 is kept as the lone surrogate U+DC80 + (byte - 0x80), so that
/// encode(decode(bytes)) == bytes for every file, and editing other lines does not damage it.
struct SourceText
{
    QString text;
    TextFormat format;

    bool operator==(const SourceText &) const = default;
};

/// Decodes as Ollama does: UTF-8 unless a byte-order mark indicates UTF-16.
[[nodiscard]] SourceText decode(const QByteArray &bytes);
/// The inverse of decode().
[[nodiscard]] QByteArray encode(const SourceText &source);

/// The prevailing line ends; an editor uses line feeds only. CrLf if most line ends of the text are such.
[[nodiscard]] LineEnds lineEndsOf(QStringView text);
/// Converts all line ends to line feeds.
[[nodiscard]] QString forEditing(QString text);
/// Converts all line feeds to `ends`.
[[nodiscard]] QString withLineEnds(QString text, LineEnds ends);

}
