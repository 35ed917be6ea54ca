// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The conversations, newest first.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Row of the conversation that is open, -1 for a new one.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentRowChanged FINAL)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole + 1, ///< "conversationId"
        TitleRole,                             ///< "title"; never empty, see titleOf()
        ShownTitleRole,                        ///< "shownTitle": as it is drawn
        SubtitleRole,                          ///< "subtitle": "llama3.2:3b · 14:05"
        SectionRole,                           ///< "section": "Today", "Yesterday", "Previous 7 days", then "March 2026"
        StreamingRole,                         ///< "streaming": an answer is coming in it
        CurrentRole,                           ///< "current": it is the one that is open
    };

    explicit ConversationListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_conversations.size()); }
    [[nodiscard]] int currentRow() const;

    /// Makes the rows those of this list, with as few changes as it takes.
    void setConversations(QList<chat::Conversation> conversations);
    /// Brings one conversation up to date, or adds it; it moves to where its time puts it.
    void put(const chat::Conversation &conversation);
    void remove(const chat::Id &id);
    void setStreaming(const chat::Id &id, bool streaming);
    void setCurrent(const chat::Id &id);
    /// Takes the day that sections and times are worded by.
    void setToday(QDate today);

    /// Whether there is nothing to come back to: no message, nothing written, no title given to it.
    [[nodiscard]] static bool isEmpty(const chat::Conversation &conversation);
    /// What it is called; without a title by the beginning of what is written and not sent.
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

    QList<chat::Conversation> m_conversations;
    QSet<chat::Id> m_streaming;
    chat::Id m_current;
    QDate m_today = QDate::currentDate();
};

}
