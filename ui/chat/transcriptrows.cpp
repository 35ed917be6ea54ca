// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptrows.h"

#include "ui/text/proseformulas.h"

#include <algorithm>
#include <iterator>

namespace corral::ui {

namespace {

using TranscriptKinds::Kind;

bool isBlock(const TranscriptRow &row) { return row.kind >= Kind::Text && row.kind <= Kind::Table; }

TranscriptRow blockRow(ShownMessage &message, bool thought, int index)
{
    return {Kind(int(Kind::Text) + int(message.blocks(thought).at(index).kind)), &message, index, thought};
}

}

const TranscriptRow *TranscriptRows::find(int row) const { return row >= 0 && row < count() ? &at(row) : nullptr; }

int TranscriptRows::questionFrom(int row, int step) const
{
    const auto begins = [this](int at) { return this->at(at).kind == TranscriptKinds::Question && this->at(at).block == 0; };
    while (row >= 0 && row < count() && !begins(row))
        row += step;
    return row >= 0 && row < count() ? row : -1;
}

void TranscriptRows::insert(int at, const std::vector<TranscriptRow> &rows)
{
    m_rows.insert(m_rows.begin() + at, rows.begin(), rows.end());
    for (const TranscriptRow &row : rows) {
        if (isBlock(row) && row.block < row.blocks().finishedCount())
            requestFormulas(row.blocks().at(row.block));
    }
}

void TranscriptRows::requestFormulasOf(const Blocks &blocks, int first)
{
    for (int i = first; i < blocks.finishedCount(); ++i)
        requestFormulas(blocks.at(i));
}

void TranscriptRows::remove(int at, int count) { m_rows.erase(m_rows.begin() + at, m_rows.begin() + at + count); }

ShownMessage *TranscriptRows::lastMessage() const { return m_messages.empty() ? nullptr : m_messages.back().get(); }

ShownMessage *TranscriptRows::find(const chat::Id &id) const
{
    const auto found =
        std::find_if(m_messages.rbegin(), m_messages.rend(), [&id](const auto &message) { return message->message->id == id; });
    return found == m_messages.rend() ? nullptr : found->get();
}

ShownMessage &TranscriptRows::append(const chat::Message &message)
{
    return *m_messages.emplace_back(std::make_unique<ShownMessage>(message));
}

void TranscriptRows::prepend(Messages messages)
{
    m_messages.insert(m_messages.begin(), std::make_move_iterator(messages.begin()), std::make_move_iterator(messages.end()));
}

void TranscriptRows::clear()
{
    m_rows.clear();
    m_messages.clear();
}

std::vector<TranscriptRow> TranscriptRows::rowsOf(ShownMessage &message)
{
    std::vector<TranscriptRow> rows;
    if (!message.message->isAnswer()) {
        for (int i = 0; i < int(message.question.size()); ++i)
            rows.push_back({Kind::Question, &message, i});
        rows.push_back({Kind::QuestionFooter, &message});
        return rows;
    }
    rows.push_back({Kind::AnswerHeader, &message});
    if (!message.message->thinking.isEmpty())
        rows.push_back({Kind::Thinking, &message});
    for (const bool thought : {true, false}) {
        for (int i = 0; i < message.shown(thought); ++i)
            rows.push_back(blockRow(message, thought, i));
    }
    if (message.ended)
        rows.push_back({Kind::AnswerFooter, &message});
    return rows;
}

int TranscriptRows::rowCountOf(const ShownMessage &message)
{
    if (!message.message->isAnswer())
        return int(message.question.size()) + 1;
    return 1 + (message.message->thinking.isEmpty() ? 0 : 1) + message.shownThoughts + message.shownBlocks +
           (message.ended ? 1 : 0);
}

int TranscriptRows::firstRowOf(const ShownMessage &message) const { return endOf(message) - rowCountOf(message); }

int TranscriptRows::endOf(const ShownMessage &message) const
{
    int below = 0;
    for (auto later = m_messages.rbegin(); later->get() != &message; ++later)
        below += rowCountOf(**later);
    return count() - below;
}

TranscriptRows::Growth TranscriptRows::growthOf(ShownMessage &message, bool thought, int settled) const
{
    const auto &blocks = message.blocks(thought);
    const auto shown = message.shown(thought);
    Growth growth;
    growth.first = endOf(message) - (message.ended ? 1 : 0) - message.shownBlocks - (thought ? shown : 0);
    // The row that was last may say more now; where it has become something else, it makes way.
    growth.lastKeptChanged = settled < shown && settled < blocks.count() &&
                             at(growth.first + settled).kind == blockRow(message, thought, settled).kind;
    growth.kept = std::min(shown, settled + (growth.lastKeptChanged ? 1 : 0));
    growth.gone = shown - growth.kept;
    for (int i = growth.kept; i < blocks.count(); ++i)
        growth.added.push_back(blockRow(message, thought, i));
    return growth;
}

}
