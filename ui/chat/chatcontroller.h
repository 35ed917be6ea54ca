// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/flushinterval.h"
#include "chat/sessionpool.h"
#include "llm/requests.h"
#include "ui/chat/branches.h"
#include "ui/chat/chatnavigation.h"
#include "ui/chat/chosenmodel.h"
#include "ui/chat/conversationfiles.h"
#include "ui/chat/conversations.h"
#include "ui/chat/conversationserver.h"
#include "ui/chat/drawingcost.h"
#include "ui/chat/inspector.h"
#include "ui/chat/modelchoice.h"
#include "ui/chat/modelchoosermodel.h"
#include "ui/chat/openconversation.h"
#include "ui/chat/questionqueue.h"
#include "ui/chat/samemodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::servers {
class Connection;
class ServerRegistry;
}

namespace corral::ui {

/// Controller of the chat screen. Answers continue whether or not their conversation is displayed.
class ChatController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(corral::ui::ConversationListModel *conversations READ conversations CONSTANT FINAL)
    Q_PROPERTY(corral::ui::TranscriptModel *transcript READ transcript CONSTANT FINAL)
    /// The models of the server that answers, and those of all servers.
    Q_PROPERTY(corral::ui::ModelChoiceModel *models READ models CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ModelChooserModel *chooser READ chooser CONSTANT FINAL)
    /// The open conversation. A new one also has an id, but is listed only once it has content.
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationChanged FINAL)
    /// It has no messages yet.
    Q_PROPERTY(bool blank READ isBlank NOTIFY blankChanged FINAL)
    /// "New conversation" until it has a title.
    Q_PROPERTY(QString title READ shownTitle NOTIFY titleChanged FINAL)
    /// The model for the next question, and its name for display; empty if there is none.
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelChanged FINAL)
    Q_PROPERTY(QString shownModel READ shownModel NOTIFY modelChanged FINAL)
    /// Its system prompt, options and preset.
    Q_PROPERTY(corral::ui::Inspector *inspector READ inspector CONSTANT FINAL)
    /// The draft of the open conversation. Each conversation has its own, persisted over a restart.
    Q_PROPERTY(corral::ui::MessageDraft *draft READ draft CONSTANT FINAL)
    /// The versions of its messages.
    Q_PROPERTY(corral::ui::Branches *branches READ branches CONSTANT FINAL)
    /// The questions that are sent when the answer is complete.
    Q_PROPERTY(corral::ui::QuestionQueue *queue READ queue CONSTANT FINAL)
    /// An answer is being generated in this conversation.
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)
    Q_PROPERTY(bool canSend READ canSend NOTIFY canSendChanged FINAL)
    /// The reason if nothing can be sent, for display; empty if only the text is missing.
    Q_PROPERTY(QString cannotSendReason READ cannotSendReason NOTIFY canSendChanged FINAL)
    /// The server that answers in the open conversation.
    Q_PROPERTY(corral::ui::ConversationServer *server READ server CONSTANT FINAL)
    /// Where else the model is, while its server is unreachable.
    Q_PROPERTY(corral::ui::SameModel *sameModel READ sameModel CONSTANT FINAL)
    /// The model for the next question: what is known of it.
    Q_PROPERTY(corral::ui::ChosenModel *chosenModel READ chosenModel CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ChatNavigation *navigation READ navigation CONSTANT FINAL)
    /// Copies, exports and imports.
    Q_PROPERTY(corral::ui::ConversationFiles *files READ files CONSTANT FINAL)
    /// Whether the screen is visible; otherwise answers are updated less often.
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged FINAL)

