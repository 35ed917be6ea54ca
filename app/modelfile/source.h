// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace corral::modelfile {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian };
enum class LineEnds { Lf, CrLf };

/// What has to be kept beside the characters so that a file can be written back as it was.
struct TextFormat
{
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    QByteArray tail; ///< half a character at the end of a UTF-16 file

    bool operator==(const TextFormat &) const = default;
};

/// The text of a file. A byte that is not UTF-8 is kept as the lone surrogate U+DC80 + (byte - 0x80), so that
/// encode(decode(bytes)) == bytes for every file, and its other lines can be edited without harm.
struct SourceText
{
    QString text;
    TextFormat format;

    bool operator==(const SourceText &) const = default;
};

/// Reads as Ollama does: UTF-8 unless a byte-order mark says UTF-16.
[[nodiscard]] SourceText decode(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const SourceText &source);

/// An editor knows one line end, the line feed. CrLf when most of the text's line ends are such.
[[nodiscard]] LineEnds lineEndsOf(QStringView text);
/// With line feeds only.
[[nodiscard]] QString forEditing(QString text);
[[nodiscard]] QString withLineEnds(QString text, LineEnds ends);

}
