// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

class ConversationServer;
class ModelChoice;
class OpenConversation;

/// What is known of the model that answers in the open conversation, for the head of the chat screen.
class ChosenModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /// "Loaded", for display; empty while nothing is known.
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    /// "8K": the context with which it is loaded, else the one that it was trained with; empty if unknown.
    Q_PROPERTY(QString context READ context NOTIFY changed FINAL)
    /// "3.2B · Q4_K_M · 2.0 GB"; empty if unknown.
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)
    /// Those that differ between models: "vision", "tools", "thinking".
    Q_PROPERTY(QStringList capabilities READ capabilities NOTIFY changed FINAL)
    /// Example questions that suit it.
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY changed FINAL)

public:
    enum State {
        Unknown, ///< none is chosen, or the server is being asked
        Loaded,
        NotLoaded,
        NotInstalled,
        WithoutChat, ///< installed, but it makes embeddings, for example
        Unreachable, ///< its server is
    };
    Q_ENUM(State)

    /// All three outlive it.
    ChosenModel(const OpenConversation &open, ModelChoice &choice, ConversationServer &server, QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString context() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QStringList capabilities() const;
    [[nodiscard]] QStringList suggestions() const;
    /// Asks an unreachable server again at once.
    Q_INVOKABLE void tryAgain();

Q_SIGNALS:
    void changed();

private:
    const OpenConversation &m_open;
    ModelChoice &m_choice;
    ConversationServer &m_server;
};

}
