// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QJsonArray>
#include <QList>

#include <map>

namespace corral::openai {

/// Joins the pieces in which tool calls are streamed: the id and the name come once per index, the arguments as pieces of a text.
class ToolCalls
{
public:
    /// `tool_calls` of a delta, or of a whole message.
    void add(const QJsonArray &pieces);
    /// All calls so far, by index; there are none afterwards. Arguments that are no JSON object, for example because the answer
    /// was truncated, are kept as text.
    [[nodiscard]] QList<llm::ToolCall> take();

private:
    std::map<int, llm::ToolCall> m_calls; ///< with the arguments as text
};

}
