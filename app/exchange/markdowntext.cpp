// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/markdowntext.h"

#include "chat/fence.h"
#include "exchange/words.h"

#include <QRegularExpression>

namespace corral::exchange {

namespace {

using namespace chat;

QString heading(int level, const QString &text) { return QString(level, u'#') + u' ' + text + QStringLiteral("\n\n"); }

/// A quotation closes all blocks inside it, including an open code block.
QString quoted(const QString &title, const QString &text)
{
    QString quotation = QStringLiteral("> **%1**\n>\n").arg(title);
    const auto lines = text.split(u'\n');
    for (const auto &line : lines)
        quotation += line.isEmpty() ? QStringLiteral(">\n") : QStringLiteral("> %1\n").arg(line);
    return quotation + u'\n';
}

/// The line that closes the code block that the text leaves open; empty if there is none. See
/// https://spec.commonmark.org/0.31.2/#fenced-code-blocks.
QString missingFence(const QString &text)
{
    static const QRegularExpression opening(QStringLiteral("^ {0,3}(`{3,}(?=[^`]*$)|~{3,})"));
    static const QRegularExpression closing(QStringLiteral("^ {0,3}(`{3,}|~{3,})[ \t\r]*$"));
    QString open;
    const auto lines = QStringView(text).split(u'\n');
    for (const auto line : lines) {
        const auto found = (open.isEmpty() ? opening : closing).match(line);
        if (!found.hasMatch())
            continue;
        const auto fence = found.captured(1);
        if (open.isEmpty())
            open = line.left(found.capturedEnd(1)).toString();
        else if (open.endsWith(fence.front()) && fence.size() >= open.trimmed().size())
            open.clear();
    }
    return open;
}

QString closed(const QString &text)
{
    const auto fence = missingFence(text);
    return fence.isEmpty() ? text : text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence;
}

QString textOf(const llm::ToolCall &call) { return fenced(jsonOf(call), QStringLiteral("json")) + QStringLiteral("\n\n"); }

/// The text of a tool's message is its result.
QString textOf(const ToolResult &result)
{
    return result.toolName.isEmpty() ? QString() : QStringLiteral("`%1`\n\n").arg(result.toolName);
}

/// A picture's content is not text.
QString textOf(const Image &image) { return Words::tr("Image: %1").arg(image.name) + QStringLiteral("\n\n"); }

QString textOf(const Attachment &attachment)
{
    return QStringLiteral("**%1**\n\n").arg(attachment.name) + fenced(attachment.text) + QStringLiteral("\n\n");
}

QString textOf(const Message &message, int level)
{
    auto text = heading(level, headingOf(message));
    if (!message.thinking.isEmpty())
        text += quoted(Words::tr("Thinking"), message.thinking);
    text += (message.role == role::tool ? fenced(message.content) : closed(message.content)) + QStringLiteral("\n\n");
    for (const auto &part : message.parts)
        text += std::visit([](const auto &one) { return textOf(one); }, part);
    return text;
}

/// The messages that are not on the path: each branch up to its leaf, without messages of an earlier branch.
QString branches(const Tree &tree, const QList<Id> &path)
{
    QString text;
    for (const auto &branch : otherBranches(tree, path)) {
        text += heading(3, branch.title);
        for (const auto &id : branch.messages)
            text += textOf(*tree.find(id), 4);
    }
    return text.isEmpty() ? text : heading(2, Words::tr("Other branches, which were not shown")) + text;
}

QString section(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : heading(2, title) + closed(text) + QStringLiteral("\n\n");
}

}

QString asMarkdown(const Conversation &conversation, const Tree &tree, const QList<Id> &path)
{
    auto text = heading(1, titleOf(conversation));
    text += section(Words::tr("System prompt"), conversation.systemPrompt);
    for (const auto &id : path)
        text += textOf(*tree.find(id), 2);
    for (const auto &question : conversation.queued)
        text += section(Words::tr("Queued question"), question);
    return text + section(Words::tr("Draft"), conversation.draft) + branches(tree, path);
}

}
