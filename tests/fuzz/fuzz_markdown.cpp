// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Markdown: a text gives the same blocks in any pieces, with previews of the tail or without them.

#include "check.h"

#include "wholetext.h"

using namespace corral;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const int step = 1 + input.byte() % 32;
    const int look = 1 + input.byte() % 8;
    const QString text = QString::fromUtf8(input.rest());
    const QList<markdown::Block> whole = markdown::parse(text);
    markdown::Stream stream;
    int pieces = 0;
    for (qsizetype at = 0; at < text.size(); at += step) {
        const QList<markdown::Block> before = stream.finished();
        stream.append(QStringView(text).mid(at, step));
        fuzz::check(stream.finished().first(before.size()) == before, "finished blocks never change");
        if (++pieces % look == 0)
            stream.tail();
    }
    fuzz::check(markdown::finish(stream) == whole, "pieces give what the whole gives");
    fuzz::check(stream.text() == text, "the text is kept");
    return 0;
}
