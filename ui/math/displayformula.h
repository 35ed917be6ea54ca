// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formulalayer.h"

#include <algorithm>
#include <limits>

namespace corral::ui {

/// A formula on lines of its own. It is as large as the formula; until that is typeset it is empty. To a selection that spans
/// rows it is like a TextEdit with the source: it has its properties and functions, but it is selected as a whole.
class DisplayFormula : public corral::ui::FormulaLayer // qualified for qmllint
{
    Q_OBJECT
    QML_ELEMENT
    /// With its delimiters; empty: nothing is shown.
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    /// The size of the text around it in pixels.
    Q_PROPERTY(qreal textSize READ textSize WRITE setTextSize NOTIFY textSizeChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    /// Whether it is shown.
    Q_PROPERTY(bool typeset READ isTypeset NOTIFY typesetChanged FINAL)
    /// The length of the source.
    Q_PROPERTY(int length READ length NOTIFY sourceChanged FINAL)
    Q_PROPERTY(int cursorPosition READ cursorPosition WRITE setCursorPosition NOTIFY cursorPositionChanged FINAL)

public:
    explicit DisplayFormula(QQuickItem *parent = nullptr);

    QString source() const { return m_source; }
    void setSource(const QString &source);
    qreal textSize() const { return m_textSize; }
    void setTextSize(qreal size);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    bool isTypeset() const { return m_formula != nullptr; }
    int length() const { return int(std::min<qsizetype>(m_source.size(), std::numeric_limits<int>::max())); }
    int cursorPosition() const { return m_cursorPosition; }
    void setCursorPosition(int position);

    Q_INVOKABLE int positionAt(qreal x, qreal y) const;
    Q_INVOKABLE QString linkAt(qreal x, qreal y) const;
    Q_INVOKABLE QString getText(int start, int end) const { return m_source.mid(start, end - start); }
    Q_INVOKABLE void select(int start, int end);
    Q_INVOKABLE void deselect() { setSelection(0, 0); }
    Q_INVOKABLE void selectWord() { setSelection(0, length()); }

Q_SIGNALS:
    void sourceChanged();
    void textSizeChanged();
    void colorChanged();
    void typesetChanged();
    void cursorPositionChanged();

private:
    void find();
    void place();

    QString m_source;
    qreal m_textSize = 14;
    QColor m_color;
    int m_cursorPosition = 0;
    std::shared_ptr<const Formula> m_formula;
};

}
