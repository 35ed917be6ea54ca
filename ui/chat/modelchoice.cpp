// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelchoice.h"

#include "base/displaytext.h"
#include "llm/modelname.h"
#include "servers/connection.h"

#include <algorithm>

namespace corral::ui {

namespace {

/// What a model does that cannot chat, and what to do instead.
QString wordsWithoutChat(const llm::ModelSummary &model)
{
    const auto name = displayText(model.name);
    if (model.capabilities.contains(llm::capability::embedding))
        return ModelChoice::tr("%1 makes embeddings and cannot chat. Choose another model.").arg(name);
    if (model.capabilities.contains(QLatin1String("image")))
        return ModelChoice::tr("%1 makes images and cannot chat. Choose another model.").arg(name);
    return ModelChoice::tr("%1 cannot chat. Choose another model.").arg(name);
}

}

ModelChoice::ModelChoice(const servers::Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    connect(&connection, &servers::Connection::stateChanged, this, &ModelChoice::updateModels);
    connect(&connection, &servers::Connection::modelsChanged, this, &ModelChoice::updateModels);
    connect(&connection, &servers::Connection::runningChanged, this, &ModelChoice::updateModels);
    updateModels();
}

void ModelChoice::updateModels()
{
    m_models.setInstalled(m_connection.models());
    m_models.setLoaded(loaded().value_or(QSet<QString>()));
    Q_EMIT changed();
}

std::optional<QSet<QString>> ModelChoice::loaded() const
{
    if (!m_connection.isOnline())
        return {};
    QSet<QString> keys;
    for (const auto &model : m_connection.running())
        keys.insert(llm::modelKey(model.name));
    return keys;
}

const llm::ModelSummary *ModelChoice::find(const QString &name) const
{
    const auto row = m_models.rowOf(name);
    return row < 0 ? nullptr : &m_models.models().at(row);
}

const llm::ModelSummary *ModelChoice::withoutChat(const QString &name) const
{
    const auto &models = m_connection.models();
    const auto found = llm::findModel(models, name);
    return find(name) || found == models.end() ? nullptr : &*found;
}

QString ModelChoice::proposalFor(const chat::Id &conversationId, const QList<chat::Conversation> &newestFirst) const
{
    if (m_models.count() == 0)
        return {};
    if (find(m_preferred))
        return m_preferred;
    const auto used = std::find_if(newestFirst.begin(), newestFirst.end(), [&](const auto &conversation) {
        return conversation.id != conversationId && find(conversation.model);
    });
    return used == newestFirst.end() ? m_models.models().first().name : used->model;
}

QString ModelChoice::serverObstacle() const
{
    using State = servers::Connection::State;
    const auto address = m_connection.endpoint().display();
    switch (m_connection.state()) {
    case State::Unknown:
    case State::Connecting:
        return tr("Connecting to %1…").arg(address);
    case State::Unreachable:
        if (const auto &error = m_connection.error(); error && (error->kind == Error::Kind::Invalid || error->httpStatus > 0))
            return displayText(error->message); // there is no address to ask, or it says itself why it does not answer
        return tr("%1 doesn't answer. What you write is kept.").arg(address);
    case State::Connected:
        break;
    }
    return {};
}

QString ModelChoice::modelObstacle(const QString &model) const
{
    if (!m_connection.hasModels())
        return {};
    const bool pulls = m_connection.backend()->capabilities().managesModels;
    if (m_models.count() == 0)
        return pulls ? tr("No model to chat with is installed. Pull one on the Models screen.")
                     : tr("This server has no model to chat with.");
    if (model.isEmpty())
        return tr("Choose a model.");
    if (const auto *silent = withoutChat(model))
        return wordsWithoutChat(*silent);
    if (find(model))
        return {};
    return (pulls ? tr("%1 is not installed on this server. Choose another model, or pull it.")
                  : tr("This server does not have %1. Choose another model."))
        .arg(displayText(model));
}

}
