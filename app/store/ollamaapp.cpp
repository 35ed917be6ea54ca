// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ollamaapp.h"

#include "exchange/treebuilder.h"
#include "store/connection.h"
#include "store/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSqlRecord>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTimeZone>

#include <array>

namespace corral::store {

namespace {

struct AppWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::OllamaApp)
};

const QString source = QStringLiteral("ollama-app");

/// A column by its name; empty if the version of the app has none.
QVariant valueIn(const QSqlQuery &query, const char *name)
{
    const auto index = query.record().indexOf(QLatin1String(name));
    return index < 0 ? QVariant() : query.value(index);
}

QString textIn(const QSqlQuery &query, const char *name) { return valueIn(query, name).toString(); }

/// "2025-08-01 12:34:56.789123-07:00" as the app writes it, or without a zone, UTC, as SQLite does.
QDateTime timeIn(const QSqlQuery &query, const char *name)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,3})?\\d*(Z|[+-]\\d\\d:\\d\\d)?$"));
    const auto found = form.match(textIn(query, name));
    if (!found.hasMatch())
        return {};
    const auto zone = found.captured(4).isEmpty() ? QStringLiteral("Z") : found.captured(4);
    const auto text = found.captured(1) + u'T' + found.captured(2) + found.captured(3) + zone;
    return QDateTime::fromString(text, Qt::ISODateWithMs).toLocalTime();
}

/// Empty for what is no picture.
QString pictureType(const QByteArray &data)
{
    struct Known
    {
        const char *beginning;
        const char *type;
    };
    static constexpr std::array known{Known{"\x89PNG", "image/png"}, Known{"\xff\xd8\xff", "image/jpeg"},
                                      Known{"GIF8", "image/gif"}};
    for (const auto &[beginning, type] : known) {
        if (data.startsWith(beginning))
            return QLatin1String(type);
    }
    return data.startsWith("RIFF") && data.mid(8, 4) == "WEBP" ? QStringLiteral("image/webp") : QString();
}

/// None if it is no text.
std::optional<QString> textFrom(const QByteArray &data)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(data);
    if (decoder.hasError() || data.contains('\0'))
        return {};
    return text;
}

class Reader
{
public:
    explicit Reader(const QSqlDatabase &database)
        : m_database(database)
    {}

    Result<exchange::Imported> read(const QString &chat, const QString &title, const QDateTime &createdAt)
    {
        auto query = run(m_database, QStringLiteral("SELECT * FROM messages WHERE chat_id = ? ORDER BY id"), {chat});
        if (!query)
            return tl::unexpected(query.error());
        exchange::Imported imported;
        auto &conversation = imported.stored.conversation;
        conversation.id = exchange::derivedId(source, chat);
        conversation.title = title.simplified();
        conversation.createdAt = createdAt;
        exchange::TreeBuilder tree;
        chat::Id parent;
        while (query->next()) {
            auto message = messageFrom(*query);
            if (message.role.isEmpty()) {
                ++imported.leftOut;
                continue;
            }
            message.id = exchange::derivedId(source, conversation.id + textIn(*query, "id"));
            message.parentId = std::exchange(parent, message.id);
            tree.add(std::move(message));
        }
        imported.stored.tree = tree.buildSplit();
        exchange::complete(imported);
        return imported;
    }

private:
    chat::Message messageFrom(const QSqlQuery &query) const
    {
        chat::Message message;
        const auto role = textIn(query, "role");
        for (const auto &known : {chat::role::user, chat::role::assistant, chat::role::system, chat::role::tool})
            message.role = role == known ? known : message.role;
        message.content = textIn(query, "content");
        message.thinking = textIn(query, "thinking");
        message.createdAt = timeIn(query, "created_at");
        if (message.isAnswer())
            message.model = textIn(query, "model_name");
        const auto begin = timeIn(query, "thinking_time_start");
        const auto end = timeIn(query, "thinking_time_end");
        if (begin.isValid() && end > begin)
            message.thinkingTime = std::chrono::milliseconds(begin.msecsTo(end));
        if (message.role == chat::role::tool) {
            message.parts.append(chat::ToolResult{{}, textIn(query, "tool_name"), false});
            if (message.content.isEmpty())
                message.content = textIn(query, "tool_result");
        }
        const auto id = valueIn(query, "id");
        readCalls(id, message);
        readAttachments(id, message);
        return message;
    }

