// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTextCursor>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace corral::ui {

/// Keeps a TextArea or TextEdit responsive with long texts.
///
/// It draws only the visible lines. Qt does so by itself only for a long text that is set, not for a pasted one.
///
/// A long text is inserted in pieces of a few milliseconds: 20,000 lines at once take half a second. It is one undo step.
/// Keys pressed meanwhile are deferred; a mouse button, a shortcut or closing inserts the rest at once. A very long text
/// that is replaced is removed in pieces too.
class LongText : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *item READ item WRITE setItem NOTIFY itemChanged FINAL)
    /// The item does not hold the whole text yet.
    Q_PROPERTY(bool inserting READ isInserting NOTIFY insertingChanged FINAL)
    /// Pasting a longer line is refused: the item lays out each line as a whole, which takes minutes for several megabytes. 0:
    /// no limit.
    Q_PROPERTY(int longestLine MEMBER m_longestLine NOTIFY longestLineChanged FINAL)
    /// The same for the length of the whole text. 0: no limit.
    Q_PROPERTY(int longestText MEMBER m_longestText NOTIFY longestTextChanged FINAL)

public:
    explicit LongText(QObject *parent = nullptr);

    [[nodiscard]] QQuickItem *item() const { return m_item.data(); }
    void setItem(QQuickItem *item);
    [[nodiscard]] bool isInserting() const { return m_pieces.isActive(); }

    /// Replaces the selection, at the cursor.
    Q_INVOKABLE void insert(const QString &text);
    /// Replaces the whole text and clears the undo history.
    Q_INVOKABLE void replace(const QString &text);
    /// Replaces the selection by the text of the clipboard.
    Q_INVOKABLE void paste();
    /// Inserts the rest at once.
    Q_INVOKABLE void finish();

    /// The length of the longest line, with lines as a text item splits them.
    [[nodiscard]] static qsizetype longestLineOf(QStringView text);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void itemChanged();
    void insertingChanged();
    void longestLineChanged();
    void longestTextChanged();
    /// Emitted instead of pasting.
    void refused(const QString &text);

private:
    [[nodiscard]] QTextDocument *document() const;
    void begin(const QString &text);
    void clearPiece();
    void insertPiece();
    void insertSome();
    void end();
    [[nodiscard]] bool isRefused(const QString &text);
    [[nodiscard]] bool isKept(QEvent *event);
    [[nodiscard]] bool isSelectionPasted(const QMouseEvent *event);

    QPointer<QQuickItem> m_item;
    QPointer<QQuickWindow> m_window; ///< watched while a text is being inserted
    QTextCursor m_cursor;
    QString m_text;
    qsizetype m_done = 0;    ///< inserted characters of m_text
    bool m_clearing = false; ///< the old text is not removed completely
    int m_longestLine = 0;
    int m_longestText = 0;
    std::vector<std::unique_ptr<QKeyEvent>> m_keys;
    QTimer m_pieces;
};

}
