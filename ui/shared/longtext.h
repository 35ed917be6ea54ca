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

/// Keeps a TextArea or TextEdit quick however long its text becomes.
///
/// It draws only the lines in view. Qt does so by itself only for a long text that is set, not for one that is pasted.
///
/// A long text goes in piece by piece, a few milliseconds each: 20,000 lines at once take half a second. It is one step for
/// undo. Keys that are pressed meanwhile wait for its end; a mouse button, a shortcut or closing puts the rest in at once.
/// A very long text that is replaced goes piece by piece, too.
class LongText : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *item READ item WRITE setItem NOTIFY itemChanged FINAL)
    /// The item does not hold the whole text yet.
    Q_PROPERTY(bool inserting READ isInserting NOTIFY insertingChanged FINAL)
    /// What is pasted with a longer line is refused: the item lays out each line as a whole, which takes minutes for one of
    /// some megabytes. 0: no limit.
    Q_PROPERTY(int longestLine MEMBER m_longestLine NOTIFY longestLineChanged FINAL)
    /// Likewise what would make the whole text longer than this. 0: no limit.
    Q_PROPERTY(int longestText MEMBER m_longestText NOTIFY longestTextChanged FINAL)

public:
    explicit LongText(QObject *parent = nullptr);

    [[nodiscard]] QQuickItem *item() const { return m_item.data(); }
    void setItem(QQuickItem *item);
    [[nodiscard]] bool isInserting() const { return m_pieces.isActive(); }

    /// In place of what is selected, at the cursor.
    Q_INVOKABLE void insert(const QString &text);
    /// In place of everything; nothing is left to undo.
    Q_INVOKABLE void replace(const QString &text);
    /// The text of the clipboard, in place of what is selected.
    Q_INVOKABLE void paste();
    /// Puts the rest in at once.
    Q_INVOKABLE void finish();

    /// How many characters the longest line of a text has, as a text item parts it into lines.
    [[nodiscard]] static qsizetype longestLineOf(QStringView text);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void itemChanged();
    void insertingChanged();
    void longestLineChanged();
    void longestTextChanged();
    /// Instead of pasting it.
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
    QPointer<QQuickWindow> m_window; ///< watched while a text goes in
    QTextCursor m_cursor;
    QString m_text;
    qsizetype m_done = 0;    ///< characters of m_text
    bool m_clearing = false; ///< what was there before is not gone yet
    int m_longestLine = 0;
    int m_longestText = 0;
    std::vector<std::unique_ptr<QKeyEvent>> m_keys;
    QTimer m_pieces;
};

}