    /// An older app has neither of the two tables.
    void readCalls(const QVariant &id, chat::Message &message) const
    {
        auto query = run(m_database, QStringLiteral("SELECT * FROM tool_calls WHERE message_id = ? ORDER BY id"), {id});
        for (int index = 0; query && query->next(); ++index) {
            llm::ToolCall call;
            call.index = index;
            call.name = textIn(*query, "function_name");
            const auto arguments = textIn(*query, "function_arguments");
            if (const auto json = QJsonDocument::fromJson(arguments.toUtf8()); json.isObject())
                call.arguments = json.object();
            else
                call.rawArguments = arguments;
            message.parts.append(call);
            if (const auto result = textIn(*query, "function_result"); !result.isEmpty())
                message.parts.append(
                    chat::Attachment{AppWords::tr("Result of %1").arg(call.name), QStringLiteral("text/plain"), result});
        }
    }

    void readAttachments(const QVariant &id, chat::Message &message) const
    {
        auto query = run(m_database, QStringLiteral("SELECT * FROM attachments WHERE message_id = ? ORDER BY id"), {id});
        while (query && query->next()) {
            const auto name = textIn(*query, "filename");
            const auto data = valueIn(*query, "data").toByteArray();
            if (const auto type = pictureType(data); !type.isEmpty())
                message.parts.append(chat::Image{name, type, data});
            else if (const auto text = textFrom(data))
                message.parts.append(chat::Attachment{name, QStringLiteral("text/plain"), *text});
            else
                exchange::addParagraph(message.content, exchange::placeholder(AppWords::tr("file"), name));
        }
    }

    const QSqlDatabase &m_database;
};

Error notTheApps(const QString &file)
{
    return {.kind = Error::Kind::Invalid,
            .message = AppWords::tr("%1 is a database, but not that of Ollama's app.").arg(QFileInfo(file).fileName()),
            .hint = AppWords::tr("The app keeps its conversations in db.sqlite.")};
}

Result<void> readChats(QSqlDatabase &database, const QString &file, const exchange::Take &take)
{
    auto chats = run(database, QStringLiteral("SELECT * FROM chats ORDER BY created_at, id"));
    const auto messages = run(database, QStringLiteral("SELECT chat_id, role, content FROM messages LIMIT 1"));
    if (!chats || !messages)
        return tl::unexpected(notTheApps(file));
    const auto size = QFileInfo(file).size();
    while (chats->next()) {
        if (!take(Reader(database).read(textIn(*chats, "id"), textIn(*chats, "title"), timeIn(*chats, "created_at")), size))
            break;
    }
    return {};
}

}

Result<void> readOllamaApp(const QString &file, const exchange::Take &take)
{
    const QTemporaryDir folder;
    const auto copy = folder.filePath(QStringLiteral("db.sqlite"));
    QFile original(file);
    if (!folder.isValid() || !original.copy(copy))
        return failure(Error::Kind::Storage,
                       AppWords::tr("Couldn't read %1: %2.")
                           .arg(QFileInfo(file).fileName(), folder.isValid() ? original.errorString() : folder.errorString()));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const auto log = QStringLiteral("-wal");
    if (QFile::exists(file + log) && QFile::copy(file + log, copy + log))
        QFile::setPermissions(copy + log, QFile::ReadOwner | QFile::WriteOwner);
    return Connection(copy).use([&](QSqlDatabase &database) { return readChats(database, file, take); });
}

}
