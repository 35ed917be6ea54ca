// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/stream.h"

#include <QDeadlineTimer>

#include <memory>

namespace corral::ui {

/// The blocks of one text that may still grow. The last block of a growing text may change or disappear with every addition.
/// Long texts are parsed in several steps, so that frames can be drawn in between.
class Blocks
{
public:
    /// Continues to parse `text`, which begins with the text of the previous call; up to its end if it is `whole`, that is,
    /// grows no more. Stops after the deadline, but parses a piece of 16,000 characters at least. If a whole text grows after
    /// all, it is parsed again.
    void readMore(const QString &text, bool whole, QDeadlineTimer deadline = QDeadlineTimer::Forever);
    /// Whether nothing is left for readMore().
    [[nodiscard]] bool hasRead(const QString &text, bool whole) const;
    void clear();

    [[nodiscard]] int count() const;
    /// The number of blocks that change no more, except for links whose address is defined later in the text.
    [[nodiscard]] int finishedCount() const;
    /// An empty block for an index that is out of range: a view may ask for it while it is being notified.
    [[nodiscard]] const markdown::Block &at(int index) const;
    /// The code of the block at `index` joined with its continuations.
    [[nodiscard]] QString codeAt(int index) const;

private:
    void readPiece(const QString &text, bool whole);
    void endWith(const markdown::Stream &stream);

    QList<markdown::Block> m_finished;              ///< of a whole text
    qsizetype m_whole = -1;                         ///< the length of that text
    std::unique_ptr<markdown::Stream> m_growing;    ///< used instead of m_finished
    std::unique_ptr<markdown::Stream> m_secondPass; ///< parses the text again after the addresses of all links are known
};

}
