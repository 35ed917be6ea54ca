// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationlistmodel.h"

#include "base/displaytext.h"
#include "ui/chat/messagetexts.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace corral::ui {

ConversationListModel::ConversationListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(this, signal, this, &ConversationListModel::countChanged);
        connect(this, signal, this, &ConversationListModel::currentRowChanged);
    }
    connect(this, &QAbstractItemModel::rowsMoved, this, &ConversationListModel::currentRowChanged);
}

int ConversationListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    return {
        {ConversationIdRole, "conversationId"},
        {TitleRole, "title"},
        {ShownTitleRole, "shownTitle"},
        {SubtitleRole, "subtitle"},
        {SectionRole, "section"},
        {StreamingRole, "streaming"},
        {CurrentRole, "current"},
    };
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &conversation = m_conversations.at(index.row());
    switch (role) {
    case ConversationIdRole:
        return conversation.id;
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(conversation);
    case ShownTitleRole:
        return displayText(titleOf(conversation));
    case SubtitleRole:
        return displayText(subtitle(conversation));
    case SectionRole:
        return section(conversation.updatedAt);
    case StreamingRole:
        return m_streaming.contains(conversation.id);
    case CurrentRole:
        return conversation.id == m_current;
    default:
        return {};
    }
}

bool ConversationListModel::isEmpty(const chat::Conversation &conversation)
{
    return conversation.leaf.isEmpty() && conversation.draft.isEmpty() && conversation.title.isEmpty();
}

QString ConversationListModel::titleOf(const chat::Conversation &conversation)
{
    constexpr int longest = 80;
    if (!conversation.title.isEmpty())
        return conversation.title;
    const auto draft = conversation.draft.left(2 * longest).simplified().left(longest);
    return draft.isEmpty() ? tr("New conversation") : tr("Draft: %1").arg(draft);
}

QString ConversationListModel::subtitle(const chat::Conversation &conversation) const
{
    const auto model = conversation.model.section(u'/', -1); // the owner takes the room of the rest
    QStringList parts{model, m_serverNames.value(conversation.server), timeOf(conversation.updatedAt, m_today)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ConversationListModel::section(const QDateTime &time) const
{
    const auto date = time.toLocalTime().date();
    const auto days = date.daysTo(m_today);
    if (days <= 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    if (days <= 7)
        return tr("Previous 7 days");
    return QLocale().standaloneMonthName(date.month()) + u' ' + QString::number(date.year());
}

int ConversationListModel::rowOf(const QString &id) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_conversations.at(row).id == id)
            return row;
    }
    return -1;
}

int ConversationListModel::currentRow() const { return m_current.isEmpty() ? -1 : rowOf(m_current); }

void ConversationListModel::setConversations(QList<chat::Conversation> conversations)
{
    QSet<chat::Id> wanted;
    for (const auto &conversation : std::as_const(conversations))
        wanted.insert(conversation.id);
    for (int last = count() - 1; last >= 0; --last) {
        int first = last + 1;
        while (first > 0 && !wanted.contains(m_conversations.at(first - 1).id))
            --first;
        removeRange(first, last);
        last = std::min(first, last);
    }
    if (m_conversations.isEmpty() && !conversations.isEmpty()) {
        beginInsertRows({}, 0, int(conversations.size()) - 1);
        m_conversations = std::move(conversations);
        std::stable_sort(m_conversations.begin(), m_conversations.end(),
                         [](const auto &a, const auto &b) { return a.updatedAt > b.updatedAt; });
        endInsertRows();
        return;
    }
    QHash<chat::Id, qsizetype> rows;
    for (qsizetype row = 0; row < m_conversations.size(); ++row)
        rows.insert(m_conversations.at(row).id, row);
    QList<chat::Conversation> changed;
    QList<chat::Conversation> added;
    for (auto &conversation : conversations) {
        const auto row = rows.constFind(conversation.id);
        if (row == rows.cend())
            added.append(std::move(conversation));
        else if (m_conversations.at(*row) != conversation)
            changed.append(std::move(conversation));
    }
    for (const auto &conversation : std::as_const(changed))
        put(conversation);
    insert(std::move(added));
}

