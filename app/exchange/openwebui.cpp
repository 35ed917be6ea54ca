// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/openwebui.h"

#include "exchange/jsonfields.h"
#include "exchange/treebuilder.h"
#include "exchange/words.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace corral::exchange {

namespace {

const QString source = QStringLiteral("open-webui");

QString unescaped(QString text)
{
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&#x27;"), QLatin1String("'"));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    return text.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString withoutQuoteMarks(const QString &text)
{
    auto lines = unescaped(text).trimmed().split(u'\n');
    for (auto &line : lines) {
        if (line.startsWith(QLatin1String("> ")))
            line.remove(0, 2);
        else if (line == QLatin1String(">"))
            line.clear();
    }
    return lines.join(u'\n');
}

/// Moves reasoning from the text to the thinking.
void takeReasoning(chat::Message &message)
{
    static const QRegularExpression details(
        QStringLiteral("<details type=\"reasoning\"([^>]*)>\\s*(?:<summary>[^<]*</summary>)?(.*?)</details>\\s*"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression duration(QStringLiteral("duration=\"(\\d{1,9})\""));
    for (auto found = details.match(message.content); found.hasMatch(); found = details.match(message.content)) {
        addParagraph(message.thinking, withoutQuoteMarks(found.captured(2)));
        message.thinkingTime += std::chrono::seconds(duration.match(found.captured(1)).captured(1).toInt());
        message.content.remove(found.capturedStart(), found.capturedLength());
    }
}

QString errorTextOf(const QJsonValue &error)
{
    if (error.isString())
        return error.toString();
    const auto text = textIn(error.toObject(), QLatin1String("content"));
    return text.isEmpty() ? textIn(error.toObject(), QLatin1String("message")) : text;
}

/// What Ollama told of the answer.
llm::Metrics metricsFrom(const QJsonObject &info)
{
    const auto duration = [&info](QLatin1String key) { return std::chrono::nanoseconds(numberIn(info, key)); };
    return {.total = duration(QLatin1String("total_duration")),
            .load = duration(QLatin1String("load_duration")),
            .promptEval = duration(QLatin1String("prompt_eval_duration")),
            .eval = duration(QLatin1String("eval_duration")),
            .promptTokens = numberIn(info, QLatin1String("prompt_eval_count")),
            .answerTokens = numberIn(info, QLatin1String("eval_count"))};
}

std::optional<chat::Image> imageFrom(const QString &url, const QString &name)
{
    static const QRegularExpression data(QStringLiteral("^data:(image/[a-zA-Z0-9.+-]+);base64,"));
    const auto found = data.match(url);
    if (!found.hasMatch())
        return {};
    const auto bytes = QStringView(url).mid(found.capturedLength()).toLatin1();
    auto read = QByteArray::fromBase64Encoding(bytes);
    if (read.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return {};
    return chat::Image{name, found.captured(1), std::move(read.decoded)};
}

void readFile(const QJsonObject &json, chat::Message &message)
{
    const auto file = json.value(QLatin1String("file")).toObject();
    auto name = textIn(json, QLatin1String("name"));
    if (name.isEmpty())
        name = textIn(file, QLatin1String("filename"));
    const auto url = textIn(json, QLatin1String("url"));
    const auto text = textIn(file.value(QLatin1String("data")).toObject(), QLatin1String("content"));
    if (auto image = imageFrom(url, name))
        message.parts.append(*std::move(image));
    else if (!text.isEmpty())
        message.parts.append(chat::Attachment{name, QStringLiteral("text/plain"), text});
    else if (textIn(json, QLatin1String("type")) == QLatin1String("image"))
        addParagraph(message.content, placeholder(Words::tr("image"), name));
    else
        addParagraph(message.content, placeholder(Words::tr("file"), name));
}

/// The text, which a list of parts may have in pieces.
QString contentFrom(const QJsonValue &value)
{
    auto content = value.toString();
    for (const auto parts = value.toArray(); const auto &part : parts)
        addParagraph(content, textIn(part.toObject(), QLatin1String("text")));
    return content;
}

/// With the ids of the file. The role is empty if it is unknown.
chat::Message messageFrom(const QJsonObject &json)
{
    chat::Message message;
    message.id = textIn(json, QLatin1String("id"));
    message.parentId = textIn(json, QLatin1String("parentId"));
    const auto role = textIn(json, QLatin1String("role"));
    for (const auto &known : {chat::role::user, chat::role::assistant, chat::role::system, chat::role::tool})
        message.role = role == known ? known : message.role;
    message.content = contentFrom(json.value(QLatin1String("content")));
    message.createdAt = timeIn(json, QLatin1String("timestamp"));
    for (const auto files = json.value(QLatin1String("files")).toArray(); const auto &file : files)
        readFile(file.toObject(), message);
    if (!message.isAnswer())
        return message;
    takeReasoning(message);
    message.model = textIn(json, QLatin1String("model"));
    const auto usage = json.value(QLatin1String("usage")).toObject();
    message.metrics = metricsFrom(usage.isEmpty() ? json.value(QLatin1String("info")).toObject() : usage);
    if (const auto error = errorTextOf(json.value(QLatin1String("error"))); !error.isEmpty()) {
        message.state = chat::Message::State::Failed;
        message.error = Error{.kind = Error::Kind::Server, .message = error, .hint = {}};
    } else if (json.value(QLatin1String("done")) == QJsonValue(false)) {
        message.state = chat::Message::State::Interrupted;
    }
    return message;
}

class Reader
{
public:
    Imported read(const QJsonObject &json, const QJsonObject &chat)
    {
        auto &conversation = m_imported.stored.conversation;
        conversation.title = textIn(json, QLatin1String("title")).simplified();
        if (conversation.title.isEmpty())
            conversation.title = textIn(chat, QLatin1String("title")).simplified();
        conversation.createdAt = timeIn(json, QLatin1String("created_at"));
        if (!conversation.createdAt.isValid())
            conversation.createdAt = timeIn(chat, QLatin1String("timestamp"));
        conversation.updatedAt = timeIn(json, QLatin1String("updated_at"));
        conversation.model = chat.value(QLatin1String("models")).toArray().at(0).toString();
        conversation.systemPrompt = textIn(chat, QLatin1String("system"));
        if (conversation.systemPrompt.isEmpty())
            conversation.systemPrompt = textIn(chat.value(QLatin1String("params")).toObject(), QLatin1String("system"));
        auto id = textIn(json, QLatin1String("id"));
        if (id.isEmpty())
            id = textIn(chat, QLatin1String("id"));
        if (id.isEmpty())
            id = conversation.title + conversation.createdAt.toUTC().toString(Qt::ISODateWithMs);
        conversation.id = derivedId(source, id);
        readMessages(chat);
        m_imported.stored.tree = m_tree.buildSplit();
        complete(m_imported);
        return std::move(m_imported);
    }

private:
    void readMessages(const QJsonObject &chat)
    {
        const auto history = chat.value(QLatin1String("history")).toObject();
        const auto tree = history.value(QLatin1String("messages")).toObject();
        if (tree.isEmpty())
            return readList(chat.value(QLatin1String("messages")).toArray());
        readTree(tree);
        const auto current = textIn(history, QLatin1String("currentId"));
        if (tree.contains(current))
            m_imported.stored.conversation.leaf = idOf(current);
    }

    /// Children are added in their order, which is that of the answers.
    void readTree(const QJsonObject &messages)
    {
        QStringList open;
        for (auto each = messages.end(); each != messages.begin();) {
            --each;
            if (!messages.contains(textIn(each.value().toObject(), QLatin1String("parentId"))))
                open.append(each.key());
        }
        while (!open.isEmpty()) {
            const auto id = open.takeLast();
            if (m_seen.contains(id) || !messages.contains(id))
                continue;
            const auto json = messages.value(id).toObject();
            add(json, id);
            const auto children = json.value(QLatin1String("childrenIds")).toArray();
            for (auto child = children.size() - 1; child >= 0; --child)
                open.append(children.at(child).toString());
        }
        for (auto each = messages.begin(); each != messages.end(); ++each) {
            if (!m_seen.contains(each.key()))
                add(each.value().toObject(), each.key());
        }
    }

    /// Older exports: each message follows the one before.
    void readList(const QJsonArray &messages)
    {
        QString parent;
        for (qsizetype i = 0; i < messages.size(); ++i) {
            auto json = messages.at(i).toObject();
            auto id = textIn(json, QLatin1String("id"));
            if (id.isEmpty())
                id = QString::number(i);
            if (!json.contains(QLatin1String("parentId")))
                json.insert(QLatin1String("parentId"), parent);
            add(json, id);
            parent = id;
        }
    }

    void add(const QJsonObject &json, const QString &id)
    {
        m_seen.insert(id);
        auto message = messageFrom(json);
        // The messages after it keep their place, so only one that says nothing is left out entirely.
        if (message.role.isEmpty()) {
            ++m_imported.leftOut;
            if (message.content.isEmpty())
                return;
            message.role = chat::role::assistant;
        }
        message.id = idOf(id);
        message.parentId = message.parentId.isEmpty() ? chat::Id() : idOf(message.parentId);
        m_tree.add(std::move(message));
    }

    [[nodiscard]] chat::Id idOf(const QString &id) const { return derivedId(source, m_imported.stored.conversation.id + id); }

    Imported m_imported;
    TreeBuilder m_tree;
    QSet<QString> m_seen;
};

}

bool isOpenWebUis(const QJsonObject &json)
{
    const auto chat = json.value(QLatin1String("chat")).toObject();
    return chat.value(QLatin1String("history")).isObject() || chat.value(QLatin1String("messages")).isArray() ||
           json.value(QLatin1String("history")).toObject().value(QLatin1String("messages")).isObject();
}

Result<Imported> fromOpenWebUi(const QJsonObject &json)
{
    const auto chat = json.value(QLatin1String("chat"));
    return Reader().read(json, chat.isObject() ? chat.toObject() : json);
}

}
