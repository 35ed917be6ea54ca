// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/problemmodel.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QQuickTextDocument>
#include <QTextDocument>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The line numbers beside an editor, and a mark at each line with a problem. A wrapped line has one number, at its first row.
/// Paints only the visible part.
class LineGutter : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(corral::ui::ProblemModel *problems READ problems WRITE setProblems NOTIFY problemsChanged FINAL)
    /// Position of the text's first row in this item's coordinates: the editor's top padding minus the scroll position.
    Q_PROPERTY(qreal offset READ offset WRITE setOffset NOTIFY styleChanged FINAL)
    /// From 1; drawn in a stronger colour.
    Q_PROPERTY(int currentLine READ currentLine NOTIFY currentLineChanged FINAL)
    /// The cursor position of the editor, for currentLine.
    Q_PROPERTY(int cursorPosition READ cursorPosition WRITE setCursorPosition NOTIFY currentLineChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor strongColor MEMBER m_strong NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor errorColor MEMBER m_error NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor warningColor MEMBER m_warning NOTIFY styleChanged FINAL)

public:
    explicit LineGutter(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickTextDocument *document() const { return m_quickDocument.data(); }
    void setDocument(QQuickTextDocument *document);
    [[nodiscard]] ProblemModel *problems() const { return m_problems.data(); }
    void setProblems(ProblemModel *problems);
    [[nodiscard]] qreal offset() const { return m_offset; }
    void setOffset(qreal offset);
    [[nodiscard]] int cursorPosition() const { return m_cursor; }
    void setCursorPosition(int position);
    [[nodiscard]] int currentLine() const;
    [[nodiscard]] QFont font() const { return m_font; }
    void setFont(const QFont &font);
    void setColor(const QColor &color);

    /// The problems of the line at `y`; empty if there are none.
    Q_INVOKABLE QString noteAt(qreal y) const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void documentChanged();
    void problemsChanged();
    void styleChanged();
    void currentLineChanged();

private:
    /// The highest severity of each line.
    [[nodiscard]] QHash<int, modelfile::Severity> marks() const;
    void measure();
    void watchLayout();
    void drawMark(QPainter *painter, modelfile::Severity severity, QPointF centre) const;

    QPointer<QQuickTextDocument> m_quickDocument;
    QPointer<QTextDocument> m_document;
    QPointer<ProblemModel> m_problems;
    qreal m_offset = 0;
    int m_cursor = 0;
    QFont m_font;
    QColor m_color;
    QColor m_strong;
    QColor m_error;
    QColor m_warning;
};

}
