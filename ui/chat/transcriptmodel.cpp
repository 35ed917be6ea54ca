// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptmodel.h"

#include <algorithm>
#include <utility>

namespace corral::ui {

namespace {

using Data = TranscriptData;
using TranscriptKinds::Kind;

constexpr auto streaming = chat::Message::State::Streaming;

}

TranscriptModel::TranscriptModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_data(m_rows)
    , m_earlier([this](TranscriptRows::Messages messages) { prepend(std::move(messages)); })
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(0);
    connect(&m_readTimer, &QTimer::timeout, this, &TranscriptModel::readUnfinished);
    m_waiting.setObjectName(QStringLiteral("waiting"));
    m_waiting.setInterval(std::chrono::seconds(1));
    connect(&m_waiting, &QTimer::timeout, this, &TranscriptModel::updateWaitingTime);
    connect(&m_earlier, &EarlierMessages::leftChanged, this, &TranscriptModel::hasEarlierChanged);
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
    m_readTimer.stop();
    m_earlier.begin(nullptr);
    beginResetModel();
    m_session = session;
    m_data.setSession(session);
    m_rows.clear();
    endResetModel();
    if (session) {
        connect(session, &chat::Session::messageAdded, this, qOverload<const chat::Id &>(&TranscriptModel::addMessage));
        connect(session, &chat::Session::pathChanged, this, &TranscriptModel::pathChanged);
        connect(session, &chat::Session::aboutToRewrite, this, &TranscriptModel::rewriteBegins);
        connect(session, &chat::Session::rewritten, this, &TranscriptModel::rewriteEnds);
        connect(session, &chat::Session::contentAppended, this, &TranscriptModel::growContent);
        connect(session, &chat::Session::thinkingAppended, this, &TranscriptModel::growThinking);
        connect(session, &chat::Session::promptProgressChanged, this, &TranscriptModel::updateHeader);
        connect(session, &chat::Session::stateChanged, this, &TranscriptModel::endMessage);
        connect(session, &chat::Session::flushed, this, &TranscriptModel::grown);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
        m_earlier.begin(session);
    }
    updateWaitingTime();
}

void TranscriptModel::pathChanged()
{
    const auto &path = m_session->path();
    const auto &shown = m_rows.messages();
    const auto first = std::min(m_earlier.left(), path.size());
    const auto kept = std::mismatch(shown.begin(), shown.end(), path.begin() + first, path.end(),
                                    [](const auto &message, const chat::Id &id) { return message->message->id == id; })
                          .first -
                      shown.begin();
    while (kept < std::ssize(shown))
        removeLastMessage();
    if (kept == 0) { // what is not read yet may be another too
        m_earlier.begin(m_session);
    } else {
        const auto *last = m_rows.lastMessage();
        changed(m_rows.firstRowOf(*last), m_rows.endOf(*last) - 1, {Data::LastRole});
        const QDeadlineTimer deadline(ShownMessage::sliceTime);
        for (auto next = first + kept; next < path.size(); ++next)
            addMessage(path.at(next), deadline);
    }
    updateWaitingTime();
}

void TranscriptModel::removeLastMessage()
{
    const auto rows = TranscriptRows::rowCountOf(*m_rows.lastMessage());
    removeRowsAt(count() - rows, rows);
    m_rows.removeLastMessage();
}

void TranscriptModel::addMessage(const chat::Id &id) { addMessage(id, QDeadlineTimer(ShownMessage::sliceTime)); }

/// Only the last message grows, and can be rewritten: its rows are inserted anew.
void TranscriptModel::rewriteBegins(const chat::Id &id)
{
    m_isRewriting = m_rows.find(id) != nullptr;
    if (m_isRewriting)
        removeLastMessage();
}

void TranscriptModel::rewriteEnds(const chat::Id &id)
{
    if (std::exchange(m_isRewriting, false))
        addMessage(id);
}

