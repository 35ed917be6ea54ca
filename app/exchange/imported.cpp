// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/imported.h"

#include "chat/request.h"

#include <QUuid>

namespace corral::exchange {

chat::Id derivedId(const QString &source, const QString &id)
{
    static const QUuid space(QStringLiteral("b7a52d0c-6c64-4b0e-9e27-3f6f3a1d9f11"));
    return QUuid::createUuidV5(space, source + u'\n' + id).toString(QUuid::WithoutBraces);
}

QString placeholder(const QString &kind, const QString &name)
{
    return name.isEmpty() ? QStringLiteral("[%1]").arg(kind) : QStringLiteral("[%1: %2]").arg(kind, name);
}

void addParagraph(QString &text, const QString &paragraph)
{
    if (paragraph.isEmpty())
        return;
    if (!text.isEmpty())
        text += QStringLiteral("\n\n");
    text += paragraph;
}

void complete(Imported &imported)
{
    auto &conversation = imported.stored.conversation;
    for (const auto &message : imported.stored.tree.messages()) {
        if (conversation.title.isEmpty() && message.role == chat::role::user)
            conversation.title = chat::titleFrom(message.content);
        if (!conversation.createdAt.isValid())
            conversation.createdAt = message.createdAt;
    }
    if (conversation.model.isEmpty()) {
        for (const auto &id : chat::shownPath(imported.stored)) {
            const auto &message = *imported.stored.tree.find(id);
            if (message.isAnswer() && !message.model.isEmpty())
                conversation.model = message.model;
        }
    }
    if (!conversation.updatedAt.isValid()) {
        const auto &messages = imported.stored.tree.messages();
        conversation.updatedAt = messages.empty() ? conversation.createdAt : messages.back().createdAt;
    }
    if (!conversation.updatedAt.isValid())
        conversation.updatedAt = conversation.createdAt;
}

}
