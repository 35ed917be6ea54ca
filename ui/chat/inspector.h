// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"
#include "ui/chat/modelparameters.h"
#include "ui/chat/optionfilter.h"
#include "ui/chat/optionrows.h"
#include "ui/chat/presetchoice.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::chat {
class SessionPool;
}

namespace corral::ui {

class ConversationServer;
class ModelChoice;
class OpenConversation;

/// What the open conversation asks its answers with: system prompt, options and preset.
class Inspector : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    /// May be empty.
    Q_PROPERTY(QString systemPrompt READ systemPrompt WRITE setSystemPrompt NOTIFY changed FINAL)
    /// The one that the model brings itself; empty if it has none, or it is not known.
    Q_PROPERTY(QString modelPrompt READ modelPrompt NOTIFY changed FINAL)
    /// All options, with the roles of OptionRows.
    Q_PROPERTY(corral::ui::OptionFilter *options READ options CONSTANT FINAL)
    /// The conversation is read: what is set is kept.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    /// "3 options set"; empty if none is.
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// Why nothing can be sent with these options; empty if it can.
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY changed FINAL)
    /// The model can think, and the server takes what is set about it.
    Q_PROPERTY(bool thinks READ thinks NOTIFY changed FINAL)
    /// Thinking is switched off here.
    Q_PROPERTY(bool thinkingOff READ isThinkingOff WRITE setThinkingOff NOTIFY changed FINAL)
    /// Why the parameters of the model are not shown; empty if they are.
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(corral::ui::PresetChoice *presets READ presets CONSTANT FINAL)

public:
    /// All outlive it.
    Inspector(OpenConversation &open, chat::SessionPool &sessions, ModelChoice &choice, ConversationServer &server,
              QObject *parent = nullptr);

    /// What new conversations begin with where their model has no preset; an empty model stands for the one used last. For how
    /// long models stay loaded by the settings.
    void setDefaults(const QString &model, const QString &systemPrompt, const QString &keepAlive);

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString systemPrompt() const;
    void setSystemPrompt(const QString &prompt);
    [[nodiscard]] QString modelPrompt() const;
    [[nodiscard]] OptionFilter *options() { return &m_shown; }
    [[nodiscard]] const OptionRows &rows() const { return m_rows; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool thinks() const;
    [[nodiscard]] bool isThinkingOff() const;
    void setThinkingOff(bool off);
    [[nodiscard]] QString note() const;
    [[nodiscard]] PresetChoice *presets() { return &m_presets; }

    /// The panel is shown: asks the server for the parameters of the model.
    Q_INVOKABLE void setShown(bool shown) { m_parameters.setWanted(shown); }
    /// Asks the screen to show the options with these words in their names or meanings; none: all of them.
    void reveal(const QString &words = {});
    /// Sets an option as it was typed; a blank number or list is no longer set.
    Q_INVOKABLE void type(const QString &option, const QString &text);
    /// Index in the row's choices.
    Q_INVOKABLE void choose(const QString &option, int choice);
    Q_INVOKABLE void reset(const QString &option);

Q_SIGNALS:
    void changed();
    void revealed();

private:
    struct Beginning
    {
        chat::Id conversation;
        chat::Options options;
        QString systemPrompt;
    };

    [[nodiscard]] chat::Options current() const;
    void setOptions(const chat::Options &options);
    [[nodiscard]] OptionContext context() const;
    void keep();
    void begin();
    void follow();

    OpenConversation &m_open;
    ModelChoice &m_choice;
    ConversationServer &m_server;
    PresetChoice m_presets;
    ModelParameters m_parameters;
    OptionRows m_rows;
    OptionFilter m_shown{m_rows};
    QString m_defaultPrompt;
    QString m_keepAlive;
    Beginning m_beginning; ///< of the new conversation that is open
    /// What was set in a new conversation that was left without a question.
    std::optional<Beginning> m_kept;
    chat::Id m_followed; ///< the conversation of the rows
};

}
