// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filledfile.h"

#include "store/connection.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/runstore.h"
#include "store/schema.h"
#include "store/tables.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <random>
#include <tuple>

namespace filledfile {

namespace {

using namespace corral;
using store::Connection;

constexpr int conversations = 40;
constexpr int messages = 8;                                       ///< per conversation
constexpr int chunks = 60;                                        ///< per streaming answer
constexpr int inLogOnly = 36;                                     ///< the conversations from this one on are only in the log
constexpr int highestNumber = 2 * (messages + 1) * conversations; ///< recovered rows may have new ones
const QDateTime begin = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);

QString textOf(std::mt19937 &random, int length)
{
    static const QStringList words{QStringLiteral("corral "), QStringLiteral("Füllen "), QStringLiteral("馬 "),
                                   QStringLiteral("lasso\n")};
    QString text;
    while (text.size() < length)
        text += words.at(qsizetype(random() % unsigned(words.size())));
    return text;
}

chat::Part partOf(std::mt19937 &random, bool isAnswer)
{
    if (isAnswer)
        return llm::ToolCall{QStringLiteral("call"), int(random() % 3), QStringLiteral("add"), {{QStringLiteral("a"), 1}}};
    if (random() % 2 == 0)
        return chat::Attachment{QStringLiteral("notes.txt"), QStringLiteral("text/plain"), textOf(random, 200)};
    QByteArray data;
    for (auto left = random() % 6'000 + 1; left > 0; --left)
        data.append(char(random() % 255 + 1));
    return chat::Image{QStringLiteral("horse.png"), QStringLiteral("image/png"), data};
}

chat::Message messageOf(std::mt19937 &random, const QString &name, const QString &parent, bool isAnswer)
{
    chat::Message message;
    message.id = name;
    message.parentId = parent;
    message.role = isAnswer ? chat::role::assistant : chat::role::user;
    message.content = textOf(random, random() % 5 == 0 ? 15'000 : 40 + int(random() % 900));
    message.thinking = isAnswer && random() % 3 == 0 ? textOf(random, 300) : QString();
    message.model = isAnswer ? QStringLiteral("llama3.2:1b") : QString();
    message.createdAt = begin.addSecs(int(random() % 1'000'000));
    message.parts = {partOf(random, isAnswer)};
    message.metrics.answerTokens = isAnswer ? 300 : 0;
    message.context = isAnswer ? 4096 : 0;
    if (random() % 10 == 0)
        message.error = Error{Error::Kind::Offline, 0, QStringLiteral("The connection was cut."), {}};
    return message;
}

/// Every third conversation has none.
QString serverOf(int number) { return number % 3 == 0 ? QString() : QStringLiteral("server-%1").arg(number); }

/// Every other conversation has some.
chat::Options optionsOf(int number)
{
    if (number % 2 == 0)
        return {};
    return {.values = {{QStringLiteral("seed"), QString::number(number)}}, .preset = {}};
}

void addConversation(QSqlDatabase &database, std::mt19937 &random, int number)
{
    const auto name = QStringLiteral("conversation-%1").arg(number, 4, 10, QLatin1Char('0'));
    const auto time = begin.addSecs(number * 3600);
    std::ignore = store::putConversation(database, {.id = name,
                                                    .title = textOf(random, 20),
                                                    .model = QStringLiteral("llama3.2:1b"),
                                                    .server = serverOf(number),
                                                    .systemPrompt = textOf(random, 30),
                                                    .createdAt = time,
                                                    .updatedAt = time.addSecs(60),
                                                    .draft = {},
                                                    .leaf = {},
                                                    .queued = {},
                                                    .options = optionsOf(number)});
    std::ignore = store::execute(database, QStringLiteral("INSERT INTO purged (id, at) VALUES (?, ?)"),
                                 {QStringLiteral("purged-%1").arg(number), time.toMSecsSinceEpoch()});
    QString parent;
    for (int i = 0; i < messages; ++i) {
        const auto message = messageOf(random, QStringLiteral("%1-message-%2").arg(name).arg(i), parent, i % 2 == 1);
        parent = message.id;
        std::ignore = store::putMessage(database, name, message);
        if (message.isAnswer())
            std::ignore = store::insertRun(database, {message.id, message.model, QStringLiteral("127.0.0.1"), message.createdAt,
                                                      std::chrono::milliseconds(120), message.metrics});
    }
}

void addStreaming(QSqlDatabase &database, std::mt19937 &random, int number)
{
    const auto conversation = QStringLiteral("conversation-%1").arg(number, 4, 10, QLatin1Char('0'));
    const auto name = conversation + QStringLiteral("-streaming");
    auto message = messageOf(random, name, conversation + QStringLiteral("-message-7"), true);
    message.content.clear();
    message.thinking.clear();
    message.state = chat::Message::State::Streaming;
    std::ignore = store::putMessage(database, conversation, message);
    for (int i = 0; i < chunks; ++i)
        std::ignore = store::insertChunk(database, name, textOf(random, 150), {});
}

Result<void> fill(QSqlDatabase &database)
{
    std::mt19937 random(17);
    for (const auto *pragma : {"journal_mode = WAL", "synchronous = OFF", "secure_delete = ON", "wal_autocheckpoint = 0"})
        std::ignore = store::execute(database, QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma)));
    std::ignore = store::migrate(database);
    for (int number = 0; number < conversations; ++number) {
        if (number == inLogOnly)
            std::ignore = store::execute(database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        addConversation(database, random, number);
        if (number == 5 || number == inLogOnly + 1)
            addStreaming(database, random, number);
    }
    return {};
}

/// No text or image here has a NUL: in a truncated file, SQLite reads missing bytes as zeros.
QString fits(const store::Column &column)
{
    const auto *types = column.kind == store::Field::Kind::Text   ? "'text'"
                        : column.kind == store::Field::Kind::Blob ? "'blob'"
                        : column.kind == store::Field::Kind::Real ? "'real'"
                                                                  : "'integer'";
    return QStringLiteral("typeof(%1) IN (%2%3) AND instr(CAST(coalesce(%1, '') AS BLOB), x'00') = 0")
        .arg(column.name, QLatin1String(types), column.mayBeNull ? QStringLiteral(",'null'") : QString());
}

QSqlQuery prepared(const QSqlDatabase &database, const store::Table &table)
{
    QStringList columns;
    QStringList conditions{table.hasNumbers ? QStringLiteral("rowid = ?") : QStringLiteral("message_id = ? AND seq = ?")};
    for (const auto &column : table.columns) {
        columns << QStringLiteral("typeof(%1) || ':' || hex(%1)").arg(column.name);
        conditions << fits(column);
    }
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT %1 FROM %2 NOT INDEXED WHERE %3")
                      .arg(columns.join(u','), table.name, conditions.join(QStringLiteral(" AND "))));
    return query;
}

void readRow(QSqlQuery &query, const store::Table &table, const QVariantList &values, Rows &rows)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec() || !query.next())
        return;
    QMap<QString, QByteArray> row;
    for (int i = 0; i < table.columns.size(); ++i)
        row.insert(table.columns.at(i).name, query.value(i).toByteArray());
    query.finish();
    const auto key = row.value(table.columns.at(table.columns.first().isNumber ? 1 : 0).name);
    const auto name = table.hasNumbers ? key : key + row.value(QStringLiteral("seq"));
    if (key != "text:")
        rows[table.name].insert(name, row);
}

