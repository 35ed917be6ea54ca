// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptmodel.h"

#include <algorithm>
#include <utility>

/// How the rows follow the session, and the reading of what is too long to be read at once.
namespace corral::ui {

namespace {

constexpr auto streaming = chat::Message::State::Streaming;

}

void TranscriptModel::addMessage(const chat::Id &id)
{
    auto *before = m_entries.empty() ? nullptr : m_entries.back().get();
    m_entries.push_back(std::make_unique<ShownMessage>(m_session->message(id)));
    auto *entry = m_entries.back().get();
    entry->prepare(QDeadlineTimer(sliceTime));
    insertRowsAt(count(), rowsOf(entry));
    if (before)
        Q_EMIT dataChanged(index(indexOf(before)), index(endOf(before) - 1), {LastRole});
    if (!entry->isRead())
        m_behind.start();
    tellWaiting();
}

void TranscriptModel::setLoadedModels(const std::optional<QSet<QString>> &keys)
{
    m_loadedModels = keys;
    tellWaiting();
}

void TranscriptModel::tellWaiting()
{
    const auto *entry = m_entries.empty() ? nullptr : m_entries.back().get();
    const bool isWaiting = entry && !waitingOf(*entry->message).isEmpty();
    if (isWaiting)
        changed(indexOf(entry), {TextRole});
    if (isWaiting != m_waiting.isActive())
        isWaiting ? m_waiting.start() : m_waiting.stop();
}

void TranscriptModel::cutBelow(const chat::Id &id)
{
    while (!m_entries.empty() && m_entries.back()->message->id != id) {
        const auto rows = rowCountOf(*m_entries.back());
        removeRowsAt(count() - rows, rows);
        m_entries.pop_back();
    }
    if (m_entries.empty()) {
        m_first = m_session->path().size();
        m_next.reset();
        takeSlice(1, QDeadlineTimer(sliceTime));
        goOn();
    }
}

/// The row behind the last one of a message.
int TranscriptModel::endOf(const ShownMessage *entry) const
{
    int below = 0;
    for (auto later = m_entries.rbegin(); later->get() != entry; ++later)
        below += rowCountOf(**later);
    return count() - below;
}

void TranscriptModel::growContent(const chat::Id &id, qsizetype from)
{
    auto *entry = entryOf(id);
    if (!entry)
        return;
    if (from == 0) {
        const auto header = endOf(entry) - rowCountOf(*entry);
        changed(header, {TextRole});
        if (!entry->message->thinking.isEmpty())
            changed(header + 1, {TextRole});
    }
    readOn(entry);
}

void TranscriptModel::growThinking(const chat::Id &id, qsizetype from)
{
    auto *entry = entryOf(id);
    if (!entry)
        return;
    if (from == 0) {
        const auto end = endOf(entry) - entry->shownBlocks;
        changed(end - 1, {TextRole});
        insertRowsAt(end, {{Kind::Thinking, entry}});
    }
    readOn(entry);
}

void TranscriptModel::endMessage(const chat::Id &id)
{
    if (auto *entry = entryOf(id); entry && entry->message->isAnswer())
        readOn(entry);
}

/// Reads on in an answer, for a slice, and shows it; what is left is read soon.
void TranscriptModel::readOn(ShownMessage *entry)
{
    const QDeadlineTimer deadline(sliceTime);
    for (const bool thought : {true, false}) {
        if (entry->isRead(thought))
            continue;
        auto &blocks = entry->blocks(thought);
        const auto settled = blocks.finishedCount();
        blocks.readOn(entry->text(thought), entry->isWhole(thought), deadline);
        showGrowth(entry, thought, std::min(settled, blocks.finishedCount()));
    }
    if (!entry->isRead())
        m_behind.start();
    else if (!entry->ended && entry->message->state != streaming)
        showEnd(entry);
}

void TranscriptModel::readOnWhatIsBehind()
{
    const auto behind = std::find_if(m_entries.rbegin(), m_entries.rend(), [](const auto &entry) { return !entry->isRead(); });
    if (behind == m_entries.rend())
        return;
    readOn(behind->get());
    Q_EMIT grown();
    m_behind.start();
}

/// Brings the rows of a growing text up to date. `settled` of its blocks did not change.
void TranscriptModel::showGrowth(ShownMessage *entry, bool thought, int settled)
{
    const auto &blocks = entry->blocks(thought);
    auto &shown = entry->shown(thought);
    const auto first = endOf(entry) - (entry->ended ? 1 : 0) - entry->shownBlocks - (thought ? shown : 0);
    // The row that was last may say more now; where it has become something else, it makes way.
    const auto stays = settled < shown && settled < blocks.count() &&
                       m_rows[std::size_t(first + settled)].kind == blockRow(entry, thought, settled).kind;
    if (stays) {
        const auto ended = settled < blocks.finishedCount();
        changed(first + settled, ended ? QList<int>{BlockRole, StreamingRole} : QList<int>{BlockRole});
    }
    const auto kept = std::min(shown, settled + (stays ? 1 : 0));
    const auto gone = std::exchange(shown, kept) - kept;
    removeRowsAt(first + kept, gone);
    std::vector<Row> rows;
    for (int i = kept; i < blocks.count(); ++i)
        rows.push_back(blockRow(entry, thought, i));
    shown = blocks.count();
    insertRowsAt(first + kept, rows);
    // With the last line the addresses of all links are known.
    if (shown > 0 && entry->isWhole(thought) && entry->isRead(thought))
        Q_EMIT dataChanged(index(first), index(first + shown - 1), {BlockRole, StreamingRole});
}

/// The answer is complete: it gets its last row.
void TranscriptModel::showEnd(ShownMessage *entry)
{
    const auto end = endOf(entry);
    entry->ended = true;
    insertRowsAt(end, {{Kind::AnswerFooter, entry}});
    Q_EMIT dataChanged(index(end + 1 - rowCountOf(*entry)), index(end), {TextRole, StreamingRole});
}

}
