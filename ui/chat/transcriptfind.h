// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/searchquery.h"
#include "ui/chat/transcriptmodel.h"

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QRectF>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace corral::ui {

/// Finds a text in the open conversation. It counts the occurrences in the texts of the rows, in slices between frames, and
/// follows the rows while they are inserted, removed and changed. What is folded counts too, and is unfolded on the way to it.
///
/// The marks are not here: each row that is in view finds them in its document (MatchMarks).
class TranscriptFind : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(corral::ui::TranscriptModel *transcript READ transcript WRITE setTranscript FINAL REQUIRED)
    /// Letter for letter, without case and diacritics. Empty: nothing is marked.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// The row that is in view when a search begins: the first occurrence from there on is the current one.
    Q_PROPERTY(int startRow MEMBER m_startRow FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Of the current occurrence, from 1; 0 if there is none.
    Q_PROPERTY(int position READ position NOTIFY changed FINAL)
    /// All rows of the conversation have been searched.
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed FINAL)

public:
    explicit TranscriptFind(QObject *parent = nullptr);

    [[nodiscard]] TranscriptModel *transcript() const { return m_transcript.data(); }
    void setTranscript(TranscriptModel *transcript);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int position() const { return m_position; }
    [[nodiscard]] bool isComplete() const;

    Q_INVOKABLE void next() { step(1); }
    Q_INVOKABLE void previous() { step(-1); }
    /// Marks the words of a search over all conversations, and goes to the first one in this message.
    Q_INVOKABLE void showMessage(const QString &messageId, const QString &words);

    /// Where a text contains what is looked for.
    [[nodiscard]] QList<chat::TextRange> find(const QString &text) const;
    [[nodiscard]] bool isActive() const { return !m_needle.isEmpty() || !m_words.isEmpty(); }
    /// The index of the current occurrence among those of this row, -1 if it is elsewhere.
    [[nodiscard]] int currentIn(int row) const { return row == m_row ? m_index : -1; }
    /// The row shows the current occurrence there. The view is told once each time that somebody goes to one.
    void takeShown(QQuickItem *item, const QRectF &place);

Q_SIGNALS:
    void textChanged();
    void changed();
    /// What is to be marked, or which one is the current one.
    void marksChanged();
    /// The row comes into view, and then tells by placeShown() where in it the occurrence is.
    void rowWanted(int row);
    void placeShown(QQuickItem *item, const QRectF &place);

private:
    void begin();
    void reset();
    void search();
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);
    void rowsChanged(int first, int last, const QList<int> &roles);
    void forget(int row);
    void step(int direction);
    void goTo(int row, int index);
    void unfold(int row);
    void settle();
    void update();
    [[nodiscard]] int nextRow(int from, int direction) const;

    static constexpr int unknown = -1;

    QPointer<TranscriptModel> m_transcript;
    QString m_text;
    QString m_needle;          ///< folded
    chat::SearchQuery m_words; ///< instead of m_needle
    int m_startRow = 0;
    std::vector<int> m_counts; ///< of each row, or unknown
    int m_unsearched = -1;     ///< no row behind this one is unknown
    int m_count = 0;
    int m_position = 0;
    int m_row = -1; ///< of the current occurrence
    int m_index = -1;
    int m_wantedRow = -1;    ///< the first occurrence from here on becomes the current one
    QString m_wantedMessage; ///< the same from its first row on, once it is there
    bool m_showing = false;  ///< the view has not been told yet where the current one is
    QTimer m_slices;
};

}
