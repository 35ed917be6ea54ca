// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <compare>

class QQuickItem;

namespace corral::ui {

class RowItems;

/// What is selected across the rows of a RowsView: from a position in the text of one row to a position in that of another.
/// It is kept here, not in the items, since rows out of view have none.
class RowSelection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a RowsView")
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool all READ isAll NOTIFY changed FINAL)
    Q_PROPERTY(int firstRow READ firstRow NOTIFY changed FINAL)
    Q_PROPERTY(int lastRow READ lastRow NOTIFY changed FINAL)
    /// Positions in the documents of the first and the last row; the one in the last row is behind the selection.
    Q_PROPERTY(int firstPosition READ firstPosition NOTIFY changed FINAL)
    Q_PROPERTY(int lastPosition READ lastPosition NOTIFY changed FINAL)

public:
    /// A place in the text of a row.
    struct TextPosition
    {
        int row = 0;
        int position = 0;
        auto operator<=>(const TextPosition &) const = default;
    };
    /// A position after the end of any text.
    static constexpr int endOfText = 0x7fffffff;

    explicit RowSelection(const RowItems *items);

    [[nodiscard]] bool isEmpty() const { return m_from == m_to; }
    [[nodiscard]] TextPosition first() const { return m_from < m_to ? m_from : m_to; }
    [[nodiscard]] TextPosition last() const { return m_from < m_to ? m_to : m_from; }
    [[nodiscard]] int firstRow() const { return first().row; }
    [[nodiscard]] int lastRow() const { return last().row; }
    [[nodiscard]] int firstPosition() const { return first().position; }
    [[nodiscard]] int lastPosition() const { return last().position; }

    void begin(const TextPosition &textPosition) { set(textPosition, textPosition); }
    void extendTo(const TextPosition &textPosition) { set(m_from, textPosition); }
    void set(const TextPosition &from, const TextPosition &to);
    Q_INVOKABLE void selectRow(int row) { set({row, 0}, {row, endOfText}); }
    /// Rows that are put before the first one afterwards belong to it too.
    Q_INVOKABLE void selectAll(int rows);
    /// The selection made by selectAll() is unchanged.
    [[nodiscard]] bool isAll() const { return m_all; }
    Q_INVOKABLE void clear() { set({}, {}); }

    void rowsInserted(int at, int count);
    void rowsRemoved(int at, int count);
    /// Lets the items that exist show it.
    void show();

    /// The text that people may select in a row, null where there is none.
    [[nodiscard]] static QQuickItem *textOf(const QQuickItem *row);

Q_SIGNALS:
    void changed();

private:
    void place(const TextPosition &from, const TextPosition &to);

    const RowItems *m_items;
    TextPosition m_from;
    TextPosition m_to;
    bool m_all = false;
    bool m_shown = false;
};

}
