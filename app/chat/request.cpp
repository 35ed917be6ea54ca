// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/request.h"

#include "chat/fence.h"

#include <algorithm>

namespace corral::chat {

namespace {

constexpr qsizetype longestTitle = 120;

QString cutAtWord(const QString &line)
{
    if (line.size() <= longestTitle)
        return line;
    auto end = line.lastIndexOf(u' ', longestTitle - 1);
    if (end < longestTitle / 2) {
        end = longestTitle - 1;
        if (line.at(end).isLowSurrogate())
            --end;
    }
    return line.left(end) + u'…';
}

/// Removes Markdown markers at the start of a line, which are noise in a title.
QString plain(QString line)
{
    line = line.simplified();
    while (!line.isEmpty() && QStringLiteral("#>*-`").contains(line.front()))
        line = line.sliced(1).trimmed();
    return line;
}

bool isContext(const Message &message)
{
    if (!message.isAnswer())
        return true;
    return message.state != Message::State::Failed && message.state != Message::State::Streaming &&
           !(message.content.trimmed().isEmpty() && message.parts.isEmpty());
}

void addPart(llm::Message &sent, const llm::ToolCall &call) { sent.toolCalls.append(call); }

void addPart(llm::Message &sent, const ToolResult &result)
{
    sent.toolName = result.toolName;
    sent.toolCallId = result.callId;
}

void addPart(llm::Message &sent, const Image &image) { sent.images.append(image.data); }

void addPart(llm::Message &sent, const Attachment &attachment)
{
    sent.content += QStringLiteral("\n\n%1:\n%2").arg(attachment.name, fenced(attachment.text));
}

llm::Message sentAs(const QString &role, const QString &content, const QList<Part> &parts = {})
{
    llm::Message sent;
    sent.role = role;
    sent.content = content;
    for (const auto &part : parts)
        std::visit([&sent](const auto &one) { addPart(sent, one); }, part);
    return sent;
}

}

QString titleFrom(const QString &question)
{
    constexpr qsizetype looksAt = 1'000; // limits: characters per line, and lines
    QStringView rest(question);
    for (int line = 0; line < looksAt && !rest.isEmpty(); ++line) {
        const auto end = rest.indexOf(u'\n');
        const auto text = plain(rest.first(end < 0 ? rest.size() : end).left(looksAt).toString());
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
            return cutAtWord(text);
    }
    return {};
}

llm::ChatRequest requestFor(const Conversation &conversation, const Tree &tree, const Id &leaf)
{
    llm::ChatRequest request;
    request.model = conversation.model;
    if (!conversation.systemPrompt.trimmed().isEmpty())
        request.messages.append(sentAs(role::system, conversation.systemPrompt));
    const auto path = tree.path(leaf);
    for (const auto &id : path) {
        const auto &message = *tree.find(id);
        if (isContext(message))
            request.messages.append(sentAs(message.role, message.content, message.parts));
    }
    return request;
}

}