/// Thousands may come in at once: those that are neighbours are inserted together.
void ConversationListModel::insert(QList<chat::Conversation> added)
{
    std::stable_sort(added.begin(), added.end(), [](const auto &a, const auto &b) { return a.updatedAt > b.updatedAt; });
    qsizetype row = 0;
    for (qsizetype first = 0, last = 0; first < added.size(); first = last) {
        while (row < m_conversations.size() && m_conversations.at(row).updatedAt > added.at(first).updatedAt)
            ++row;
        const auto isBefore = [&](const chat::Conversation &conversation) {
            return row == m_conversations.size() || m_conversations.at(row).updatedAt <= conversation.updatedAt;
        };
        for (last = first + 1; last < added.size() && isBefore(added.at(last));)
            ++last;
        beginInsertRows({}, int(row), int(row + last - first - 1));
        m_conversations = m_conversations.first(row) + added.sliced(first, last - first) + m_conversations.sliced(row);
        endInsertRows();
        row += last - first;
    }
}

/// The row where it belongs among the other conversations.
int ConversationListModel::placeFor(const chat::Conversation &conversation) const
{
    int place = 0;
    for (const auto &other : m_conversations) {
        if (other.id != conversation.id && other.updatedAt > conversation.updatedAt)
            ++place;
    }
    return place;
}

void ConversationListModel::put(const chat::Conversation &conversation)
{
    const auto place = placeFor(conversation);
    const auto row = rowOf(conversation.id);
    if (row < 0) {
        beginInsertRows({}, place, place);
        m_conversations.insert(place, conversation);
        endInsertRows();
        return;
    }
    if (row != place) {
        beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
        m_conversations.move(row, place);
        endMoveRows();
    }
    const auto before = std::exchange(m_conversations[place], conversation);
    QList<int> roles;
    if (titleOf(before) != titleOf(conversation))
        roles.append({TitleRole, ShownTitleRole});
    if (before.model != conversation.model || before.server != conversation.server || before.updatedAt != conversation.updatedAt)
        roles.append(SubtitleRole);
    if (section(before.updatedAt) != section(conversation.updatedAt))
        roles.append(SectionRole);
    changed(place, roles);
}

void ConversationListModel::changed(int row, const QList<int> &roles)
{
    if (row >= 0 && !roles.isEmpty())
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void ConversationListModel::remove(const chat::Id &id)
{
    if (const auto row = rowOf(id); row >= 0)
        removeRange(row, row);
}

void ConversationListModel::removeRange(int first, int last)
{
    if (last < first)
        return;
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_streaming.remove(m_conversations.at(row).id);
    m_conversations.remove(first, last - first + 1);
    endRemoveRows();
}

void ConversationListModel::setStreaming(const chat::Id &id, bool streaming)
{
    if (m_streaming.contains(id) == streaming)
        return;
    if (streaming)
        m_streaming.insert(id);
    else
        m_streaming.remove(id);
    changed(rowOf(id), {StreamingRole});
}

void ConversationListModel::setCurrent(const chat::Id &id)
{
    if (m_current == id)
        return;
    const auto before = rowOf(std::exchange(m_current, id));
    changed(before, {CurrentRole});
    changed(rowOf(id), {CurrentRole});
    Q_EMIT currentRowChanged();
}

void ConversationListModel::setServerNames(const QHash<QString, QString> &names)
{
    if (std::exchange(m_serverNames, names) != names && count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {SubtitleRole});
}

void ConversationListModel::setToday(QDate today)
{
    if (std::exchange(m_today, today) != today && count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {SectionRole, SubtitleRole});
}

}
