// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pagesize.h"

#include "store/bytes.h"

#include <QFile>
#include <QList>

#include <algorithm>

namespace corral::store {

namespace {

constexpr int sizeByDefault = 4096;
constexpr int largest = 65'536;
constexpr int samples = 64;
constexpr int cellsLookedAt = 16;

/// Whether it is a b-tree page whose cells lie within it.
bool looksLikePage(QByteArrayView page)
{
    const auto type = quint8(page[0]);
    if (type != 2 && type != 5 && type != 10 && type != 13)
        return false;
    const qsizetype header = type < 8 ? 12 : 8;
    const auto cells = qsizetype(numberAt(page, 3, 2).value_or(0));
    if (cells == 0 || header + 2 * cells > page.size())
        return false;
    for (qsizetype i = 0; i < std::min<qsizetype>(cells, cellsLookedAt); ++i) {
        const auto at = qsizetype(numberAt(page, header + 2 * i, 2).value_or(0));
        if (at < header + 2 * cells || at >= page.size() - 3)
            return false;
    }
    return true;
}

/// Samples from all over the file, each as long as the largest page and starting at a boundary of every page size.
QList<QByteArray> samplesOf(QFile &file)
{
    QList<QByteArray> list;
    const auto pieces = (file.size() + largest - 1) / largest;
    const auto step = std::max<qint64>(1, pieces / samples);
    for (qint64 piece = 0; piece < pieces; piece += step) {
        if (file.seek(piece * largest))
            list.append(file.read(largest));
    }
    return list;
}

int pagesOfSize(const QList<QByteArray> &pieces, int size)
{
    int count = 0;
    for (const auto &piece : pieces) {
        for (qsizetype at = 0; at + size <= piece.size(); at += size)
            count += looksLikePage(QByteArrayView(piece).sliced(at, size)) ? 1 : 0;
    }
    return count;
}

/// 0 if the header has no valid value.
int sizeInHeader(const QList<QByteArray> &pieces)
{
    if (pieces.isEmpty() || !pieces.first().startsWith("SQLite format 3"))
        return 0;
    const auto size = int(numberAt(pieces.first(), 16, 2).value_or(0));
    const auto meant = size == 1 ? largest : size;
    return isPageSize(meant) ? meant : 0;
}

}

bool isPageSize(qint64 size) { return size >= 512 && size <= largest && (size & (size - 1)) == 0; }

int pageSizeOf(QFile &file, int fromLog)
{
    if (isPageSize(fromLog))
        return fromLog;
    const auto pieces = samplesOf(file);
    const auto inHeader = sizeInHeader(pieces);
    auto best = inHeader ? inHeader : sizeByDefault;
    auto most = pagesOfSize(pieces, best);
    for (const auto size : {sizeByDefault, 1024, 2048, 8192, 16'384, 32'768, largest, 512}) {
        const auto count = pagesOfSize(pieces, size);
        // Twice the size still finds every other page, so the right size finds the most.
        if (count > most) {
            best = size;
            most = count;
        }
    }
    return best;
}

}
