// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationsearch.h"

#include "base/displaytext.h"
#include "ui/chat/messagetexts.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace corral::ui {

namespace {

constexpr std::chrono::milliseconds indexingPause{500};
constexpr qsizetype mostTitles = 20;

/// The text with what was found in bold, for a Text with StyledText.
QString markup(const QString &text, const QList<chat::TextRange> &marks)
{
    const auto escaped = [&](qsizetype from, qsizetype to) { return displayText(text.mid(from, to - from)).toHtmlEscaped(); };
    QString marked;
    qsizetype at = 0;
    for (const auto &mark : marks) {
        const auto end = mark.start + mark.length;
        marked += escaped(at, mark.start) + QStringLiteral("<b>") + escaped(mark.start, end) + QStringLiteral("</b>");
        at = end;
    }
    return marked + escaped(at, text.size());
}

bool containsAll(const chat::SearchQuery &query, const QString &title)
{
    const chat::FoldedText folded(title);
    return std::all_of(query.terms().cbegin(), query.terms().cend(),
                       [&](const chat::SearchTerm &term) { return !term.find(folded, 1).isEmpty(); });
}

}

ConversationSearch::ConversationSearch(QObject *parent)
    : QAbstractListModel(parent)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ConversationSearch::searchAgain);
}

void ConversationSearch::setNavigation(ChatNavigation *navigation)
{
    if (m_navigation)
        m_navigation->conversations().list()->disconnect(this);
    m_navigation = navigation;
    if (!navigation)
        return;
    // Later, when what is done with the conversation has reached the database.
    const auto *list = navigation->conversations().list();
    connect(list, &QAbstractItemModel::rowsInserted, this, &ConversationSearch::searchAgain, Qt::QueuedConnection);
    connect(list, &QAbstractItemModel::rowsRemoved, this, &ConversationSearch::searchAgain, Qt::QueuedConnection);
}

void ConversationSearch::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    if (isActive()) {
        searchAgain();
    } else {
        m_problem.clear();
        take({}, {});
    }
}

void ConversationSearch::searchAgain()
{
    m_again.stop();
    if (!isActive() || !m_navigation)
        return;
    if (m_searching)
        m_outdated = true;
    else
        search();
}

/// One query at a time: what is typed meanwhile is searched for afterwards.
QCoro::Task<> ConversationSearch::search()
{
    const QPointer self(this);
    m_searching = true;
    const auto text = m_text;
    const chat::SearchQuery query(text);
    const auto result = co_await m_navigation->conversations().search(query);
    if (!self)
        co_return;
    m_searching = false;
    const auto outdated = std::exchange(m_outdated, false);
    // Without the messages, the titles are still found.
    if (text == m_text) {
        m_problem = result ? QString() : displayText(result.error().message);
        take(text, result.value_or(chat::SearchResult()));
    }
    if (outdated)
        searchAgain();
}

void ConversationSearch::take(const QString &text, const chat::SearchResult &result)
{
    m_foundText = text;
    m_complete = result.isComplete;
    setRows(text.isEmpty() ? QList<Row>() : rowsOf(chat::SearchQuery(text), result));
    if (!m_complete)
        m_again.start(indexingPause);
    Q_EMIT resultChanged();
}

QList<ConversationSearch::Row> ConversationSearch::rowsOf(const chat::SearchQuery &query, const chat::SearchResult &result) const
{
    QList<Row> rows;
    for (const auto &conversation : m_navigation->conversations().list()->conversations()) {
        const auto title = ConversationListModel::titleOf(conversation);
        if (rows.size() < mostTitles && containsAll(query, title))
            rows.append({conversation.id, {}, markup(title, query.find(title)), 0});
    }
    for (const auto &group : result.groups) {
        if (m_navigation->conversations().list()->rowOf(group.conversationId) < 0)
            continue; // deleted meanwhile
        const auto conversation = m_navigation->conversations().find(group.conversationId);
        auto title = markup(ConversationListModel::titleOf(conversation), {});
        for (const auto &hit : group.hits)
            rows.append({group.conversationId, hit, std::exchange(title, {}), 0});
        rows.last().more = group.count - group.hits.size();
    }
    return rows;
}

/// The rows at the beginning and at the end that stay are kept, so that a view does not flicker.
void ConversationSearch::setRows(QList<Row> rows)
{
    const auto kept = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend()).first - m_rows.cbegin();
    if (m_rows.size() > kept) {
        beginRemoveRows({}, int(kept), int(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    if (rows.size() > kept) {
        beginInsertRows({}, int(kept), int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

QString ConversationSearch::detailOf(const Row &row)
{
    if (!row.hit)
        return {};
    const auto time = timeOf(row.hit->createdAt, QDate::currentDate());
    const auto writer = row.hit->model.isEmpty() ? tr("You") : displayText(row.hit->model);
    return row.hit->isThinking ? tr("%1, thinking · %2", "model, time").arg(writer, time) : writer + QStringLiteral(" · ") + time;
}

int ConversationSearch::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> ConversationSearch::roleNames() const
{
    return {
        {ConversationIdRole, "conversationId"},
        {MessageIdRole, "messageId"},
        {TitleRole, "title"},
        {SnippetRole, "snippet"},
        {DetailRole, "detail"},
        {MoreRole, "more"},
        {SectionRole, "section"},
        {PlainRole, "plain"},
    };
}

QVariant ConversationSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case ConversationIdRole:
        return row.conversationId;
    case MessageIdRole:
        return row.hit ? row.hit->messageId : QString();
    case TitleRole:
        return row.title;
    case SnippetRole:
        return row.hit ? markup(row.hit->snippet.text, row.hit->snippet.marks) : QString();
    case DetailRole:
        return detailOf(row);
    case MoreRole:
        return row.more > 0 ? tr("and %n more message(s)", "", int(row.more)) : QString();
    case SectionRole:
        return row.hit ? tr("In messages") : tr("In titles");
    case Qt::DisplayRole:
    case PlainRole: {
        const auto title = m_navigation ? m_navigation->conversations().find(row.conversationId) : chat::Conversation();
        const auto shown = displayText(ConversationListModel::titleOf(title));
        return row.hit ? tr("%1: %2", "title of a conversation, text found in it").arg(shown, displayText(row.hit->snippet.text))
                       : shown;
    }
    default:
        return {};
    }
}

void ConversationSearch::open(int row)
{
    if (row < 0 || row >= count() || !m_navigation)
        return;
    const auto found = m_rows.at(row); // a copy: opening may change the list
    if (found.hit)
        m_navigation->openMessage(found.conversationId, found.hit->messageId, m_foundText);
    else
        m_navigation->openConversation(found.conversationId);
}

}