/// At the end of the path. What is not read by the deadline is read soon.
void TranscriptModel::addMessage(const chat::Id &id, QDeadlineTimer deadline)
{
    const auto *before = m_rows.lastMessage();
    auto &message = m_rows.append(m_session->message(id));
    if (!deadline.hasExpired())
        message.prepare(deadline);
    insertRowsAt(count(), TranscriptRows::rowsOf(message));
    if (before)
        changed(m_rows.firstRowOf(*before), m_rows.endOf(*before) - 1, {Data::LastRole});
    if (!message.isRead())
        m_readTimer.start();
    updateWaitingTime();
}

void TranscriptModel::prepend(TranscriptRows::Messages messages)
{
    std::vector<TranscriptRow> rows;
    for (const auto &message : messages) {
        const auto more = TranscriptRows::rowsOf(*message);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    m_rows.prepend(std::move(messages));
    insertRowsAt(0, rows);
}

void TranscriptModel::growContent(const chat::Id &id, qsizetype from)
{
    auto *message = m_rows.find(id);
    if (!message)
        return;
    if (from == 0) {
        const auto header = m_rows.firstRowOf(*message);
        changed(header, {Data::TextRole});
        if (!message->message->thinking.isEmpty())
            changed(header + 1, {Data::TextRole});
    }
    readMore(*message);
}

void TranscriptModel::growThinking(const chat::Id &id, qsizetype from)
{
    auto *message = m_rows.find(id);
    if (!message)
        return;
    if (from == 0) {
        const auto end = m_rows.endOf(*message) - message->shownBlocks;
        changed(end - 1, {Data::TextRole});
        insertRowsAt(end, {{Kind::Thinking, message}});
    }
    readMore(*message);
}

void TranscriptModel::endMessage(const chat::Id &id)
{
    if (auto *message = m_rows.find(id); message && message->message->isAnswer())
        readMore(*message);
    updateWaitingTime();
}

/// Reads on in an answer and shows it; what is left after the deadline is read soon.
void TranscriptModel::readMore(ShownMessage &message, QDeadlineTimer deadline)
{
    for (const bool thought : {true, false}) {
        if (message.isRead(thought))
            continue;
        auto &blocks = message.blocks(thought);
        const auto settled = blocks.finishedCount();
        blocks.readMore(message.text(thought), message.isWhole(thought), deadline);
        showGrowth(message, thought, std::min(settled, blocks.finishedCount()));
    }
    if (!message.isRead())
        m_readTimer.start();
    else if (!message.ended && message.message->state != streaming)
        showEnd(message);
}

void TranscriptModel::readUnfinished()
{
    const auto &messages = m_rows.messages();
    const auto isBehind = [](const auto &message) { return !message->isRead(); };
    const QDeadlineTimer deadline(ShownMessage::sliceTime);
    auto behind = std::find_if(messages.rbegin(), messages.rend(), isBehind);
    if (behind == messages.rend())
        return;
    while (behind != messages.rend() && !deadline.hasExpired()) {
        readMore(**behind, deadline);
        behind = std::find_if(behind, messages.rend(), isBehind);
    }
    Q_EMIT grown();
    m_readTimer.start();
}

/// Brings the rows of a growing text up to date. `settled` of its blocks did not change.
void TranscriptModel::showGrowth(ShownMessage &message, bool thought, int settled)
{
    const auto &blocks = message.blocks(thought);
    const auto growth = m_rows.growthOf(message, thought, settled);
    const auto keptEnd = growth.first + growth.kept;
    if (growth.lastKeptChanged) {
        const auto finished = growth.kept <= blocks.finishedCount();
        changed(keptEnd - 1, finished ? QList<int>{Data::BlockRole, Data::StreamingRole} : QList<int>{Data::BlockRole});
    }
    auto &shown = message.shown(thought);
    shown = growth.kept;
    removeRowsAt(keptEnd, growth.gone);
    shown = blocks.count();
    insertRowsAt(keptEnd, growth.added);
    TranscriptRows::requestFormulasOf(blocks, settled);
    // With the last line the addresses of all links are known.
    if (shown > 0 && message.isWhole(thought) && message.isRead(thought))
        changed(growth.first, growth.first + shown - 1, {Data::BlockRole, Data::StreamingRole});
}

/// The answer is complete: it gets its last row.
void TranscriptModel::showEnd(ShownMessage &message)
{
    const auto end = m_rows.endOf(message);
    message.ended = true;
    insertRowsAt(end, {{Kind::AnswerFooter, &message}});
    changed(m_rows.firstRowOf(message), end, {Data::TextRole, Data::StreamingRole, Data::PromptReadRole});
}

void TranscriptModel::setExpanded(const QString &messageId, bool expanded)
{
    auto *message = m_rows.find(messageId);
    if (!message || message->expanded == expanded)
        return;
    if (!message->message->isAnswer())
        return setQuestionExpanded(*message, expanded);
    if (message->message->thinking.isEmpty())
        return;
    const auto thinking = m_rows.firstRowOf(*message) + 1;
    if (!expanded)
        removeRowsAt(thinking + 1, std::exchange(message->shownThoughts, 0));
    message->setExpanded(expanded);
    readMore(*message);
    changed(thinking, {Data::ExpandedRole});
}

void TranscriptModel::setQuestionExpanded(ShownMessage &message, bool expanded)
{
    const auto first = m_rows.firstRowOf(message);
    const auto before = int(message.question.size());
    message.setExpanded(expanded);
    const auto now = int(message.question.size());
    removeRowsAt(first + now, before - now);
    std::vector<TranscriptRow> added;
    for (int i = before; i < now; ++i)
        added.push_back({Kind::Question, &message, i});
    insertRowsAt(first + before, added);
    changed(first, first + now, {Data::TextRole, Data::ContinuedRole, Data::MoreRole, Data::ExpandedRole});
}

void TranscriptModel::setLoadedModels(const std::optional<QSet<QString>> &keys)
{
    m_data.setLoadedModels(keys);
    updateWaitingTime();
}

void TranscriptModel::setVisible(bool visible)
{
    m_visible = visible;
    updateWaitingTime();
}

/// Tells the time that the last answer is waited for, while it is.
void TranscriptModel::updateWaitingTime()
{
    const auto *last = m_rows.lastMessage();
    const bool isWaiting = m_visible && last && !waitingOf(*last->message).isEmpty();
    if (isWaiting)
        changed(m_rows.firstRowOf(*last), {Data::TextRole});
    if (isWaiting != m_waiting.isActive())
        isWaiting ? m_waiting.start() : m_waiting.stop();
}

/// What is waited for has changed.
void TranscriptModel::updateHeader(const chat::Id &id)
{
    if (const auto *message = m_rows.find(id))
        changed(m_rows.firstRowOf(*message), {Data::TextRole, Data::PromptReadRole});
}

void TranscriptModel::insertRowsAt(int at, const std::vector<TranscriptRow> &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, at, at + int(rows.size()) - 1);
    m_rows.insert(at, rows);
    endInsertRows();
}

