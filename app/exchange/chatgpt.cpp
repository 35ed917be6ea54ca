// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/chatgpt.h"

#include "exchange/jsonfields.h"
#include "exchange/treebuilder.h"
#include "exchange/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace corral::exchange {

namespace {

const QString source = QStringLiteral("chatgpt");

/// A node that is to be read, with what its ancestors left for it.
struct Open
{
    QString node;
    chat::Id parent;  ///< the nearest ancestor that is a message
    QString thinking; ///< reasoning that no answer has had yet
};

class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_mapping(json.value(QLatin1String("mapping")).toObject())
        , m_defaultModel(textIn(json, QLatin1String("default_model_slug")))
    {}

    Imported read(const QJsonObject &json)
    {
        auto &conversation = m_imported.stored.conversation;
        auto id = textIn(json, QLatin1String("conversation_id"));
        if (id.isEmpty())
            id = textIn(json, QLatin1String("id"));
        conversation.title = textIn(json, QLatin1String("title")).simplified();
        conversation.createdAt = timeIn(json, QLatin1String("create_time"));
        conversation.updatedAt = timeIn(json, QLatin1String("update_time"));
        if (id.isEmpty())
            id = conversation.title + json.value(QLatin1String("create_time")).toVariant().toString();
        conversation.id = derivedId(source, id);
        readNodes();
        m_imported.stored.tree = m_tree.buildSplit();
        conversation.leaf = m_messageOf.value(textIn(json, QLatin1String("current_node")));
        complete(m_imported);
        conversation.model.clear(); // none of its models answers here, so that one is proposed
        return std::move(m_imported);
    }

private:
    void readNodes()
    {
        for (auto node = m_mapping.begin(); node != m_mapping.end(); ++node) {
            const auto parent = textIn(node.value().toObject(), QLatin1String("parent"));
            if (parent.isEmpty() || !m_mapping.contains(parent))
                readBelow(node.key());
        }
        // What no node has as a child: its parent is read by now.
        for (auto node = m_mapping.begin(); node != m_mapping.end(); ++node) {
            if (!m_seen.contains(node.key()))
                readBelow(node.key(), m_messageOf.value(textIn(node.value().toObject(), QLatin1String("parent"))));
        }
    }

    void readBelow(const QString &root, const chat::Id &parent = {})
    {
        QList<Open> open{{root, parent, {}}};
        while (!open.isEmpty()) {
            auto at = open.takeLast();
            if (m_seen.contains(at.node) || !m_mapping.contains(at.node))
                continue;
            m_seen.insert(at.node);
            const auto node = m_mapping.value(at.node).toObject();
            const auto children = node.value(QLatin1String("children")).toArray();
            readNode(node, at, children.isEmpty());
            m_messageOf.insert(at.node, at.parent);
            for (auto child = children.size() - 1; child >= 0; --child)
                open.append({children.at(child).toString(), at.parent, at.thinking});
        }
    }

    /// Makes `at` what the children of the node get.
    void readNode(const QJsonObject &node, Open &at, bool isLast)
    {
        const auto json = node.value(QLatin1String("message")).toObject();
        if (json.isEmpty() || isHidden(json))
            return;
        auto message = messageFrom(json);
        if (message.isAnswer()) {
            addParagraph(at.thinking, message.thinking);
            message.thinking = at.thinking;
        }
        const auto isEmpty = message.content.isEmpty() && message.parts.isEmpty();
        if (message.role.isEmpty()) {
            ++m_imported.leftOut;
            return;
        }
        if (isEmpty && !(isLast && !message.thinking.isEmpty()))
            return;
        if (message.isAnswer())
            at.thinking.clear();
        message.id = derivedId(source, m_imported.stored.conversation.id + at.node);
        message.parentId = at.parent;
        at.parent = message.id;
        m_tree.add(std::move(message));
    }

    static bool isHidden(const QJsonObject &json)
    {
        const auto metadata = json.value(QLatin1String("metadata")).toObject();
        const auto type = textIn(json.value(QLatin1String("content")).toObject(), QLatin1String("content_type"));
        return metadata.value(QLatin1String("is_visually_hidden_from_conversation")).toBool() ||
               type == QLatin1String("user_editable_context") || type == QLatin1String("model_editable_context") ||
               type == QLatin1String("reasoning_recap");
    }

