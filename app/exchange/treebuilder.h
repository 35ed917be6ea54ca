// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/tree.h"

#include <QHash>
#include <QList>

namespace corral::exchange {

/// Makes a tree of messages whose parents may come after them, may be missing, or may be each other's.
class TreeBuilder
{
public:
    /// Returns false, and leaves the message out, if there is one with this id already.
    bool add(chat::Message message);
    /// Messages whose parents precede them keep their order.
    [[nodiscard]] chat::Tree build();
    /// The same, with the thinking between tags split from the answers.
    [[nodiscard]] chat::Tree buildSplit() { return chat::Tree(inOrder()); }

private:
    [[nodiscard]] QList<chat::Message> inOrder();
    void takeWithChildren(qsizetype index, QList<chat::Message> &ordered);

    QList<chat::Message> m_messages;
    QHash<chat::Id, qsizetype> m_index;
    QList<bool> m_taken;
    QHash<chat::Id, QList<qsizetype>> m_waiting; ///< by the parent that has not been taken yet
};

}
