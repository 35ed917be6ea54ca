// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"
#include "store/searchindex.h"
#include "store/store.h"

#include <QCoroTask>

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace corral::test {

inline chat::Conversation conversation(const QString &id, const QString &title = {})
{
    chat::Conversation made;
    made.id = id;
    made.title = title;
    made.createdAt = made.updatedAt = QDateTime::currentDateTime();
    return made;
}

inline chat::Message message(const QString &id, const QString &content, const QString &thinking = {})
{
    chat::Message made;
    made.id = id;
    made.role = chat::role::user;
    made.content = content;
    made.thinking = thinking;
    made.createdAt = QDateTime::currentDateTime();
    return made;
}

inline chat::SearchResult search(store::Store &store, const QString &typed)
{
    const auto result = QCoro::waitFor(store.conversations.search(chat::SearchQuery(typed)));
    if (!result) {
        qWarning() << result.error().message;
        return {{}, false};
    }
    return *result;
}

/// The ids of the messages found, in order.
inline QStringList idsOf(const chat::SearchResult &result)
{
    QStringList ids;
    for (const auto &group : result.groups) {
        for (const auto &hit : group.hits)
            ids << hit.messageId;
    }
    return ids;
}

inline QStringList found(store::Store &store, const char *typed)
{
    auto ids = idsOf(search(store, QString::fromUtf8(typed)));
    ids.sort();
    return ids;
}

inline QByteArray contentOf(const QString &file)
{
    QFile open(file);
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
}

/// A file for conversations, and looks into its index.
class SearchFixture
{
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    Result<void> execute(const QString &sql) const
    {
        return store::Connection(m_file).use([&](QSqlDatabase &database) { return store::execute(database, sql); });
    }

    qint64 number(const QString &sql) const
    {
        return store::Connection(m_file)
            .use([&](QSqlDatabase &database) {
                return store::run(database, sql).map([](QSqlQuery query) {
                    return query.next() ? query.value(0).toLongLong() : -1;
                });
            })
            .value_or(-1);
    }

    /// All words in the index, also those of removed messages that are still in it.
    QStringList words() const
    {
        return store::Connection(m_file)
            .use([](QSqlDatabase &database) {
                std::ignore = store::execute(
                    database, QStringLiteral("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, row)"));
                return store::run(database, QStringLiteral("SELECT term FROM temp.words")).map([](QSqlQuery query) {
                    QStringList words;
                    while (query.next())
                        words << query.value(0).toString();
                    return words;
                });
            })
            .value_or(QStringList());
    }

    /// Begins with another file.
    void reset()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("corral.db"));
    }
};

}
