// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/contentdecoder.h"

#include <zlib.h>

#include <array>

namespace corral::net {

namespace {

/// Protects against decompression bombs.
constexpr qsizetype most = 64 * 1024 * 1024;

constexpr unsigned char gzipStart = 0x1f;

/// "deflate" has two forms: with zlib header, or raw.
int windowFor(const QByteArray &start)
{
    const auto first = static_cast<unsigned char>(start.at(0));
    const auto second = static_cast<unsigned char>(start.size() > 1 ? start.at(1) : 0);
    const bool isGzip = first == gzipStart;
    const bool isZlib = (first & 0x0f) == Z_DEFLATED && (start.size() < 2 || (first * 256 + second) % 31 == 0);
    return isGzip ? MAX_WBITS + 16 : isZlib ? MAX_WBITS : -MAX_WBITS;
}

}

struct ContentDecoder::Private
{
    z_stream stream{};
    bool isGzip = false;
    bool begun = false;
    bool ended = false; ///< the current gzip member has ended
    bool over = false;  ///< only padding follows

    [[nodiscard]] bool begin(const QByteArray &bytes);
    [[nodiscard]] bool inflateNext();
};

bool ContentDecoder::Private::begin(const QByteArray &bytes)
{
    const int window = windowFor(bytes);
    isGzip = window > MAX_WBITS;
    begun = inflateInit2(&stream, window) == Z_OK;
    return begun;
}

/// Whether there is more to decode. A gzip body may consist of several members.
bool ContentDecoder::Private::inflateNext()
{
    if (over || stream.avail_in == 0)
        return false;
    if (!ended)
        return true;
    over = !isGzip || *stream.next_in != gzipStart || inflateReset(&stream) != Z_OK;
    ended = over;
    return !over;
}

bool ContentDecoder::supports(const QByteArray &coding)
{
    const QByteArray name = coding.trimmed().toLower();
    return name == "gzip" || name == "x-gzip" || name == "deflate";
}

ContentDecoder::ContentDecoder()
    : d(std::make_unique<Private>())
{}

ContentDecoder::~ContentDecoder()
{
    if (d->begun)
        inflateEnd(&d->stream);
}

std::optional<QByteArray> ContentDecoder::feed(const QByteArray &bytes)
{
    QByteArray plain;
    if (bytes.isEmpty())
        return plain;
    if (!d->begun && !d->begin(bytes))
        return std::nullopt;
    QByteArray packed = bytes; // zlib's interface wants a non-const pointer, but does not write
    d->stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    d->stream.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 16 * 1024> piece{};
    while (d->inflateNext()) {
        int state = Z_OK;
        do {
            d->stream.next_out = reinterpret_cast<Bytef *>(piece.data());
            d->stream.avail_out = piece.size();
            state = inflate(&d->stream, Z_SYNC_FLUSH);
            plain.append(piece.data(), static_cast<qsizetype>(piece.size() - d->stream.avail_out));
            if ((state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) || plain.size() > most)
                return std::nullopt;
        } while (state == Z_OK && (d->stream.avail_in > 0 || d->stream.avail_out == 0));
        d->ended = state == Z_STREAM_END;
    }
    return plain;
}

bool ContentDecoder::isWhole() const { return !d->begun || d->ended; }

}
