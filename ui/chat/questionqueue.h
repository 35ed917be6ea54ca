// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::chat {
class Session;
class SessionPool;
}

namespace corral::ui {

class ConversationServer;
class OpenConversation;

/// List model of the questions that are queued in the open conversation, in the order in which they are sent: see
/// chat::Session::queue().
class QuestionQueue : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// No answer is being generated, so that the questions wait for the user.
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed FINAL)
    /// An answer is being generated, and the draft has a text that can wait for its end.
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY canAddChanged FINAL)

public:
    enum Role {
        BeginningRole = Qt::UserRole + 1, ///< "beginning": its first lines, for display
    };

    /// All three outlive it.
    QuestionQueue(OpenConversation &open, chat::SessionPool &sessions, ConversationServer &server, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_questions.size()); }
    [[nodiscard]] bool isWaiting() const { return m_idle && !m_questions.isEmpty(); }
    [[nodiscard]] bool canAdd() const;

    /// Queues the draft.
    Q_INVOKABLE void add();
    /// Stops the answer, if one is being generated, and sends this question.
    Q_INVOKABLE void send(int row);
    /// Puts this question before the draft.
    Q_INVOKABLE void takeBack(int row);

Q_SIGNALS:
    void changed();
    void canAddChanged();
    /// A question cannot be sent; it stays in the queue.
    void failed(const corral::Error &error);

private:
    void follow();
    void setQuestions(const QStringList &questions);

    OpenConversation &m_open;
    ConversationServer &m_server;
    QStringList m_questions;
    bool m_idle = true;
};

}