    chat::Message messageFrom(const QJsonObject &json)
    {
        const auto author = json.value(QLatin1String("author")).toObject();
        const auto metadata = json.value(QLatin1String("metadata")).toObject();
        chat::Message message;
        message.role = roleOf(textIn(author, QLatin1String("role")));
        message.createdAt = timeIn(json, QLatin1String("create_time"));
        if (message.isAnswer()) {
            message.model = textIn(metadata, QLatin1String("model_slug"));
            if (message.model.isEmpty())
                message.model = m_defaultModel;
        }
        readContent(json.value(QLatin1String("content")).toObject(), metadata, message);
        const auto recipient = textIn(json, QLatin1String("recipient"));
        if (message.isAnswer() && !recipient.isEmpty() && recipient != QLatin1String("all"))
            makeCall(message, recipient);
        if (message.role == chat::role::tool)
            message.parts.append(chat::ToolResult{{}, textIn(author, QLatin1String("name")), false});
        return message;
    }

    static QString roleOf(const QString &role)
    {
        const QSet<QString> known{chat::role::user, chat::role::assistant, chat::role::system, chat::role::tool};
        return known.contains(role) ? role : QString();
    }

    /// What the model writes to a tool is a call of it.
    static void makeCall(chat::Message &message, const QString &tool)
    {
        llm::ToolCall call;
        call.name = tool;
        const auto text = std::exchange(message.content, {});
        if (const auto json = QJsonDocument::fromJson(text.toUtf8()); json.isObject())
            call.arguments = json.object();
        else
            call.rawArguments = text;
        message.parts.append(call);
    }

    void readContent(const QJsonObject &content, const QJsonObject &metadata, chat::Message &message)
    {
        const auto type = textIn(content, QLatin1String("content_type"));
        if (type == QLatin1String("thoughts"))
            return readThoughts(content, message);
        m_attachments = metadata.value(QLatin1String("attachments")).toArray();
        for (const auto parts = content.value(QLatin1String("parts")).toArray(); const auto &part : parts)
            addParagraph(message.content, part.isString() ? part.toString() : textOf(part.toObject()));
        if (message.content.isEmpty())
            message.content = textIn(content, QLatin1String("text"));
        if (message.content.isEmpty())
            message.content = textIn(content, QLatin1String("result"));
        // Other files: pictures were named where they are in the text.
        for (const auto &each : std::as_const(m_attachments)) {
            const auto attachment = each.toObject();
            if (!textIn(attachment, QLatin1String("mimeType")).startsWith(QLatin1String("image/")))
                addParagraph(message.content, placeholder(Words::tr("file"), textIn(attachment, QLatin1String("name"))));
        }
    }

    static void readThoughts(const QJsonObject &content, chat::Message &message)
    {
        for (const auto thoughts = content.value(QLatin1String("thoughts")).toArray(); const auto &each : thoughts) {
            const auto thought = each.toObject();
            const auto summary = textIn(thought, QLatin1String("summary"));
            addParagraph(message.thinking, summary.isEmpty() ? QString() : QStringLiteral("**%1**").arg(summary));
            addParagraph(message.thinking, textIn(thought, QLatin1String("content")));
        }
    }

    /// A part that is no text: a picture, or speech with what was said.
    QString textOf(const QJsonObject &part)
    {
        const auto type = textIn(part, QLatin1String("content_type"));
        const auto text = textIn(part, QLatin1String("text"));
        if (!text.isEmpty())
            return text;
        if (type == QLatin1String("image_asset_pointer"))
            return placeholder(Words::tr("image"), nameOfImage(textIn(part, QLatin1String("asset_pointer"))));
        if (type.contains(QLatin1String("audio")))
            return placeholder(Words::tr("recording"), {});
        ++m_imported.leftOut;
        return {};
    }

    /// The attachments know the names of the pictures of a question.
    QString nameOfImage(const QString &pointer) const
    {
        const auto id = pointer.section(u'/', -1);
        for (const auto &each : m_attachments) {
            const auto attachment = each.toObject();
            if (textIn(attachment, QLatin1String("id")) == id)
                return textIn(attachment, QLatin1String("name"));
        }
        return id;
    }

    const QJsonObject m_mapping;
    const QString m_defaultModel;
    Imported m_imported;
    TreeBuilder m_tree;
    QSet<QString> m_seen;
    QHash<QString, chat::Id> m_messageOf; ///< of each node: its message, or that of the nearest ancestor
    QJsonArray m_attachments;             ///< of the message that is being read
};

}

bool isChatGpts(const QJsonObject &json) { return json.value(QLatin1String("mapping")).isObject(); }

Result<Imported> fromChatGpt(const QJsonObject &json) { return Reader(json).read(json); }

}