void TranscriptModel::removeRowsAt(int at, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, at, at + count - 1);
    m_rows.remove(at, count);
    endRemoveRows();
}

void TranscriptModel::changed(int first, int last, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(first), index(last), roles);
}

int TranscriptModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> TranscriptModel::roleNames() const { return TranscriptData::roleNames(); }

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return m_data.at(index.row(), role);
}

int TranscriptModel::rowOf(const QString &messageId) const
{
    const auto *message = m_rows.find(messageId);
    return message ? m_rows.firstRowOf(*message) : -1;
}

QString TranscriptModel::messageAt(int row) const
{
    const auto *found = m_rows.find(row);
    return found ? found->message->message->id : QString();
}

bool TranscriptModel::isCode(int row) const
{
    const auto *found = m_rows.find(row);
    return found && found->kind == Kind::Code;
}

QString TranscriptModel::codeAt(int row) const
{
    return isCode(row) ? m_rows.at(row).blocks().codeAt(m_rows.at(row).block) : QString();
}

QString TranscriptModel::languageAt(int row) const
{
    return isCode(row) ? m_rows.at(row).blocks().at(m_rows.at(row).block).language : QString();
}

QString TranscriptModel::textBetween(int firstRow, int firstPosition, int lastRow, int lastPosition) const
{
    return ui::textBetween(m_rows, {firstRow, firstPosition}, {lastRow, lastPosition});
}

}