public:
    /// All outlive the controller. `flushInterval` is the one of the sessions.
    ChatController(servers::Connection &connection, store::Store &store, chat::SessionPool &sessions,
                   chat::FlushInterval &flushInterval, QObject *parent = nullptr);
    ~ChatController() override;
    /// Conversations keep their server among these from now on; without them, the current one answers.
    void setServers(servers::ServerRegistry &servers);

    [[nodiscard]] ConversationListModel *conversations() { return m_conversations.list(); }
    [[nodiscard]] const ConversationListModel *conversations() const { return m_conversations.list(); }
    [[nodiscard]] TranscriptModel *transcript() { return m_open.transcript(); }
    [[nodiscard]] ModelChoiceModel *models() { return m_choice.models(); }
    [[nodiscard]] ModelChooserModel *chooser() { return &m_chooser; }
    [[nodiscard]] MessageDraft *draft() { return m_open.draft(); }
    [[nodiscard]] Branches *branches() { return &m_branches; }
    [[nodiscard]] QuestionQueue *queue() { return &m_queue; }
    [[nodiscard]] QString conversationId() const { return m_open.id(); }
    [[nodiscard]] bool isBlank() const { return m_open.isBlank(); }
    [[nodiscard]] bool isLoading() const { return m_open.isLoading(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QString model() const { return m_open.model(); }
    [[nodiscard]] QString shownModel() const;
    [[nodiscard]] Inspector *inspector() { return &m_inspector; }
    void setModel(const QString &model) { m_open.setModel(model); }
    /// This model of this server answers from now on. The current server stays.
    Q_INVOKABLE void choose(const QString &model, const QString &serverId);
    [[nodiscard]] bool isRunning() const { return m_open.isRunning(); }
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] QString cannotSendReason() const;
    [[nodiscard]] ConversationServer *server() { return &m_server; }
    [[nodiscard]] SameModel *sameModel() { return &m_sameModel; }
    [[nodiscard]] ChosenModel *chosenModel() { return &m_chosenModel; }
    [[nodiscard]] ChatNavigation *navigation() { return &m_navigation; }
    [[nodiscard]] ConversationFiles *files() { return &m_files; }
    /// Whether an answer runs in any conversation.
    [[nodiscard]] bool isAnswering() const { return m_sessions.runningCount() > 0; }
    [[nodiscard]] double liveTokensPerSecond() const { return m_sessions.tokensPerSecond(); } ///< the sum over all answers
    /// "43.2 tok/s"; empty if no answer is running.
    [[nodiscard]] QString liveRate() const;
    [[nodiscard]] bool isShown() const { return m_shown; }
    void setShown(bool shown);

    /// Opens this conversation, the last one of the previous session, once the list is loaded, unless another was opened by
    /// then.
    void openAtStart(const QString &conversationId) { m_open.setStart(conversationId); }
    Q_INVOKABLE void newConversation() { m_open.openNew(); }
    Q_INVOKABLE void open(const QString &conversationId) { m_open.open(conversationId); }
    /// The neighbour in the list, +1 towards older ones.
    Q_INVOKABLE void openNeighbour(int step) { m_open.openNeighbour(step); }
    /// An empty title stands for the one that the first question gives; it is ignored while the conversation is not loaded.
    Q_INVOKABLE void rename(const QString &conversationId, const QString &title);
    /// Stops its answer and emits `removed`; undoRemove() restores it.
    Q_INVOKABLE void remove(const QString &conversationId);
    Q_INVOKABLE void undoRemove(const QString &conversationId);

    /// Sends the draft.
    Q_INVOKABLE void send();
    /// Sends this question; the draft stays.
    Q_INVOKABLE void sendExample(const QString &question);
    /// The current server answers in the open conversation from now on.
    Q_INVOKABLE void useCurrentServer();
    /// Of the open conversation.
    Q_INVOKABLE void stop();
    /// Saves the draft; called before the window closes.
    Q_INVOKABLE void flush() { m_open.saveDraft(); }
    /// Reloads the list, because conversations were added to the file.
    void reload() { m_conversations.reload(); }
    /// The program ends: chat::SessionPool::interrupt.
    void interrupt() { m_sessions.interrupt(); }

Q_SIGNALS:
    void conversationChanged();
    /// Emitted before another conversation is opened, so that the field can still report its text.
    void leaving();
    void blankChanged();
    void loadingChanged();
    void titleChanged();
    void modelChanged();
    void runningChanged();
    void canSendChanged();
    void liveChanged();
    void shownChanged();
    /// A toast with an undo.
    void removed(const QString &conversationId, const QString &title);
    /// For a toast: a read or write failed; the chat continues.
    void failed(const QString &message, const QString &hint);
    /// An answer has ended, possibly in a conversation that is not open.
    void answered(const QString &conversationId, const QString &title);

private:
    void followSessions();
    void followOpenConversation();
    void followServer();
    void followPhase(const chat::Session *session, const chat::Id &answerId);
    [[nodiscard]] bool sendTo(chat::Session &session, const QString &question, const QString &draft);
    void report(const Error &error);

    ConversationServer m_server;
    servers::Connection &m_connection; ///< of m_server
    chat::SessionPool &m_sessions;
    DrawingCost m_cost;
    bool m_shown = true;
    Conversations m_conversations;
    ModelChoice m_choice;
    ModelChooserModel m_chooser;
    SameModel m_sameModel{m_server};
    OpenConversation m_open;
    ChosenModel m_chosenModel{m_open, m_choice, m_server};
    Branches m_branches{m_open, m_sessions, m_server};
    ChatNavigation m_navigation{m_conversations, m_open};
    QuestionQueue m_queue{m_open, m_sessions, m_server};
    ConversationFiles m_files{m_conversations, m_sessions, m_open, m_server};
    Inspector m_inspector{m_open, m_sessions, m_choice, m_server};
};

}
