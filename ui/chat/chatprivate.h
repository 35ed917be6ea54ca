// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/sessionpool.h"
#include "ui/chat/chatcontroller.h"

#include "servers/connection.h"
#include "store/store.h"

#include <QTimer>

#include <ctime>

namespace corral::ui {

struct ChatController::Private
{
    Private(servers::Connection &itsConnection, store::Store &itsStore);

    [[nodiscard]] chat::Session::Services services();

    servers::Connection &connection;
    store::Store &store;
    Sources sources = Sources::system();
    chat::Pacer pacer;
    ConversationListModel list;
    TranscriptModel transcript;
    ModelChoiceModel models;
    chat::SessionPool sessions; ///< goes first: the models follow what it holds

    bool listRead = false;
    chat::Id openAtStart; ///< once the list was read
    chat::Id current;
    bool loading = false;                    ///< `current` has no session yet
    QHash<chat::Id, QString> typedMeanwhile; ///< in conversations that were left while they were read
    bool modelWanted = false;                ///< the user chose the model of the blank conversation
    bool shown = true;
    llm::KeepAlive keepAlive; ///< of every request; unset: the server decides
    MessageDraft draft;
    QTimer dayTimer;
    std::clock_t processorTime = -1;             ///< at the last flush of the running turn that is shown
    QHash<chat::Id, chat::Conversation> removed; ///< that can be brought back
};

}
