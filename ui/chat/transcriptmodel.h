// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"
#include "ui/chat/earliermessages.h"
#include "ui/chat/transcriptdata.h"
#include "ui/chat/transcriptrows.h"
#include "ui/chat/transcripttext.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The conversation that is shown, as flat rows: one for each block of Markdown, so that neither ten thousand messages nor an
/// answer of a thousand blocks make a view slow. TranscriptRows determines the rows of a message, TranscriptData their data;
/// this class observes the session and notifies the views.
///
/// While an answer streams, finished blocks are inserted and only the last row changes, once a flush. Long conversations are
/// read from their end: earlier messages come with fetchEarlier().
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    /// There are messages before the first row.
    Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY hasEarlierChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit TranscriptModel(QObject *parent = nullptr);
    ~TranscriptModel() override;

    /// TranscriptData::setLoadedModels
    void setLoadedModels(const std::optional<QSet<QString>> &keys);
    /// Whether a view can be seen; otherwise the time of waiting is not told. True by default.
    void setVisible(bool visible);
    /// Shows another conversation, or none (null). A destroyed session is noticed.
    void setSession(chat::Session *session);
    /// Another branch of the conversation is its path now: the messages with which both begin keep their rows.
    void pathChanged();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return m_rows.count(); }
    [[nodiscard]] bool hasEarlier() const { return m_earlier.left() > 0; }

    /// Puts some of the messages before the first row there, soon, in a few milliseconds. A view calls it when it comes
    /// near the first row, a screen or two ahead; also while it is being scrolled or laid out.
    Q_INVOKABLE void fetchEarlier() { m_earlier.fetch(); }
    /// Puts all of them there, in slices that leave time for frames.
    Q_INVOKABLE void fetchAll() { m_earlier.fetchAll(); }
    /// All that is left, before it returns.
    Q_INVOKABLE void readAll() { m_earlier.readAll(); }
    /// Unfolds a long question or what the model thought, or folds it.
    Q_INVOKABLE void setExpanded(const QString &messageId, bool expanded);
    /// All the code of the code block that a row is part of: a long one has several rows.
    Q_INVOKABLE QString codeAt(int row) const;
    Q_INVOKABLE bool isCode(int row) const;
    /// The message that a row belongs to; empty where there is no such row.
    Q_INVOKABLE QString messageAt(int row) const;
    /// "rust": of the code block that a row is part of.
    Q_INVOKABLE QString languageAt(int row) const;
    /// What a reader sees of the rows from a position in the text of one to a position in that of another, for the clipboard:
    /// paragraphs and messages apart, code and questions letter for letter.
    Q_INVOKABLE QString textBetween(int firstRow, int firstPosition, int lastRow, int lastPosition) const;
    /// The next row from here on with which a question begins, backwards for a negative step; -1 if there is none here.
    Q_INVOKABLE int questionFrom(int row, int step) const { return m_rows.questionFrom(row, step); }
    /// See transcripttext.h.
    [[nodiscard]] QString findableText(int row) const { return ui::findableText(m_rows.at(row)); }
    [[nodiscard]] bool isFolded(int row) const { return ui::isFolded(m_rows.at(row)); }
    /// The first row of a message, -1 when it is not here (yet).
    Q_INVOKABLE int rowOf(const QString &messageId) const;

Q_SIGNALS:
    void hasEarlierChanged();
    void countChanged();
    /// All that came with one flush of a growing answer is in the rows: a view that lays out now does so once.
    void grown();

private:
    void addMessage(const chat::Id &id);
    void rewriteBegins(const chat::Id &id);
    void rewriteEnds(const chat::Id &id);
    void addMessage(const chat::Id &id, QDeadlineTimer deadline);
    void prepend(TranscriptRows::Messages messages);
    void removeLastMessage();
    void growContent(const chat::Id &id, qsizetype from);
    void growThinking(const chat::Id &id, qsizetype from);
    void endMessage(const chat::Id &id);
    void readMore(ShownMessage &message, QDeadlineTimer deadline = QDeadlineTimer(ShownMessage::sliceTime));
    void readUnfinished();
    void showGrowth(ShownMessage &message, bool thought, int settled);
    void showEnd(ShownMessage &message);
    void setQuestionExpanded(ShownMessage &message, bool expanded);
    void updateWaitingTime();
    void updateHeader(const chat::Id &id);

    void insertRowsAt(int at, const std::vector<TranscriptRow> &rows);
    void removeRowsAt(int at, int count);
    void changed(int row, const QList<int> &roles) { changed(row, row, roles); }
    void changed(int first, int last, const QList<int> &roles);

    QPointer<chat::Session> m_session;
    TranscriptRows m_rows;
    TranscriptData m_data;
    EarlierMessages m_earlier;
    bool m_isRewriting = false; ///< the rows of the last message are removed until its texts are rewritten
    QTimer m_readTimer;         ///< of what is shown and not read to its end
    bool m_visible = true;
    QTimer m_waiting{this};
};

}
