// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/importfile.h"

#include "exchange/file.h"
#include "store/ollamaapp.h"

#include <utility>

namespace corral::store {

ImportSummary importFile(const QString &path, chat::Repository &repository, const QHash<QString, QString> &servers,
                         ImportProgress &progress)
{
    ImportSummary summary;
    Result<void> stored;
    const auto take = [&](Result<exchange::Imported> conversation, qint64 bytesRead) {
        progress.bytesRead = bytesRead;
        if (!conversation) {
            if (summary.unreadable++ == 0)
                summary.firstProblem = conversation.error();
            return !progress.cancelled;
        }
        summary.leftOut += conversation->leftOut;
        conversation->stored.conversation.server = servers.value(conversation->server);
        const auto future = repository.add(std::make_shared<chat::StoredConversation>(std::move(conversation->stored)));
        const auto addition = future.result(); // waits, so that only one conversation is in memory
        if (!addition) {
            stored = tl::unexpected(addition.error());
            return false;
        }
        if (addition->kind == chat::Addition::Kind::Known)
            ++summary.known;
        else
            summary.added.append(addition->id);
        summary.copied += addition->kind == chat::Addition::Kind::Copied ? 1 : 0;
        ++progress.conversations;
        return !progress.cancelled;
    };
    const auto isDatabase = exchange::kindOf(path) == exchange::FileKind::Database;
    summary.result = isDatabase ? readOllamaApp(path, take) : exchange::readFile(path, take);
    if (!stored)
        summary.result = stored;
    return summary;
}

}
