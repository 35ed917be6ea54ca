// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace corral::files {

namespace {

/// NAME_MAX of most file systems, in bytes.
constexpr qsizetype longestName = 255;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::files::Folder)
};

QString native(const QString &path) { return QDir::toNativeSeparators(path); }

/// The number at `at`, without leading zeros; moves `at` behind it.
QStringView numberAt(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at] == u'0')
        ++at;
    const qsizetype start = at;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    return text.mid(start, at - start);
}

/// Case-insensitive natural order (numbers by value): QCollator provides it in some locales only.
bool isBefore(const QString &left, const QString &right)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const QStringView a = numberAt(left, l);
            const QStringView b = numberAt(right, r);
            if (a != b)
                return a.size() != b.size() ? a.size() < b.size() : a < b;
            continue;
        }
        const QChar a = left[l++].toCaseFolded();
        const QChar b = right[r++].toCaseFolded();
        if (a != b) {
            const int order = QString::localeAwareCompare(QString(a), QString(b));
            return order != 0 ? order < 0 : a < b;
        }
    }
    return left.size() - l < right.size() - r;
}

Result<QList<Entry>> list(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.exists())
        return failure(Error::Kind::Storage, Words::tr("There is no folder %1.").arg(native(path)));
    if (!folder.isDir())
        return failure(Error::Kind::Storage, Words::tr("%1 is a file, not a folder.").arg(native(path)));
    if (!folder.isReadable() || !folder.isExecutable())
        return failure(Error::Kind::Storage, Words::tr("You do not have permission to open the folder %1.").arg(native(path)));
    QList<Entry> entries;
    const QFileInfoList infos = QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &each : infos)
        entries.append({each.fileName(), each.isDir(), each.isHidden(), each.isDir() ? 0 : each.size(), each.lastModified()});
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.isFolder != b.isFolder ? a.isFolder : isBefore(a.name, b.name);
    });
    return entries;
}

/// The nearest existing ancestor of `path`; it may be a file.
QFileInfo nearestAbove(const QString &path)
{
    QFileInfo above(QFileInfo(path).path());
    while (!above.exists() && above.filePath() != QFileInfo(above.filePath()).path())
        above = QFileInfo(QFileInfo(above.filePath()).path());
    return above;
}

Target targetOf(const QString &path)
{
    const QFileInfo info(path);
    return {QDir::cleanPath(info.absoluteFilePath()), info.exists(), info.isDir(), QFileInfo(info.absolutePath()).isDir()};
}

Result<Target> open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        const QFileInfo above = nearestAbove(path);
        if (above.exists() && !above.isDir())
            return failure(Error::Kind::Storage, Words::tr("%1 is a file, not a folder.").arg(native(above.filePath())));
        return failure(Error::Kind::Storage, Words::tr("There is no file %1.").arg(native(path)));
    }
    if (!info.isReadable())
        return failure(Error::Kind::Storage, Words::tr("You do not have permission to read %1.").arg(native(path)));
    return targetOf(path);
}

Result<Target> save(const QString &path)
{
    if (auto obstacle = obstacleToSaving(path))
        return tl::unexpected(*obstacle);
    return targetOf(path);
}

Result<void> make(const QString &path)
{
    const QFileInfo above = nearestAbove(path + QStringLiteral("/x"));
    if (above.exists() && !above.isDir())
        return failure(Error::Kind::Storage, Words::tr("%1 is a file, not a folder.").arg(native(above.filePath())));
    if (QDir().mkpath(path))
        return {};
    return failure(Error::Kind::Storage, Words::tr("Couldn't create the folder %1.").arg(native(path)),
                   Words::tr("Choose another place, or check that you can write to %1.").arg(native(above.filePath())));
}

}

std::optional<Error> obstacleToSaving(const QString &path)
{
    const QFileInfo info(path);
    const QFileInfo above = nearestAbove(path);
    const auto error = [](const QString &message, const QString &hint = {}) {
        return Error{Error::Kind::Storage, 0, message, hint};
    };
    if (info.isDir())
        return std::nullopt; // the caller opens the folder
    if (info.fileName().toUtf8().size() > longestName)
        return error(Words::tr("This name is too long."), Words::tr("A file name can have up to 255 bytes."));
    if (above.exists() && !above.isDir())
        return error(Words::tr("%1 is a file, not a folder.").arg(native(above.filePath())));
    if (!above.isWritable())
        return error(Words::tr("You do not have permission to write to the folder %1.").arg(native(above.filePath())),
                     Words::tr("Choose another folder."));
    if (info.exists() && !info.isWritable())
        return error(Words::tr("%1 is read-only.").arg(native(path)), Words::tr("Choose another name."));
    return std::nullopt;
}

QFuture<Result<QList<Entry>>> listFolder(const QString &path) { return QtConcurrent::run(list, path); }

QFuture<Result<Target>> checkReadable(const QString &path) { return QtConcurrent::run(open, path); }

QFuture<Result<Target>> checkWritable(const QString &path) { return QtConcurrent::run(save, path); }

QFuture<Result<void>> makeFolder(const QString &path) { return QtConcurrent::run(make, path); }

}
