// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

namespace corral::markdown {

/// The destination of the blocks that end while a line is read.
struct Output
{
    enum class Purpose {
        Read,    ///< a whole line is read
        Preview, ///< a copy of the state reads the start of a line, to show the open block; no limit of size splits blocks
        Finish,  ///< the text has ended
    };

    QList<Block> &blocks;
    qint64 &pieces; ///< counts the blocks, paragraphs, cells and spans of the text
    Purpose purpose = Purpose::Read;

    bool isPreview() const { return purpose == Purpose::Preview; }
};

}
