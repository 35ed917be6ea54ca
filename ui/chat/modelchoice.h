// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"
#include "ui/chat/modelchoicemodel.h"

#include <QObject>

#include <optional>

namespace corral::servers {
class Connection;
}

namespace corral::ui {

/// The models of the server that a conversation can have, and what stands in the way of asking one.
class ModelChoice : public QObject
{
    Q_OBJECT

public:
    /// `connection` outlives it.
    explicit ModelChoice(const servers::Connection &connection, QObject *parent = nullptr);

    [[nodiscard]] ModelChoiceModel *models() { return &m_models; }
    /// By llm::modelKey; nothing where nobody knows: what was in memory when the server was last heard of says nothing
    /// about now.
    [[nodiscard]] std::optional<QSet<QString>> loaded() const;
    /// Null where there is no such model to chat with.
    [[nodiscard]] const llm::ModelSummary *find(const QString &name) const;
    /// For a conversation that nobody chose a model for: the one that was used last in another one, else the first there is.
    /// Empty where there is none.
    [[nodiscard]] QString proposalFor(const chat::Id &conversationId, const QList<chat::Conversation> &newestFirst) const;

    /// Why the server cannot be asked, for people; empty when it can.
    [[nodiscard]] QString serverObstacle() const;
    /// Why the model cannot be asked, for people; empty when it can, and while the server has not said what it has.
    [[nodiscard]] QString modelObstacle(const QString &model) const;

Q_SIGNALS:
    /// Models came, went, were loaded or unloaded, or the server did.
    void changed();

private:
    void take();

    const servers::Connection &m_connection;
    ModelChoiceModel m_models;
};

}
