// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptmodel.h"

#include <algorithm>
#include <utility>

/// How the rows follow the session: what grows is always the last message, so its rows are the last ones.
namespace corral::ui {

namespace {

constexpr auto streaming = chat::Message::State::Streaming;

}

void TranscriptModel::addMessage(const chat::Id &id)
{
    auto *before = m_entries.empty() ? nullptr : m_entries.back().get();
    m_entries.push_back(makeEntry(id));
    insertRowsAt(count(), rowsOf(m_entries.back().get()));
    if (before) {
        const auto first = indexOf(before);
        const auto last = count() - 1 - int(rowsOf(m_entries.back().get()).size());
        Q_EMIT dataChanged(index(first), index(last), {LastRole});
    }
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
        const auto rows = int(rowsOf(m_entries.back().get()).size());
        removeRowsAt(count() - rows, rows);
        m_entries.pop_back();
    }
    if (m_entries.empty()) {
        m_first = m_session->path().size();
        takeSlice(1);
        goOn();
    }
}

TranscriptModel::Entry *TranscriptModel::live() const
{
    auto *last = m_entries.empty() ? nullptr : m_entries.back().get();
    return last && last->message->state == streaming ? last : nullptr;
}

void TranscriptModel::growContent(const chat::Id &id, qsizetype from)
{
    auto *entry = live();
    if (!entry || entry->message->id != id)
        return;
    const auto header = count() - entry->shownBlocks - entry->shownThoughts - (entry->message->thinking.isEmpty() ? 1 : 2);
    if (from == 0) {
        changed(header, {TextRole});
        if (!entry->message->thinking.isEmpty())
            changed(header + 1, {TextRole});
        const auto settled = entry->thoughts.finishedCount();
        entry->thoughts.finish();
        showGrowth(entry, true, settled);
    }
    const auto settled = entry->blocks.finishedCount();
    entry->blocks.append(QStringView(entry->message->content).sliced(from));
    showGrowth(entry, false, settled);
}

void TranscriptModel::growThinking(const chat::Id &id, qsizetype from)
{
    auto *entry = live();
    if (!entry || entry->message->id != id)
        return;
    if (from == 0) {
        changed(count() - 1, {TextRole});
        insertRowsAt(count() - entry->shownBlocks, {{Kind::Thinking, entry}});
    }
    if (!entry->expanded)
        return;
    const auto settled = entry->thoughts.finishedCount();
    if (entry->thoughts.isGrowing())
        entry->thoughts.append(QStringView(entry->message->thinking).sliced(from));
    else
        entry->thoughts.begin(entry->message->thinking);
    showGrowth(entry, true, std::min(settled, entry->thoughts.finishedCount()));
}

/// Brings the rows of a growing text up to date. `settled` of its blocks did not change.
void TranscriptModel::showGrowth(Entry *entry, bool thought, int settled)
{
    const auto &blocks = thought ? entry->thoughts : entry->blocks;
    auto &shown = thought ? entry->shownThoughts : entry->shownBlocks;
    const auto footer = entry->message->state == streaming ? 0 : 1;
    const auto first = count() - footer - entry->shownBlocks - (thought ? shown : 0);
    const auto kindAt = [&](int i) { return Kind(int(Kind::Text) + int(blocks.at(i).kind)); };
    // The row that was last may say more now; where it has become something else, it makes way.
    const auto stays =
        settled < shown && settled < blocks.count() && m_rows[std::size_t(first + settled)].kind == kindAt(settled);
    if (stays) {
        const auto ended = settled < blocks.finishedCount();
        changed(first + settled, ended ? QList<int>{BlockRole, StreamingRole} : QList<int>{BlockRole});
    }
    const auto kept = std::min(shown, settled + (stays ? 1 : 0));
    const auto gone = std::exchange(shown, kept) - kept;
    removeRowsAt(first + kept, gone);
    std::vector<Row> rows;
    for (int i = kept; i < blocks.count(); ++i)
        rows.push_back({kindAt(i), entry, i, thought});
    shown = blocks.count();
    insertRowsAt(first + kept, rows);
}

void TranscriptModel::endMessage(const chat::Id &id)
{
    auto *entry = m_entries.empty() ? nullptr : m_entries.back().get();
    if (!entry || entry->message->id != id)
        return;
    insertRowsAt(count(), {{Kind::AnswerFooter, entry}});
    for (const auto thought : {true, false}) {
        auto &blocks = thought ? entry->thoughts : entry->blocks;
        const auto settled = blocks.finishedCount();
        blocks.finish();
        showGrowth(entry, thought, settled);
    }
    const auto header = indexOf(entry);
    // With the last line the addresses of all links are known.
    Q_EMIT dataChanged(index(header), index(count() - 1), {TextRole, StreamingRole, BlockRole});
}

}
