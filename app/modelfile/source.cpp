// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/source.h"

#include <QStringDecoder>

namespace corral::modelfile {

namespace {

constexpr char16_t escapedByte = 0xdc00;

/// The length of the well-formed UTF-8 sequence at `at`; 0 if there is none (Unicode's table 3-7).
qsizetype sequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&bytes](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar{0}; };
    const auto follows = [&byte](qsizetype i, uchar least = 0x80, uchar most = 0xbf) {
        return byte(i) >= least && byte(i) <= most;
    };
    const uchar lead = byte(at);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return follows(at + 1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef)
        return follows(at + 1, lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf) && follows(at + 2) ? 3 : 0;
    if (lead >= 0xf0 && lead <= 0xf4)
        return follows(at + 1, lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf) && follows(at + 2) && follows(at + 3) ? 4
                                                                                                                             : 0;
    return 0;
}

QString fromUtf8(const QByteArray &bytes)
{
    QString text;
    qsizetype good = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, at);
        at += length;
        if (length > 0 && at < bytes.size())
            continue;
        // QUtf8::convertToUnicode drops a byte-order mark at the start of its input; the stateless decoder does not.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        text += QString(decoder(QByteArrayView(bytes).sliced(good, at - good)));
        if (length == 0)
            text += QChar(char16_t(escapedByte + static_cast<uchar>(bytes[at++])));
        good = at;
    }
    return text;
}

QByteArray toUtf8(QStringView text)
{
    QByteArray bytes;
    qsizetype good = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            ++at;
        } else if (unit >= escapedByte + 0x80 && unit <= escapedByte + 0xff) {
            bytes += text.sliced(good, at - good).toUtf8();
            bytes += static_cast<char>(unit - escapedByte);
            good = at + 1;
        }
    }
    return bytes + text.sliced(good).toUtf8();
}

QString fromUtf16(const QByteArray &bytes, Encoding encoding)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    const bool little = encoding == Encoding::Utf16LittleEndian;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto first = static_cast<uchar>(bytes[2 * i]);
        const auto second = static_cast<uchar>(bytes[2 * i + 1]);
        text[i] = QChar(char16_t(little ? second << 8 | first : first << 8 | second));
    }
    return text;
}

QByteArray toUtf16(QStringView text, Encoding encoding)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (const QChar c : text) {
        const char low = static_cast<char>(c.unicode() & 0xff);
        const char high = static_cast<char>(c.unicode() >> 8);
        bytes += encoding == Encoding::Utf16LittleEndian ? low : high;
        bytes += encoding == Encoding::Utf16LittleEndian ? high : low;
    }
    return bytes;
}

QByteArray markOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        break;
    case Encoding::Utf16LittleEndian:
        return QByteArrayLiteral("\xff\xfe");
    case Encoding::Utf16BigEndian:
        return QByteArrayLiteral("\xfe\xff");
    }
    return QByteArrayLiteral("\xef\xbb\xbf");
}

}

SourceText decode(const QByteArray &bytes)
{
    SourceText source;
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
        if (!bytes.startsWith(markOf(encoding)))
            continue;
        source.format = {encoding, true, {}};
        const QByteArray rest = bytes.sliced(markOf(encoding).size());
        if (encoding == Encoding::Utf8) {
            source.text = fromUtf8(rest);
        } else {
            source.text = fromUtf16(rest, encoding);
            source.format.tail = rest.sliced(source.text.size() * 2);
        }
        return source;
    }
    source.text = fromUtf8(bytes);
    return source;
}

QByteArray encode(const SourceText &source)
{
    const TextFormat &format = source.format;
    const QByteArray mark = format.byteOrderMark ? markOf(format.encoding) : QByteArray();
    return mark + (format.encoding == Encoding::Utf8 ? toUtf8(source.text) : toUtf16(source.text, format.encoding)) + format.tail;
}

LineEnds lineEndsOf(QStringView text)
{
    const qsizetype all = text.count(u'\n');
    const qsizetype pairs = text.count(QStringView(u"\r\n"));
    return pairs * 2 > all ? LineEnds::CrLf : LineEnds::Lf;
}

QString forEditing(QString text) { return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n'); }

QString withLineEnds(QString text, LineEnds ends)
{
    return ends == LineEnds::Lf ? text : text.replace(u'\n', QLatin1String("\r\n"));
}

}
