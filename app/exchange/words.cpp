// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace corral::exchange {

namespace {

QString branchTitle(qsizetype number, const chat::Message *before)
{
    return before ? Words::tr("Branch %1, after “%2”").arg(QString::number(number), headingOf(*before))
                  : Words::tr("Branch %1, from the beginning").arg(number);
}

}

QString titleOf(const chat::Conversation &conversation)
{
    return conversation.title.isEmpty() ? Words::tr("New conversation") : conversation.title;
}

QString authorOf(const chat::Message &message)
{
    if (message.isAnswer() && !message.model.isEmpty())
        return message.model;
    if (message.isAnswer())
        return Words::tr("Assistant");
    if (message.role == chat::role::tool)
        return Words::tr("Tool");
    return message.role == chat::role::system ? Words::tr("System") : Words::tr("You");
}

QString headingOf(const chat::Message &message)
{
    const auto time = message.createdAt.toString(Qt::ISODate);
    return time.isEmpty() ? authorOf(message) : QStringLiteral("%1 · %2").arg(authorOf(message), time);
}

QString jsonOf(const llm::ToolCall &call)
{
    QJsonObject json{{QStringLiteral("name"), call.name}, {QStringLiteral("arguments"), call.arguments}};
    if (!call.rawArguments.isEmpty())
        json.insert(QStringLiteral("arguments"), call.rawArguments);
    return QString::fromUtf8(QJsonDocument(json).toJson());
}

QList<Branch> otherBranches(const chat::Tree &tree, const QList<chat::Id> &path)
{
    QSet<chat::Id> told(path.cbegin(), path.cend());
    QList<Branch> branches;
    for (const auto &leaf : tree.messages()) {
        if (told.contains(leaf.id) || !tree.children(leaf.id).isEmpty())
            continue;
        auto messages = tree.path(leaf.id);
        messages.removeIf([&](const chat::Id &id) { return told.contains(id); });
        told.unite(QSet<chat::Id>(messages.cbegin(), messages.cend()));
        const auto *before = tree.find(tree.find(messages.first())->parentId);
        branches.append({branchTitle(branches.size() + 1, before), messages});
    }
    return branches;
}

}
