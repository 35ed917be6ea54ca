// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptmodel.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace corral::ui {

namespace {

/// What a slice brings if time allows: about two screens.
constexpr int sliceRows = 80;

}

TranscriptModel::TranscriptModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, [this] {
        takeSlice(sliceRows, QDeadlineTimer(sliceTime));
        goOn();
    });
    m_behind.setSingleShot(true);
    m_behind.setInterval(0);
    connect(&m_behind, &QTimer::timeout, this, &TranscriptModel::readOnWhatIsBehind);
    m_waiting.setInterval(std::chrono::seconds(1));
    connect(&m_waiting, &QTimer::timeout, this, &TranscriptModel::tellWaiting);
    connect(this, &QAbstractItemModel::rowsInserted, this, &TranscriptModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &TranscriptModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &TranscriptModel::countChanged);
}

TranscriptModel::~TranscriptModel() = default;

void TranscriptModel::setSession(chat::Session *session)
{
    if (m_session == session && session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_slices.stop();
    m_behind.stop();
    m_wantAll = false;
    m_next.reset();
    beginResetModel();
    m_session = session;
    m_rows.clear();
    m_entries.clear();
    m_first = session ? session->path().size() : 0;
    endResetModel();
    if (session) {
        connect(session, &chat::Session::messageAdded, this, &TranscriptModel::addMessage);
        connect(session, &chat::Session::pathCut, this, &TranscriptModel::cutBelow);
        connect(session, &chat::Session::contentAppended, this, &TranscriptModel::growContent);
        connect(session, &chat::Session::thinkingAppended, this, &TranscriptModel::growThinking);
        connect(session, &chat::Session::stateChanged, this, &TranscriptModel::endMessage);
        connect(session, &chat::Session::flushed, this, &TranscriptModel::grown);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
        takeSlice(sliceRows, QDeadlineTimer(sliceTime));
        goOn();
    }
    tellWaiting();
    Q_EMIT hasEarlierChanged();
}

/// A view that is not filled yet has no reason to ask for more.
void TranscriptModel::goOn()
{
    if (m_wantAll || count() < sliceRows)
        fetchEarlier();
}

bool TranscriptModel::hasEarlier() const { return m_session && m_first > 0; }

void TranscriptModel::fetchEarlier()
{
    if (hasEarlier() && !m_slices.isActive())
        m_slices.start();
}

void TranscriptModel::fetchAll()
{
    m_wantAll = true;
    fetchEarlier();
}

void TranscriptModel::readAll()
{
    while (hasEarlier())
        takeSlice(std::numeric_limits<int>::max(), QDeadlineTimer::Forever);
}

/// Reads messages backwards from the first one shown, at least a piece of one.
void TranscriptModel::takeSlice(int enoughRows, QDeadlineTimer deadline)
{
    if (!hasEarlier())
        return;
    std::deque<std::unique_ptr<ShownMessage>> entries;
    int rows = 0;
    do {
        if (!m_next)
            m_next = std::make_unique<ShownMessage>(m_session->message(m_session->path().at(m_first - 1)));
        m_next->prepare(deadline);
        if (!m_next->isRead())
            break;
        rows += rowCountOf(*m_next);
        entries.push_front(std::exchange(m_next, nullptr));
        --m_first;
    } while (m_first > 0 && rows < enoughRows && !deadline.hasExpired());
    prepend(std::move(entries));
    if (m_first == 0)
        Q_EMIT hasEarlierChanged();
}

void TranscriptModel::prepend(std::deque<std::unique_ptr<ShownMessage>> entries)
{
    std::vector<Row> rows;
    for (const auto &entry : entries) {
        const auto more = rowsOf(entry.get());
        rows.insert(rows.end(), more.begin(), more.end());
    }
    m_entries.insert(m_entries.begin(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    insertRowsAt(0, rows);
}

std::vector<TranscriptModel::Row> TranscriptModel::rowsOf(ShownMessage *entry) const
{
    std::vector<Row> rows;
    if (!entry->message->isAnswer()) {
        for (int i = 0; i < int(entry->question.size()); ++i)
            rows.push_back({Kind::Question, entry, i});
        if (question::isLong(entry->message->content))
            rows.push_back({Kind::QuestionFold, entry});
        return rows;
    }
    rows.push_back({Kind::AnswerHeader, entry});
    if (!entry->message->thinking.isEmpty())
        rows.push_back({Kind::Thinking, entry});
    for (const bool thought : {true, false}) {
        for (int i = 0; i < entry->shown(thought); ++i)
            rows.push_back(blockRow(entry, thought, i));
    }
    if (entry->ended)
        rows.push_back({Kind::AnswerFooter, entry});
    return rows;
}

int TranscriptModel::rowCountOf(const ShownMessage &entry)
{
    if (!entry.message->isAnswer())
        return int(entry.question.size()) + (question::isLong(entry.message->content) ? 1 : 0);
    return 1 + (entry.message->thinking.isEmpty() ? 0 : 1) + entry.shownThoughts + entry.shownBlocks + (entry.ended ? 1 : 0);
}

TranscriptModel::Row TranscriptModel::blockRow(ShownMessage *entry, bool thought, int index)
{
    return {Kind(int(Kind::Text) + int(entry->blocks(thought).at(index).kind)), entry, index, thought};
}

void TranscriptModel::setExpanded(const QString &messageId, bool expanded)
{
    auto *entry = entryOf(messageId);
    if (!entry || entry->expanded == expanded)
        return;
    if (!entry->message->isAnswer())
        return setQuestionExpanded(entry, expanded);
    if (entry->message->thinking.isEmpty())
        return;
    const auto thinking = indexOf(entry) + 1;
    if (!expanded)
        removeRowsAt(thinking + 1, std::exchange(entry->shownThoughts, 0));
    entry->setExpanded(expanded);
    readOn(entry);
    changed(thinking, {ExpandedRole});
}

void TranscriptModel::setQuestionExpanded(ShownMessage *entry, bool expanded)
{
    const auto first = indexOf(entry);
    const auto before = int(entry->question.size());
    entry->setExpanded(expanded);
    const auto now = int(entry->question.size());
    removeRowsAt(first + now, before - now);
    std::vector<Row> added;
    for (int i = before; i < now; ++i)
        added.push_back({Kind::Question, entry, i});
    insertRowsAt(first + before, added);
    Q_EMIT dataChanged(index(first), index(first + now), {TextRole, ContinuedRole, MoreRole, ExpandedRole});
}

void TranscriptModel::insertRowsAt(int at, const std::vector<Row> &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, at, at + int(rows.size()) - 1);
    m_rows.insert(m_rows.begin() + at, rows.begin(), rows.end());
    endInsertRows();
}

void TranscriptModel::removeRowsAt(int at, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, at, at + count - 1);
    m_rows.erase(m_rows.begin() + at, m_rows.begin() + at + count);
    endRemoveRows();
}

void TranscriptModel::changed(int row, const QList<int> &roles) { Q_EMIT dataChanged(index(row), index(row), roles); }

int TranscriptModel::indexOf(const ShownMessage *entry) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [entry](const Row &row) { return row.entry == entry; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

ShownMessage *TranscriptModel::entryOf(const chat::Id &id) const
{
    const auto found =
        std::find_if(m_entries.rbegin(), m_entries.rend(), [&id](const auto &entry) { return entry->message->id == id; });
    return found == m_entries.rend() ? nullptr : found->get();
}

int TranscriptModel::rowOf(const QString &messageId) const
{
    const auto *entry = entryOf(messageId);
    return entry ? indexOf(entry) : -1;
}

}
