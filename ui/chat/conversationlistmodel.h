// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// List model of the conversations, newest first.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Row of the open conversation, -1 for a new one.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentRowChanged FINAL)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole + 1, ///< "conversationId"
        TitleRole,                             ///< "title"; never empty, see titleOf()
        ShownTitleRole,                        ///< "shownTitle": for display, see displayText()
        SubtitleRole,  ///< "subtitle": "llama3.2:3b · 14:05", with several servers "llama3.2:3b · GPU box · 14:05"
        SectionRole,   ///< "section": "Today", "Yesterday", "Previous 7 days", then "March 2026"
        StreamingRole, ///< "streaming": an answer is streaming
        CurrentRole,   ///< "current": the open conversation
    };

    explicit ConversationListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_conversations.size()); }
    [[nodiscard]] int currentRow() const;

    /// Replaces the list with minimal row changes.
    void setConversations(QList<chat::Conversation> conversations);
    /// Upserts one conversation and moves it to the row for its time.
    void put(const chat::Conversation &conversation);
    void remove(const chat::Id &id);
    void setStreaming(const chat::Id &id, bool streaming);
    void setCurrent(const chat::Id &id);
    /// The names of the servers that conversations may have, by their ids; empty if there is only one.
    void setServerNames(const QHash<QString, QString> &names);
    /// Sets the day that sections and times refer to.
    void setToday(QDate today);

    /// Whether it has no content: no message, no draft and no title.
    [[nodiscard]] static bool isEmpty(const chat::Conversation &conversation);
    /// Its title, or else the beginning of the draft.
    [[nodiscard]] static QString titleOf(const chat::Conversation &conversation);
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &id) const;
    [[nodiscard]] const QList<chat::Conversation> &conversations() const { return m_conversations; }

Q_SIGNALS:
    void countChanged();
    void currentRowChanged();

private:
    [[nodiscard]] QString section(const QDateTime &time) const;
    [[nodiscard]] QString subtitle(const chat::Conversation &conversation) const;
    [[nodiscard]] int placeFor(const chat::Conversation &conversation) const;
    void changed(int row, const QList<int> &roles);
    void insert(QList<chat::Conversation> added);
    void removeRange(int first, int last);

    QList<chat::Conversation> m_conversations;
    QSet<chat::Id> m_streaming;
    QHash<QString, QString> m_serverNames;
    chat::Id m_current;
    QDate m_today = QDate::currentDate();
};

}