Result<QList<store::Table>> allTables()
{
    return Connection(QStringLiteral(":memory:")).use([](QSqlDatabase &database) {
        return store::migrate(database).and_then([&] { return store::tablesOf(database); });
    });
}

}

void make(const QString &file)
{
    QTemporaryDir folder;
    const auto open = folder.filePath(QStringLiteral("open.db"));
    // A copy made while a connection is open is what a killed program leaves.
    std::ignore = Connection(open).use([&](QSqlDatabase &database) {
        return fill(database).map([&] {
            QFile::copy(open, file);
            QFile::copy(open + QStringLiteral("-wal"), file + QStringLiteral("-wal"));
        });
    });
}

Rows readable(const QString &file)
{
    QTemporaryDir folder(QFileInfo(file).absolutePath() + QStringLiteral("/copy-XXXXXX"));
    const auto copy = folder.filePath(QStringLiteral("copy.db"));
    QFile::copy(file, copy);
    QFile::copy(file + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
    Rows rows;
    std::ignore = Connection(copy, Connection::Mode::ReadOnly).use([&](QSqlDatabase &database) -> Result<void> {
        const auto tables = allTables().value();
        for (const auto &table : tables) {
            auto query = prepared(database, table);
            for (int number = 1; number <= highestNumber && table.hasNumbers; ++number)
                readRow(query, table, {number}, rows);
            for (int seq = 1; seq <= chunks && !table.hasNumbers; ++seq) {
                for (const auto *message : {"conversation-0005-streaming", "conversation-0037-streaming"})
                    readRow(query, table, {QLatin1String(message), seq}, rows);
            }
        }
        return {};
    });
    return rows;
}

QByteArray contentOf(const QString &file)
{
    QFile open(file);
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &content)
{
    QFile open(file);
    if (open.open(QIODevice::WriteOnly))
        open.write(content);
}

QString integrityOf(const QString &file)
{
    return Connection(file)
        .use([](QSqlDatabase &database) {
            return store::run(database, QStringLiteral("PRAGMA integrity_check")).map([](QSqlQuery query) {
                return query.next() ? query.value(0).toString() : QString();
            });
        })
        .value_or(QStringLiteral("not to be opened"));
}

}
