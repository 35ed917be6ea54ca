// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/columns.h"
#include "store/connection.h"
#include "store/schema.h"

#include <QTest>

/// A database of an earlier Corral, with one conversation and its question.
namespace oldfile {

/// The conversation as this Corral reads it.
inline corral::chat::Conversation conversation()
{
    const auto time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);
    return {
        .id = QStringLiteral("c"),
        .title = QStringLiteral("Title"),
        .model = QStringLiteral("llama"),
        .server = QStringLiteral(""),
        .systemPrompt = QStringLiteral("Be brief."),
        .createdAt = time,
        .updatedAt = time.addSecs(60),
        .draft = QStringLiteral("And then?"),
        .leaf = QStringLiteral("q"),
    };
}

/// Makes the tables of this version, and writes only the columns that all versions have.
inline corral::Result<void> fill(QSqlDatabase &database, int version)
{
    using namespace corral::store;
    const auto made = conversation();
    return migrate(database, version)
        .and_then([&] {
            return execute(database,
                           QStringLiteral("INSERT INTO conversations (id, title, model, system_prompt, draft, leaf, created_at, "
                                          "updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                           {made.id, made.title, made.model, made.systemPrompt, made.draft, made.leaf, column(made.createdAt),
                            column(made.updatedAt)});
        })
        .and_then([&] {
            return execute(database, QStringLiteral("INSERT INTO messages (id, conversation_id, parent_id, role, content, "
                                                    "thinking, tool_calls, model, created_at, state, done_reason, total, load, "
                                                    "prompt_eval, eval, prompt_tokens, answer_tokens, first_token, thought) "
                                                    "VALUES ('q', 'c', '', 'user', 'Hello', '', '', '', 5, 'complete', '', 0, 0, "
                                                    "0, 0, 0, 0, 0, 0)"));
        });
}

inline corral::Result<void> make(const QString &file, int version)
{
    return corral::store::Connection(file).use([version](QSqlDatabase &database) { return fill(database, version); });
}

/// For the data of a test: the column `version`, and a row for each version before `end`.
inline void addVersions(int end = corral::store::schemaVersion())
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < end; ++version)
        QTest::addRow("%d", version) << version;
}

}
