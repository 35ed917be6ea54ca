// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a database file and its write-ahead log page by page, as Recovery does: for any content, it terminates, gives no more
// data than there is, and changes nothing.

#include "check.h"

#include "store/cellreader.h"
#include "store/record.h"

#include <QFile>
#include <QTemporaryDir>

using namespace corral;
using namespace corral::store;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    fuzz::check(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size(), "the file can be written");
}

QByteArray read(const QString &path)
{
    QFile file(path);
    fuzz::check(file.open(QFile::ReadOnly), "the file can be read");
    return file.readAll();
}

/// Total of all records: the reader must not follow a chain of overflow pages for ever.
constexpr qint64 mostBytes = 64 * 1024 * 1024;

void takeCells(CellReader &cells, quint32 page, qint64 &bytes)
{
    (void)cells.isTree(page);
    (void)cells.childrenOf(page);
    cells.read(page, [&](const Cell &cell) {
        bytes += cell.record.size();
        fuzz::check(bytes <= mostBytes, "what is read has an end");
        qint64 inFields = 0;
        for (const auto &field : fieldsOf(cell.record).value_or(QList<Field>()))
            inFields += field.bytes.size();
        fuzz::check(inFields <= cell.record.size(), "the fields of a record are in it");
    });
}

}

/// The first byte is the size of the log in 256ths of the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/corral-fuzz-XXXXXX"));
    static const QString path = folder.filePath(QStringLiteral("corral.db"));
    fuzz::Input input(data, size);
    const int share = input.byte();
    const QByteArray all = input.rest();
    const QByteArray log = all.right(all.size() * share / 256);
    const QByteArray database = all.chopped(log.size());
    write(path, database);
    write(path + QStringLiteral("-wal"), log);

    PageReader pages(path);
    CellReader cells(pages);
    qint64 bytes = 0;
    for (quint32 page = 1; page <= pages.pageCount(); ++page)
        takeCells(cells, page, bytes);
    const auto beyond = pages.pagesBeyond();
    for (const quint32 page : beyond)
        takeCells(cells, page, bytes);
    const auto unreadable = pages.log().unreadable.keys();
    pages.preferUnreadableLog();
    for (const quint32 page : unreadable)
        takeCells(cells, page, bytes);
    fuzz::check(read(path) == database && read(path + QStringLiteral("-wal")) == log, "nothing is written");
    return 0;
}
