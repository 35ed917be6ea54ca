// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::chat {
class Session;
class SessionPool;
struct Message;
}

namespace corral::ui {

class ConversationServer;
class OpenConversation;

/// The versions of the messages of the open conversation: answering again, editing, and walking from one to another. Nothing is
/// overwritten: each version is a branch of the conversation.
class Branches : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")

public:
    /// All three outlive it.
    Branches(OpenConversation &open, chat::SessionPool &sessions, ConversationServer &server, QObject *parent = nullptr);

    /// Generates an answer again, or the answer to a question; the replaced messages are kept, and undoRetry() shows them again.
    Q_INVOKABLE void retry(const QString &messageId);
    Q_INVOKABLE void undoRetry(const QString &conversationId, const QString &leaf);

    /// Shows the version `step` places away: -1 for the one before. Where there is none, nothing happens.
    Q_INVOKABLE void showNeighbour(const QString &messageId, int step);
    /// The last message on the path that has several versions; empty if there is none.
    [[nodiscard]] QString lastWithVersions() const;

    /// The last question on the path; empty if there is none.
    [[nodiscard]] QString lastQuestion() const;
    /// Asks the view for a field with the last question.
    void editLastQuestion() { Q_EMIT editRequested(lastQuestion()); }
    Q_INVOKABLE bool isQuestion(const QString &messageId) const;
    /// Whether the message can be edited in a field; if not, `failed` says why.
    Q_INVOKABLE bool mayEdit(const QString &messageId);
    /// What to begin editing with: what was typed before and not saved, else the message's text.
    Q_INVOKABLE QString editedText(const QString &messageId) const;
    /// Whether something was typed before and not saved.
    Q_INVOKABLE bool hasEdit(const QString &messageId) const { return m_edits.contains(messageId); }
    /// Keeps what is typed until it is saved or dropped, or Corral quits.
    Q_INVOKABLE void keepEdit(const QString &messageId, const QString &text);
    Q_INVOKABLE void dropEdit(const QString &messageId) { m_edits.remove(messageId); }
    /// Asks the text instead of the question. False if that is not possible: `failed` says why.
    Q_INVOKABLE bool askInstead(const QString &questionId, const QString &text);
    /// Saves the text as another version of the message, and shows it; an unchanged text makes none. False as above.
    Q_INVOKABLE bool addVersion(const QString &messageId, const QString &text);

Q_SIGNALS:
    /// For a toast with an undo: an answer and `followers` messages after it were replaced by a new answer; the former path
    /// ended at `leaf`.
    void retried(const QString &conversationId, const QString &leaf, int followers);
    void editRequested(const QString &messageId);
    void failed(const corral::Error &error);

private:
    [[nodiscard]] const chat::Message *find(const QString &messageId) const;
    [[nodiscard]] bool isDone(const QString &messageId, const Result<void> &result);

    OpenConversation &m_open;
    chat::SessionPool &m_sessions;
    ConversationServer &m_server;
    QHash<QString, QString> m_edits; ///< by the id of the message
};

}
