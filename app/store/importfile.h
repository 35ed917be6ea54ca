// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/repository.h"

#include <QHash>

#include <atomic>

namespace corral::store {

/// How far an import is, for another thread.
struct ImportProgress
{
    std::atomic<qint64> size = 0; ///< of the file, or of all files of the folder
    std::atomic<qint64> bytesRead = 0;
    std::atomic<int> conversations = 0;  ///< added, or here already
    std::atomic<bool> cancelled = false; ///< set by the other thread: the import ends after the next conversation
};

/// What became of the conversations of a file.
struct ImportSummary
{
    QList<chat::Id> added;
    int copied = 0; ///< of those added: beside another version that was there
    int known = 0;  ///< were there already
    int unreadable = 0;
    int leftOut = 0;     ///< messages, or parts of them, that could not be read
    Error firstProblem;  ///< why the first unreadable one is
    Result<void> result; ///< an error of the file as a whole, or of storing, which ends the import
};

/// Adds the conversations of a file, Corral's own or one of another program, one by one; for a folder, those of all JSON files in
/// it and below, as LM Studio has one for each conversation. Blocks, and is meant for a thread of its
/// own. `servers` has the ids of the servers by their names.
[[nodiscard]] ImportSummary importFile(const QString &path, chat::Repository &repository, const QHash<QString, QString> &servers,
                                       ImportProgress &progress);

}
