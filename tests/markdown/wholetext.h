// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/stream.h"

namespace corral::markdown {

/// Ends the stream and returns its blocks. If the text defines link addresses, it is read again with all of them known, as
/// ui::Blocks does.
inline QList<Block> finish(Stream &stream)
{
    stream.end();
    if (stream.definitions().isEmpty())
        return stream.finished();
    Stream again(stream.definitions());
    again.append(stream.text());
    again.end();
    return sameBlocks(stream, again) ? again.finished() : stream.finished();
}

/// The blocks of a whole text.
inline QList<Block> parse(const QString &text)
{
    Stream stream;
    stream.append(text);
    return finish(stream);
}

}
