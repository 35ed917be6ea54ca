// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Modelfiles: the nodes of every document cover its text without gaps, and all diagnostics lie inside it.

#include "check.h"

#include "modelfile/overview.h"
#include "modelfile/source.h"

using namespace corral;
using namespace corral::modelfile;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const SourceText source = decode(bytes);
    fuzz::check(encode(source) == bytes, "a file is written back as it was");
    const Document document = Document::parse(source.text);
    qsizetype end = 0;
    for (const Node &node : document.nodes()) {
        fuzz::check(node.span.start == end, "the nodes have neither gaps nor overlaps");
        end = node.span.end();
    }
    fuzz::check(end == source.text.size(), "the nodes reach the end");
    for (const Diagnostic &each : lint(document)) {
        fuzz::check(each.span.start >= 0 && each.span.length >= 0 && each.span.end() <= source.text.size(),
                    "a problem lies within the text");
        fuzz::check(each.message.size() < 2'000, "a message is short");
    }
    const Overview overview = overviewOf(document);
    fuzz::check(overview.parameters.size() <= document.instructions().size(), "nothing is made up");
    return 0;
}
