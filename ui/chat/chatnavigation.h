// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/openconversation.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Where the reader goes on the chat screen: to a message that was found, to a neighbouring question, to a search. The screen
/// follows its signals.
class ChatNavigation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")

public:
    /// A place in the open conversation.
    enum Place { Start, End, NextQuestion, PreviousQuestion };
    Q_ENUM(Place)

    /// Both outlive it.
    ChatNavigation(Conversations &conversations, OpenConversation &open);

    [[nodiscard]] Conversations &conversations() { return m_conversations; }
    /// Opens the conversation and shows the path that this message is on; then emits messageOpened().
    void openMessage(const chat::Id &conversationId, const chat::Id &messageId, const QString &words);
    /// Without a message.
    void openConversation(const chat::Id &conversationId) { m_open.open(conversationId); }

Q_SIGNALS:
    /// The message is on the path that is shown. `words` are what it was found by.
    void messageOpened(const QString &messageId, const QString &words);
    /// The field that searches all conversations gets the focus, and this text unless it is empty.
    void searchRequested(const QString &text);
    void findRequested();
    void placeRequested(corral::ui::ChatNavigation::Place place);

private:
    void showMessage();

    Conversations &m_conversations;
    OpenConversation &m_open;
    chat::Id m_conversationId; ///< of the wanted message
    chat::Id m_messageId;      ///< empty: none is wanted
    QString m_words;
};

}
