// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/contextloss.h"
#include "chat/session.h"

/// What is said about messages, in words and figures.
namespace corral::ui {

/// "812 tokens · 43.2 tok/s · first token 0.31 s"; what is not known is left out.
[[nodiscard]] QString figuresOf(const chat::Message &answer);
/// The same and the rest, one a line.
[[nodiscard]] QString figuresDetailOf(const chat::Message &answer);
/// How an answer ended, where that is worth a word: "Stopped", "Interrupted: …".
[[nodiscard]] QString endingOf(const chat::Message &answer);
/// "Thinking…", "Thought for 6 s".
[[nodiscard]] QString thinkingOf(const chat::Message &answer);
/// That not all of the conversation reached the model, as far as the figures tell; otherwise empty.
[[nodiscard]] QString contextNoteOf(const chat::ContextLoss &loss);

/// What an answer of which nothing came waits for.
struct Waiting
{
    bool loading = false; ///< the model is not in memory yet
    std::chrono::seconds elapsed{0};
};
/// "Loading llama3.2 · 12 s"; empty of an answer of which something came.
[[nodiscard]] QString waitingOf(const chat::Message &answer, Waiting waiting = {});
/// "14:05" of today, "12 Mar 14:05" before.
[[nodiscard]] QString timeOf(const QDateTime &time, QDate today);

}
