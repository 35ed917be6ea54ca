// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/pdfdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

#include <utility>

namespace corral::ui {

namespace {

struct PdfWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::PdfDocument)
};

constexpr int dotsPerInch = 96; // the unit of the lengths in the style
constexpr double margin = 18;   // millimetres
constexpr double footer = 28;   // dots

const QString style =
    QStringLiteral("h1 { font-size: 18pt; } h2, h4 { font-size: 10pt; margin-top: 14px; } h3 { font-size: 12pt; } "
                   "h2 span, h4 span { color: #555555; font-weight: normal; } "
                   "pre, code { font-family: monospace; font-size: 9pt; } pre { background-color: #f2f2f2; } "
                   ".thinking, blockquote { color: #555555; margin-left: 16px; } a { color: #1f5fbf; } "
                   "td, th { border: 1px solid #bbbbbb; padding: 3px; } .failed { color: #555555; }");

/// Scales the pictures that are wider than the page.
void fitPictures(QTextDocument &document, double width)
{
    QList<std::pair<QTextCursor, QTextImageFormat>> wide;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            auto format = at.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            const auto image = document.resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
            if (image.width() <= width)
                continue;
            format.setWidth(width);
            format.setHeight(image.height() * width / image.width());
            QTextCursor cursor(&document);
            cursor.setPosition(at.fragment().position());
            cursor.setPosition(at.fragment().position() + at.fragment().length(), QTextCursor::KeepAnchor);
            wide.append({cursor, format});
        }
    }
    for (auto &[cursor, format] : wide)
        cursor.setCharFormat(format);
}

void drawFooter(QPainter &painter, const QRectF &line, const QString &title, int page, int count)
{
    const QString number = PdfWords::tr("%1 of %2", "page").arg(page).arg(count);
    painter.setPen(QColor(0x55, 0x55, 0x55));
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, number);
    const QFontMetricsF metrics(painter.font(), painter.device());
    const auto room = line.width() - metrics.horizontalAdvance(number) - footer;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, metrics.elidedText(title, Qt::ElideRight, room));
}

}

QByteArray pdfFrom(const QString &html, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Corral"));
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    QPainter painter(&writer);
    const QSizeF page(writer.width(), writer.height() - footer);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setUseDesignMetrics(true);
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 10));
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(style);
    document.setHtml(html);
    fitPictures(document, page.width());
    document.setPageSize(page);
    const auto count = document.pageCount();
    for (int number = 0; number < count; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, number * page.height(), page.width(), page.height());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(QFont(QStringLiteral("sans-serif"), 8));
        drawFooter(painter, QRectF(0, 0, page.width(), writer.height()), title, number + 1, count);
    }
    painter.end();
    return bytes;
}

}
