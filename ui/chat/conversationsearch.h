// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/search.h"
#include "ui/chat/chatnavigation.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// Searches all conversations as the user types: first the titles that match, then the messages, best first.
///
/// The rows stay until those of the newest query are there. An outdated query is not waited for.
class ConversationSearch : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(corral::ui::ChatNavigation *navigation READ navigation WRITE setNavigation FINAL REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// The text has a word to search for.
    Q_PROPERTY(bool active READ isActive NOTIFY textChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY resultChanged FINAL)
    /// The text that the rows belong to.
    Q_PROPERTY(QString foundText READ foundText NOTIFY resultChanged FINAL)
    /// All messages are indexed; otherwise the search is repeated until they are.
    Q_PROPERTY(bool complete READ isComplete NOTIFY resultChanged FINAL)
    /// Why the messages could not be searched; empty if they were.
    Q_PROPERTY(QString problem READ problem NOTIFY resultChanged FINAL)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole + 1, ///< "conversationId"
        MessageIdRole,                         ///< "messageId": empty for a title
        TitleRole,                             ///< "title": markup; empty for further messages of a conversation
        SnippetRole,                           ///< "snippet": markup; empty for a title
        DetailRole,                            ///< "detail": who wrote it and when
        MoreRole,                              ///< "more": "and 17 more messages"; may be empty
        SectionRole,                           ///< "section"
        PlainRole,                             ///< "plain": all of it, for assistive technology
    };

    explicit ConversationSearch(QObject *parent = nullptr);

    [[nodiscard]] ChatNavigation *navigation() const { return m_navigation.data(); }
    void setNavigation(ChatNavigation *navigation);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool isActive() const { return !chat::SearchQuery(m_text).isEmpty(); }
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] QString foundText() const { return m_foundText; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Opens the conversation of this row, at its message.
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void textChanged();
    void resultChanged();

private:
    struct Row
    {
        chat::Id conversationId;
        std::optional<chat::SearchHit> hit; ///< none: the title matches
        QString title;                      ///< markup
        qsizetype more = 0;

        bool operator==(const Row &) const = default;
    };

    QCoro::Task<> search();
    void searchAgain();
    void take(const QString &text, const chat::SearchResult &result);
    [[nodiscard]] QList<Row> rowsOf(const chat::SearchQuery &query, const chat::SearchResult &result) const;
    void setRows(QList<Row> rows);
    [[nodiscard]] static QString detailOf(const Row &row);

    QPointer<ChatNavigation> m_navigation;
    QString m_text;
    QString m_foundText;
    QString m_problem;
    QList<Row> m_rows;
    bool m_complete = true;
    bool m_searching = false;
    bool m_outdated = false; ///< what is being searched for
    QTimer m_again;
};

}
