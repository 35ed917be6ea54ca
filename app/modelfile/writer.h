// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "modelfile/document.h"

namespace corral::modelfile {

/// `value` as it is written behind a keyword so that Ollama reads exactly it back: bare, or between """.
/// Fails for a value that no Modelfile can hold: with characters that Ollama drops, or with """ at the end of an inner line.
[[nodiscard]] Result<QString> quoted(const QString &value);

/// One instruction with its line end: "SYSTEM Be brief.\n". `name` is a parameter's name or a message's role.
[[nodiscard]] Result<QString> written(Keyword keyword, const QString &value, const QString &name = {});

/// The document in tidy form: keywords in capitals, one blank after them, no blanks at line ends, at most one blank line
/// between instructions, a line end at the end. Values and comments stay as they are. Ollama reads the same from both;
/// a document that it cannot read is given back unchanged.
[[nodiscard]] QString format(const Document &document);

}
