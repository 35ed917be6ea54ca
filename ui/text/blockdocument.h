// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formulalayer.h"
#include "ui/text/prosewriter.h"

#include <QQmlParserStatus>
#include <QQuickTextDocument>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Shows a markdown::Block of running text or a table in a TextEdit:
///
///     TextEdit { id: edit; textFormat: TextEdit.RichText; readOnly: true; wrapMode: TextEdit.Wrap; font: Theme.body }
///     BlockDocument { document: edit.textDocument; block: model.block; font: edit.font; … }
///
/// The base colour and font are those of the TextEdit; `font` must be the same, because heading sizes depend on it.
class BlockDocument : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(corral::markdown::Block block READ block WRITE setBlock NOTIFY blockChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY styleChanged FINAL)
    Q_PROPERTY(QFont codeFont READ codeFont WRITE setCodeFont NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor textColor READ textColor WRITE setTextColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor mutedColor READ mutedColor WRITE setMutedColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor linkColor READ linkColor WRITE setLinkColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor lineColor READ lineColor WRITE setLineColor NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor codeBackground READ codeBackground WRITE setCodeBackground NOTIFY styleChanged FINAL)
    /// The visible text, for accessibility.
    Q_PROPERTY(QString plainText READ plainText NOTIFY blockChanged FINAL)
    /// Space above the block in pixels: little between list items, more above a heading.
    Q_PROPERTY(int spaceAbove READ spaceAbove NOTIFY spaceAboveChanged FINAL)
    /// Rectangles of the bars beside quotes, in the coordinates of the text. Empty for a block without quotes.
    Q_PROPERTY(QList<QRectF> quoteBars READ quoteBars NOTIFY marksChanged FINAL)
    /// The hairlines between the rows of a table; with a header the first one is under it.
    Q_PROPERTY(QList<QRectF> tableLines READ tableLines NOTIFY marksChanged FINAL)
    Q_PROPERTY(bool hasHeader READ hasHeader NOTIFY blockChanged FINAL)
    /// Equal for all blocks of a table that spans several; otherwise empty.
    Q_PROPERTY(QString tableGroup READ tableGroup NOTIFY blockChanged FINAL)
    /// The table continues in the next block.
    Q_PROPERTY(bool more READ hasMore NOTIFY blockChanged FINAL)
    /// The width available to the text. A table with too many columns is wider: see tableWidth.
    Q_PROPERTY(qreal availableWidth READ availableWidth WRITE setAvailableWidth NOTIFY availableWidthChanged FINAL)
    /// Draws the formulas, over the text. Without it they are shown as their source.
    Q_PROPERTY(corral::ui::FormulaLayer *formulaLayer READ formulaLayer WRITE setFormulaLayer NOTIFY formulaLayerChanged FINAL)
    /// The width in pixels that the TextEdit needs for a table; 0 for a text.
    Q_PROPERTY(qreal tableWidth READ tableWidth NOTIFY tableWidthChanged FINAL)

public:
    using QObject::QObject;

    QQuickTextDocument *document() const { return m_document.data(); }
    void setDocument(QQuickTextDocument *document);
    const markdown::Block &block() const { return m_writer.block(); }
    void setBlock(const markdown::Block &block);
    QFont font() const { return m_style.font; }
    void setFont(const QFont &font) { setStyle(&ProseStyle::font, font); }
    QFont codeFont() const { return m_style.codeFont; }
    void setCodeFont(const QFont &font) { setStyle(&ProseStyle::codeFont, font); }
    QColor textColor() const { return m_style.text; }
    void setTextColor(const QColor &color) { setStyle(&ProseStyle::text, color); }
    QColor mutedColor() const { return m_style.muted; }
    void setMutedColor(const QColor &color) { setStyle(&ProseStyle::muted, color); }
    QColor linkColor() const { return m_style.link; }
    void setLinkColor(const QColor &color) { setStyle(&ProseStyle::link, color); }
    QColor lineColor() const { return m_style.line; }
    void setLineColor(const QColor &color) { setStyle(&ProseStyle::line, color); }
    QColor codeBackground() const { return m_style.codeBackground; }
    void setCodeBackground(const QColor &color) { setStyle(&ProseStyle::codeBackground, color); }
    QString plainText() const { return m_writer.plainText(); }
    int spaceAbove() const { return m_spaceAbove; }
    QList<QRectF> quoteBars() const { return m_quoteBars; }
    QList<QRectF> tableLines() const { return m_tableLines; }
    bool hasHeader() const { return !m_writer.block().header.isEmpty(); }
    QString tableGroup() const;
    bool hasMore() const { return m_writer.block().more; }
    qreal availableWidth() const { return m_availableWidth; }
    void setAvailableWidth(qreal width);
    qreal tableWidth() const { return m_tableWidth; }
    FormulaLayer *formulaLayer() const { return m_formulaLayer.data(); }
    void setFormulaLayer(FormulaLayer *layer);
    qint64 charactersWritten() const { return m_writer.charactersWritten(); }

    void classBegin() override;
    void componentComplete() override {}

Q_SIGNALS:
    void documentChanged();
    void blockChanged();
    void styleChanged();
    void spaceAboveChanged();
    void marksChanged();
    void availableWidthChanged();
    void tableWidthChanged();
    void formulaLayerChanged();

private Q_SLOTS:
    void begin();

private:
    template<typename Value>
    void setStyle(Value ProseStyle::*member, const Value &value)
    {
        if (m_style.*member == value)
            return;
        m_style.*member = value;
        scheduleStyle();
        Q_EMIT styleChanged();
    }
    void scheduleStyle();
    void applyStyle();
    void updateMarks();
    void updateTableWidth();
    void updateFormulas();
    void placeFormulas();
    QList<QRectF> measuredQuoteBars() const;
    qreal quoteBarLeft(const markdown::Paragraph &paragraph, int depth) const;
    QList<QRectF> measuredTableLines() const;

    QPointer<QQuickTextDocument> m_document;
    ProseStyle m_style;
    ProseWriter m_writer;
    QPointer<FormulaLayer> m_formulaLayer;
    QList<QRectF> m_quoteBars;
    QList<QRectF> m_tableLines;
    qreal m_availableWidth = 0;
    qreal m_tableWidth = 0;
    int m_spaceAbove = 0;
    bool m_complete = false;
    bool m_styleScheduled = false;
};

}
