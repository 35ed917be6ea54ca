// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/pacer.h"
#include "chat/sessionpool.h"
#include "llm/requests.h"
#include "ui/chat/conversations.h"
#include "ui/chat/drawingcost.h"
#include "ui/chat/modelchoice.h"
#include "ui/chat/openconversation.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::servers {
class Connection;
}
namespace corral::store {
class Store;
}

namespace corral::ui {

/// What the chat screen knows. Answers go on whether their conversation is shown or not.
class ChatController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(corral::ui::ConversationListModel *conversations READ conversations CONSTANT FINAL)
    Q_PROPERTY(corral::ui::TranscriptModel *transcript READ transcript CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ModelChoiceModel *models READ models CONSTANT FINAL)

    /// The conversation that is open. A new one has an id too, but stands in the list only once there is something in it.
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationChanged FINAL)
    /// Nothing was said in it yet.
    Q_PROPERTY(bool blank READ isBlank NOTIFY blankChanged FINAL)
    /// It is being read from the disk.
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged FINAL)
    /// "New conversation" until it has one.
    Q_PROPERTY(QString title READ shownTitle NOTIFY titleChanged FINAL)
    /// That answers the next question; empty while there is none to choose.
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelChanged FINAL)
    /// As it is drawn.
    Q_PROPERTY(QString shownModel READ shownModel NOTIFY modelChanged FINAL)
    /// The message that is being written. Kept for each conversation, also over a restart.
    Q_PROPERTY(corral::ui::MessageDraft *draft READ draft CONSTANT FINAL)

    /// An answer is coming in this conversation.
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)
    Q_PROPERTY(bool canSend READ canSend NOTIFY canSendChanged FINAL)
    /// Why not, for people; empty when it can, and when all that is missing is something typed.
    Q_PROPERTY(QString cannotSendReason READ cannotSendReason NOTIFY canSendChanged FINAL)
    /// Questions to begin with that the chosen model can answer.
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY suggestionsChanged FINAL)

    /// Of all answers that are coming, in whatever conversation, together.
    Q_PROPERTY(double liveTokensPerSecond READ liveTokensPerSecond NOTIFY liveChanged FINAL)
    /// "43.2 tok/s"; empty when nothing comes.
    Q_PROPERTY(QString liveRate READ liveRate NOTIFY liveChanged FINAL)
    /// Whether somebody can see the screen; answers that nobody sees come at a lower cost.
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged FINAL)

public:
    /// All outlive the controller. `pacer` is the one of the sessions.
    ChatController(servers::Connection &connection, store::Store &store, chat::SessionPool &sessions, chat::Pacer &pacer,
                   QObject *parent = nullptr);
    ~ChatController() override;

    [[nodiscard]] ConversationListModel *conversations() { return m_conversations.list(); }
    [[nodiscard]] const ConversationListModel *conversations() const { return m_conversations.list(); }
    [[nodiscard]] TranscriptModel *transcript() { return m_open.transcript(); }
    [[nodiscard]] ModelChoiceModel *models() { return m_choice.models(); }
    [[nodiscard]] MessageDraft *draft() { return m_open.draft(); }
    [[nodiscard]] QString conversationId() const { return m_open.id(); }
    [[nodiscard]] bool isBlank() const { return m_open.isBlank(); }
    [[nodiscard]] bool isLoading() const { return m_open.isLoading(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QString model() const { return m_open.model(); }
    [[nodiscard]] QString shownModel() const;
    void setModel(const QString &model) { m_open.setModel(model); }
    [[nodiscard]] bool isRunning() const { return m_open.isRunning(); }
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] QString cannotSendReason() const;
    [[nodiscard]] QStringList suggestions() const;
    [[nodiscard]] double liveTokensPerSecond() const { return m_sessions.tokensPerSecond(); }
    [[nodiscard]] QString liveRate() const;
    [[nodiscard]] bool isShown() const { return m_shown; }
    void setShown(bool shown);

    /// The conversation that was open when Corral ended; opened when the list was read, unless something was begun by then.
    void openAtStart(const QString &conversationId) { m_open.setStart(conversationId); }
    Q_INVOKABLE void newConversation() { m_open.openNew(); }
    Q_INVOKABLE void open(const QString &conversationId) { m_open.open(conversationId); }
    /// The neighbour in the list, +1 towards older ones.
    Q_INVOKABLE void openNeighbour(int step);
    Q_INVOKABLE void rename(const QString &conversationId, const QString &title);
    /// Stops what runs in it. `removed` follows; undoRemove() brings it back.
    Q_INVOKABLE void remove(const QString &conversationId);
    Q_INVOKABLE void undoRemove(const QString &conversationId);

    /// Sends the draft.
    Q_INVOKABLE void send();
    /// Of the open conversation.
    Q_INVOKABLE void stop();
    /// Answers again; what is replaced on the page is kept, and undoRetry() brings it back.
    Q_INVOKABLE void retry(const QString &messageId);
    Q_INVOKABLE void undoRetry(const QString &conversationId, const QString &leaf);
    /// The message as Markdown, to the clipboard.
    Q_INVOKABLE void copyMessage(const QString &messageId);
    Q_INVOKABLE void copyText(const QString &text);
    /// Writes down what waits to be written: before the window closes.
    Q_INVOKABLE void flush() { m_open.saveDraft(); }
    /// The list is read anew: others came into the file.
    void reload() { m_conversations.reload(); }
    /// The conversations that are in memory, the one in front first, as Markdown.
    [[nodiscard]] QString asMarkdown() const;
    /// The program ends: chat::SessionPool::interrupt.
    void interrupt() { m_sessions.interrupt(); }

Q_SIGNALS:
    void conversationChanged();
    /// The conversation is about to be left: what was written and not told yet is still its draft.
    void leaving();
    void blankChanged();
    void loadingChanged();
    void titleChanged();
    void modelChanged();
    void runningChanged();
    void canSendChanged();
    void suggestionsChanged();
    void liveChanged();
    void shownChanged();
    /// A toast with an undo.
    void removed(const QString &conversationId, const QString &title);
    /// Likewise: an answer, and `followers` messages after it, gave way to a new one; the path ended at `leaf`.
    void retried(const QString &conversationId, const QString &leaf, int followers);
    /// A toast: something could not be written or read; the chat goes on.
    void failed(const QString &message, const QString &hint);
    /// Something is in the clipboard now.
    void copied();
    /// An answer ended; `conversationId` may be one that is not open.
    void answered(const QString &conversationId, const QString &title);

private:
    void followSessions();
    void followOpenConversation();
    void followPhase(const chat::Session *session, const chat::Id &answerId);
    void report(const Error &error);
    void report(const Result<void> &result);

    servers::Connection &m_connection;
    chat::SessionPool &m_sessions;
    DrawingCost m_cost;
    bool m_shown = true;
    Conversations m_conversations;
    ModelChoice m_choice;
    OpenConversation m_open;
};

}
