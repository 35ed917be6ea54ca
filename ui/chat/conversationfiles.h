// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/conversationexport.h"
#include "ui/chat/conversationimport.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// How conversations leave the chat screen and come in: by the clipboard, and as files.
class ConversationFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    Q_PROPERTY(corral::ui::ConversationExport *exporting READ exporting CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ConversationImport *importing READ importing CONSTANT FINAL)

public:
    /// All outlive it.
    ConversationFiles(Conversations &conversations, chat::SessionPool &sessions, OpenConversation &open,
                      const ConversationServer &server, QObject *parent = nullptr);

    [[nodiscard]] ConversationExport *exporting() { return &m_export; }
    [[nodiscard]] ConversationImport *importing() { return &m_import; }

    /// The message as Markdown, to the clipboard.
    Q_INVOKABLE void copyMessage(const QString &messageId);
    /// The messages of the open conversation as Markdown, likewise.
    Q_INVOKABLE void copyConversation();
    Q_INVOKABLE void copyText(const QString &text);
    /// The conversations in memory as Markdown, the open one first.
    [[nodiscard]] QString asMarkdown() const;

Q_SIGNALS:
    /// A text was copied to the clipboard.
    void copied();

private:
    Conversations &m_conversations;
    chat::SessionPool &m_sessions;
    OpenConversation &m_open;
    ConversationExport m_export;
    ConversationImport m_import;
};

}
