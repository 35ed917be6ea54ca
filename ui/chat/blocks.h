// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/stream.h"

#include <QDeadlineTimer>

#include <memory>

namespace corral::ui {

/// The blocks of one text, which may still grow. The last of a growing text may change, or go, with every piece. A long
/// text is read in several goes, so that there is time for frames between them.
class Blocks
{
public:
    /// Reads on in `text`, which begins with what was read before; to its end where it is `whole`, which is that it grows no
    /// more. Stops after the deadline, with a piece of 16,000 characters at least. A text that grows after all is read anew.
    void readOn(const QString &text, bool whole, QDeadlineTimer deadline = QDeadlineTimer::Forever);
    /// Whether nothing is left for readOn().
    [[nodiscard]] bool hasRead(const QString &text, bool whole) const;
    void clear();

    [[nodiscard]] int count() const;
    /// How many of them change no more, but for links whose address the text names at its end.
    [[nodiscard]] int finishedCount() const;
    /// An empty block for one that is gone: a view may still ask while it is being told.
    [[nodiscard]] const markdown::Block &at(int index) const;
    /// The code of the block at `index` with all that it is continued by and continues.
    [[nodiscard]] QString codeAt(int index) const;

private:
    void readPiece(const QString &text, bool whole);
    void endWith(const markdown::Stream &stream);

    QList<markdown::Block> m_finished;           ///< of a whole text
    qsizetype m_whole = -1;                      ///< the length of that text
    std::unique_ptr<markdown::Stream> m_growing; ///< in place of m_finished
    std::unique_ptr<markdown::Stream> m_again;   ///< the same text with the addresses of all its links known
};

}
