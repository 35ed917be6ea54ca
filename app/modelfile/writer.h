// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "modelfile/document.h"

namespace corral::modelfile {

/// `value` in the form in which Ollama reads exactly it back after a keyword: bare, or between """. Fails for a value that no
/// Modelfile can hold: with characters that Ollama drops, or with """ at the end of an inner line.
[[nodiscard]] Result<QString> quoted(const QString &value);

/// One instruction with its line end: "SYSTEM Be brief.\n". `name` is a parameter's name or a message's role.
[[nodiscard]] Result<QString> written(Keyword keyword, const QString &value, const QString &name = {});

/// The formatted document: keywords in capitals, one blank after them, no trailing blanks, at most one blank line between
/// instructions, a final line end. Values and comments are unchanged. The meaning to Ollama stays the same; a document that it
/// cannot read is returned unchanged.
[[nodiscard]] QString format(const Document &document);

}
