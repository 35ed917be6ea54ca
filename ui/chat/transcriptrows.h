// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/transcriptrow.h"

#include <deque>
#include <memory>
#include <vector>

namespace corral::ui {

/// The messages of a conversation that are shown, and the rows that they have. A message is
///
///     Question                       one a piece; of a long one that is folded only its beginning,
///     QuestionFooter                 its actions, and what unfolds it
/// or
///     AnswerHeader
///     Thinking                       where the model thought; when expanded followed by what it thought,
///       Text, Code, Table, Rule …    the same kinds as the answer's own with `thought` set
///     Text, Code, Table, Rule …
///     AnswerFooter                   once the answer has ended
///
/// The caller inserts and removes the rows and notifies the views; this class determines which and where. The cost of a change
/// at the end, where an answer grows, does not depend on the length of the conversation.
class TranscriptRows
{
public:
    using Messages = std::deque<std::unique_ptr<ShownMessage>>;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] const TranscriptRow &at(int row) const { return m_rows[std::size_t(row)]; }
    /// Null where there is no such row.
    [[nodiscard]] const TranscriptRow *find(int row) const;
    /// The next row from here on with which a question begins, backwards for a negative step; -1 if there is none.
    [[nodiscard]] int questionFrom(int row, int step) const;
    void insert(int at, const std::vector<TranscriptRow> &rows);
    void remove(int at, int count);
    /// Has the formulas of the finished blocks from `first` on typeset before they are shown. insert() does so by itself.
    static void requestFormulasOf(const Blocks &blocks, int first);

    /// In the order in which they are shown.
    [[nodiscard]] const Messages &messages() const { return m_messages; }
    /// Null where there is none.
    [[nodiscard]] ShownMessage *lastMessage() const;
    /// Null where it is not here.
    [[nodiscard]] ShownMessage *find(const chat::Id &id) const;
    /// Messages come and go without their rows.
    ShownMessage &append(const chat::Message &message);
    void prepend(Messages messages);
    void removeLastMessage() { m_messages.pop_back(); }
    void clear();

    /// The rows of a message that has none yet.
    [[nodiscard]] static std::vector<TranscriptRow> rowsOf(ShownMessage &message);
    [[nodiscard]] static int rowCountOf(const ShownMessage &message);
    [[nodiscard]] int firstRowOf(const ShownMessage &message) const;
    /// The row behind the last one of a message.
    [[nodiscard]] int endOf(const ShownMessage &message) const;

    /// What brings the rows of a growing text up to its blocks.
    struct Growth
    {
        int first = 0;                    ///< the row of the text's first block
        int kept = 0;                     ///< so many of the text's rows stay;
        bool lastKeptChanged = false;     ///< the last of them shows more than before
        int gone = 0;                     ///< the rows behind them make way
        std::vector<TranscriptRow> added; ///< for these
    };
    /// `settled` of the blocks did not change.
    [[nodiscard]] Growth growthOf(ShownMessage &message, bool thought, int settled) const;

private:
    Messages m_messages;
    std::vector<TranscriptRow> m_rows;
};

}
