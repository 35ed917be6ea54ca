// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace corral::chat {

/// Tells which call the text of a message of the role tool answers.
struct ToolResult
{
    QString callId; ///< llm::ToolCall::id; may be empty on old servers
    QString toolName;
    bool failed = false; ///< the text is an error message

    bool operator==(const ToolResult &) const = default;
};

/// A picture that belongs to a question.
struct Image
{
    QString name;      ///< file name without a folder; may be empty
    QString mediaType; ///< "image/png"
    QByteArray data;   ///< the content of the file

    bool operator==(const Image &) const = default;
};

/// A text file that belongs to a question.
struct Attachment
{
    QString name;      ///< file name without a folder
    QString mediaType; ///< "text/plain"
    QString text;

    bool operator==(const Attachment &) const = default;
};

/// What a message consists of besides its text and its thinking, which it has at most once and which grow.
using Part = std::variant<llm::ToolCall, ToolResult, Image, Attachment>;

/// The parts of one kind, in order.
template<typename Kind>
[[nodiscard]] QList<Kind> partsOf(const QList<Part> &parts)
{
    QList<Kind> found;
    for (const auto &part : parts) {
        if (const auto *one = std::get_if<Kind>(&part))
            found.append(*one);
    }
    return found;
}

}
