// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chosenmodel.h"

#include "llm/modelname.h"
#include "servers/connection.h"
#include "ui/chat/conversationserver.h"
#include "ui/chat/modelchoice.h"
#include "ui/chat/openconversation.h"
#include "ui/chat/suggestions.h"
#include "ui/shared/format.h"

namespace corral::ui {

ChosenModel::ChosenModel(const OpenConversation &open, ModelChoice &choice, ConversationServer &server, QObject *parent)
    : QObject(parent)
    , m_open(open)
    , m_choice(choice)
    , m_server(server)
{
    connect(&choice, &ModelChoice::changed, this, &ChosenModel::changed);
}

ChosenModel::State ChosenModel::state() const
{
    using Server = servers::Connection::State;
    const auto &connection = m_server.connection();
    const auto model = m_open.model();
    if (connection.state() == Server::Unreachable)
        return Unreachable;
    if (connection.state() != Server::Connected || model.isEmpty() || !connection.hasModels())
        return Unknown;
    if (!m_choice.find(model))
        return m_choice.hasWithoutChat(model) ? WithoutChat : NotInstalled;
    return m_choice.loaded().value_or(QSet<QString>()).contains(llm::modelKey(model)) ? Loaded : NotLoaded;
}

QString ChosenModel::stateText() const
{
    switch (state()) {
    case Unknown:
        break;
    case Loaded:
        return tr("Loaded");
    case NotLoaded:
        return tr("Not loaded: the first answer takes longer");
    case NotInstalled:
        return tr("Not installed on this server");
    case WithoutChat:
        return tr("Cannot chat");
    case Unreachable:
        return m_server.isNotReady() ? tr("The server is not ready yet") : tr("The server is unreachable");
    }
    return {};
}

QString ChosenModel::context() const
{
    const auto model = m_open.model();
    auto tokens = m_server.connection().loadedContext(model);
    if (const auto *found = m_choice.find(model); found && tokens == 0)
        tokens = found->details.contextLength;
    return tokens > 0 ? format::contextLength(tokens) : QString();
}

QStringList ChosenModel::capabilities() const
{
    const auto row = m_choice.models()->rowOf(m_open.model());
    return row < 0 ? QStringList() : m_choice.models()->index(row).data(ModelChoiceModel::CapabilitiesRole).toStringList();
}

void ChosenModel::tryAgain() { m_server.connection().retryNow(); }

QString ChosenModel::detail() const
{
    const auto row = m_choice.models()->rowOf(m_open.model());
    return row < 0 ? QString() : m_choice.models()->index(row).data(ModelChoiceModel::DetailRole).toString();
}

QStringList ChosenModel::suggestions() const
{
    const auto *model = m_choice.find(m_open.model());
    return model ? suggestionsFor(*model) : QStringList();
}

}
