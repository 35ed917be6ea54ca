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

/// The models that a conversation can use, and the reason if one cannot be used.
class ModelChoice : public QObject
{
    Q_OBJECT

public:
    /// `connection` outlives it.
    explicit ModelChoice(const servers::Connection &connection, QObject *parent = nullptr);

    [[nodiscard]] ModelChoiceModel *models() { return &m_models; }
    /// The keys (llm::modelKey) of the loaded models; none if unknown, because the last list is invalid while the server is
    /// unreachable.
    [[nodiscard]] std::optional<QSet<QString>> loaded() const;
    /// Null if there is no such model, or it cannot chat.
    [[nodiscard]] const llm::ModelSummary *find(const QString &name) const;
    /// Whether the server has it, although it cannot chat.
    [[nodiscard]] bool hasWithoutChat(const QString &name) const { return withoutChat(name) != nullptr; }
    /// Proposed before all others where the server has it; empty: none is.
    void setPreferred(const QString &model) { m_preferred = model; }
    /// The default model of a conversation: the preferred one, else the one used last in another conversation, else the first.
    /// Empty if there is none.
    [[nodiscard]] QString proposalFor(const chat::Id &conversationId, const QList<chat::Conversation> &newestFirst) const;

    /// Why the server cannot be used, for display; empty if it can.
    [[nodiscard]] QString serverObstacle() const;
    /// Why the model cannot be used, for display; empty if it can, or if the list of models is not known yet.
    [[nodiscard]] QString modelObstacle(const QString &model) const;

Q_SIGNALS:
    /// The models, the loaded models or the state of the server changed.
    void changed();

private:
    void updateModels();
    /// Null if there is no such model, or it can chat.
    [[nodiscard]] const llm::ModelSummary *withoutChat(const QString &name) const;

    const servers::Connection &m_connection;
    ModelChoiceModel m_models;
    QString m_preferred;
};

}
