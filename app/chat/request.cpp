// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/request.h"

#include <algorithm>

namespace corral::chat {

namespace {

constexpr qsizetype longestTitle = 60;

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
           !(message.content.trimmed().isEmpty() && message.toolCalls.isEmpty());
}

llm::Message said(const QString &role, const QString &content)
{
    llm::Message message;
    message.role = role;
    message.content = content;
    return message;
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
        request.messages.append(said(role::system, conversation.systemPrompt));
    const auto path = tree.path(leaf);
    for (const auto &id : path) {
        const auto &message = *tree.find(id);
        if (!isContext(message))
            continue;
        request.messages.append(said(message.role, message.content));
        request.messages.last().toolCalls = message.toolCalls;
    }
    return request;
}

}
