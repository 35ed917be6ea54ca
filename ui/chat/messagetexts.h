// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/contextloss.h"
#include "chat/session.h"

#include <chrono>
#include <optional>

/// Formats data of messages as text.
namespace corral::ui {

/// "812 tokens · 43.2 tok/s · first token 0.31 s"; unknown figures are left out.
[[nodiscard]] QString figuresOf(const chat::Message &answer);
/// All figures, one per line.
[[nodiscard]] QString figuresDetailOf(const chat::Message &answer);
/// How an answer ended, unless that is normal: "Stopped", "Interrupted: …".
[[nodiscard]] QString endingOf(const chat::Message &answer);
/// "Thinking…", "Thought for 6 s".
[[nodiscard]] QString thinkingOf(const chat::Message &answer);
/// A note if the metrics show that the model did not get the whole conversation; otherwise empty.
[[nodiscard]] QString contextNoteOf(const chat::ContextLoss &loss);

/// The reason why an answer has no text yet.
struct Waiting
{
    bool loading = false; ///< the model is not in memory yet
    std::chrono::seconds elapsed{0};
    std::optional<llm::PromptProgress> prompt = {}; ///< how far the prompt is read, where the server tells it
};
/// "Loading llama3.2 · 12 s", "Reading the prompt · 42 % of 3,120 tokens · 12 s"; empty if the answer has text.
[[nodiscard]] QString waitingOf(const chat::Message &answer, Waiting waiting = {});
/// "14:05" today, "12 Mar 14:05" before.
[[nodiscard]] QString timeOf(const QDateTime &time, QDate today);

}
