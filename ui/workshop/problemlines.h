// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/problemmodel.h"

#include <QColor>
#include <QPointer>
#include <QQuickItem>
#include <QQuickTextDocument>
#include <QTextDocument>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Underlines the text of problems, up to the end of its first row. Covers the visible part of an editor and draws only that.
class ProblemLines : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(corral::ui::ProblemModel *problems READ problems WRITE setProblems NOTIFY problemsChanged FINAL)
    /// Position of the text's first character in this item's coordinates.
    Q_PROPERTY(QPointF offset MEMBER m_offset NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor errorColor MEMBER m_error NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor warningColor MEMBER m_warning NOTIFY styleChanged FINAL)

public:
    struct Line
    {
        QRectF place;
        QColor color;

        bool operator==(const Line &) const = default;
    };

    explicit ProblemLines(QQuickItem *parent = nullptr);

    [[nodiscard]] QQuickTextDocument *document() const { return m_quickDocument.data(); }
    void setDocument(QQuickTextDocument *document);
    [[nodiscard]] ProblemModel *problems() const { return m_problems.data(); }
    void setProblems(ProblemModel *problems);

    /// The visible lines as drawn.
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    /// How many times they were drawn, to measure the cost of changes.
    [[nodiscard]] qint64 drawings() const { return m_drawings; }

Q_SIGNALS:
    void documentChanged();
    void problemsChanged();
    void styleChanged();

protected:
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;

private:
    void watchLayout();
    [[nodiscard]] QRectF placeOf(const modelfile::Span &span) const;

    QPointer<QQuickTextDocument> m_quickDocument;
    QPointer<QTextDocument> m_document;
    QPointer<ProblemModel> m_problems;
    QPointF m_offset;
    QColor m_error;
    QColor m_warning;
    QList<Line> m_lines;
    qint64 m_drawings = 0;
};

}
