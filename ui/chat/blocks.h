// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/stream.h"

#include <memory>

namespace corral::ui {

/// The blocks of one text, which may still grow. The last of a growing text may change, or go, with every piece.
class Blocks
{
public:
    /// A whole text.
    void set(const QString &text);
    /// A text that grows, with what there is of it.
    void begin(const QString &text);
    void append(QStringView piece);
    /// It grows no more.
    void finish();
    void clear();

    [[nodiscard]] bool isGrowing() const { return m_growing != nullptr; }
    [[nodiscard]] int count() const;
    /// How many of them change no more.
    [[nodiscard]] int finishedCount() const;
    /// An empty block for one that is gone: a view may still ask while it is being told.
    [[nodiscard]] const markdown::Block &at(int index) const;
    /// The code of the block at `index` with all that it is continued by and continues.
    [[nodiscard]] QString codeAt(int index) const;

private:
    QList<markdown::Block> m_finished;
    std::unique_ptr<markdown::Stream> m_growing; ///< in place of m_finished
};

}
