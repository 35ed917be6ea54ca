// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/storedconversation.h"

#include <QString>

namespace corral::exchange {

/// A conversation as one HTML file that loads nothing and runs nothing: a small style sheet for light, dark and paper, pictures
/// of questions in it, the messages' Markdown rendered. The order is that of asMarkdown().
[[nodiscard]] QString toHtml(const chat::StoredConversation &stored);
/// Only the content of its body, for documents with another style: the elements have classes (message, user, assistant,
/// thinking).
[[nodiscard]] QString htmlBody(const chat::StoredConversation &stored);

}
