// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

#include <QCoreApplication>

/// What the exports for reading have in common.
namespace corral::exchange {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::exchange::Words)
};

/// "New conversation" if it has none.
[[nodiscard]] QString titleOf(const chat::Conversation &conversation);
/// The model of an answer, else the role.
[[nodiscard]] QString authorOf(const chat::Message &message);
/// The author and the time.
[[nodiscard]] QString headingOf(const chat::Message &message);
/// What the call consists of, as JSON.
[[nodiscard]] QString jsonOf(const llm::ToolCall &call);

/// Messages that are not on a path.
struct Branch
{
    QString title;
    QList<chat::Id> messages; ///< from the first that no earlier branch has to a leaf
};
[[nodiscard]] QList<Branch> otherBranches(const chat::Tree &tree, const QList<chat::Id> &path);

}
