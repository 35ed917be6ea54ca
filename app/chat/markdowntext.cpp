// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/markdowntext.h"

#include <QCoreApplication>

namespace corral::chat {

namespace {

struct MarkdownWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::chat::MarkdownText)
};

QString part(const QString &heading, const QString &text)
{
    return QStringLiteral("## %1\n\n").arg(heading) + text + QStringLiteral("\n\n");
}

QString headingOf(const Message &message)
{
    const auto who = !message.isAnswer()       ? MarkdownWords::tr("You")
                     : message.model.isEmpty() ? MarkdownWords::tr("Assistant")
                                               : message.model;
    return QStringLiteral("%1 · %2").arg(who, message.createdAt.toString(Qt::ISODate));
}

}

QString asMarkdown(const Conversation &conversation, const Tree &tree, const QList<Id> &path)
{
    const auto title = conversation.title.isEmpty() ? MarkdownWords::tr("New conversation") : conversation.title;
    QString text = QStringLiteral("# %1\n\n").arg(title);
    for (const auto &id : path) {
        const auto &message = *tree.find(id);
        text += part(headingOf(message), message.content);
    }
    if (!conversation.draft.isEmpty())
        text += part(MarkdownWords::tr("Draft"), conversation.draft);
    return text;
}

}
