// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/markdowntext.h"

#include "chat/fence.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace corral::chat {

namespace {

struct MarkdownWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::chat::MarkdownText)
};

QString heading(int level, const QString &text) { return QString(level, u'#') + u' ' + text + QStringLiteral("\n\n"); }

QString timeOf(const Message &message) { return message.createdAt.toString(Qt::ISODate); }

QString authorOf(const Message &message)
{
    if (message.isAnswer() && !message.model.isEmpty())
        return message.model;
    if (message.isAnswer())
        return MarkdownWords::tr("Assistant");
    if (message.role == role::tool)
        return MarkdownWords::tr("Tool");
    return message.role == role::system ? MarkdownWords::tr("System") : MarkdownWords::tr("You");
}

QString headingOf(const Message &message) { return QStringLiteral("%1 · %2").arg(authorOf(message), timeOf(message)); }

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

QString textOf(const llm::ToolCall &call)
{
    const QJsonObject json{{QStringLiteral("name"), call.name}, {QStringLiteral("arguments"), call.arguments}};
    return fenced(QString::fromUtf8(QJsonDocument(json).toJson()), QStringLiteral("json")) + QStringLiteral("\n\n");
}

/// The text of a tool's message is its result.
QString textOf(const ToolResult &result)
{
    return result.toolName.isEmpty() ? QString() : QStringLiteral("`%1`\n\n").arg(result.toolName);
}

/// A picture's content is not text.
QString textOf(const Image &image) { return MarkdownWords::tr("Image: %1").arg(image.name) + QStringLiteral("\n\n"); }

QString textOf(const Attachment &attachment)
{
    return QStringLiteral("**%1**\n\n").arg(attachment.name) + fenced(attachment.text) + QStringLiteral("\n\n");
}

QString textOf(const Message &message, int level)
{
    auto text = heading(level, headingOf(message));
    if (!message.thinking.isEmpty())
        text += quoted(MarkdownWords::tr("Thinking"), message.thinking);
    text += (message.role == role::tool ? fenced(message.content) : closed(message.content)) + QStringLiteral("\n\n");
    for (const auto &part : message.parts)
        text += std::visit([](const auto &one) { return textOf(one); }, part);
    return text;
}

QString branchTitle(int number, const Message *before)
{
    return before ? MarkdownWords::tr("Branch %1, after “%2”").arg(QString::number(number), headingOf(*before))
                  : MarkdownWords::tr("Branch %1, from the beginning").arg(number);
}

/// The messages that are not on the path: each branch up to its leaf, without messages of an earlier branch.
QString otherBranches(const Tree &tree, const QList<Id> &path)
{
    QSet<Id> told(path.cbegin(), path.cend());
    QString text;
    int number = 0;
    for (const auto &leaf : tree.messages()) {
        if (told.contains(leaf.id) || !tree.children(leaf.id).isEmpty())
            continue;
        auto branch = tree.path(leaf.id);
        branch.removeIf([&](const Id &id) { return told.contains(id); });
        text += heading(3, branchTitle(++number, tree.find(tree.find(branch.first())->parentId)));
        for (const auto &id : std::as_const(branch)) {
            told.insert(id);
            text += textOf(*tree.find(id), 4);
        }
    }
    return text.isEmpty() ? text : heading(2, MarkdownWords::tr("Other branches, which were not shown")) + text;
}

QString section(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : heading(2, title) + closed(text) + QStringLiteral("\n\n");
}

}

QString asMarkdown(const Conversation &conversation, const Tree &tree, const QList<Id> &path)
{
    auto text = heading(1, conversation.title.isEmpty() ? MarkdownWords::tr("New conversation") : conversation.title);
    text += section(MarkdownWords::tr("System prompt"), conversation.systemPrompt);
    for (const auto &id : path)
        text += textOf(*tree.find(id), 2);
    for (const auto &question : conversation.queued)
        text += section(MarkdownWords::tr("Queued question"), question);
    return text + section(MarkdownWords::tr("Draft"), conversation.draft) + otherBranches(tree, path);
}

}
