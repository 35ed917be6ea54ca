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

#include <algorithm>
#include <utility>

namespace corral::ui {

namespace {

struct PdfWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::PdfDocument)
};

constexpr int dotsPerInch = 288;
constexpr double dotsPerPixel = dotsPerInch / 96.0;
constexpr double margin = 18;                // millimetres
constexpr double footer = 0.3 * dotsPerInch; // dots

const QString style = QStringLiteral(
    "h1 { font-size: 18pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; } h4 { font-size: 10pt; } "
    ".author { font-size: 10pt; margin-top: 24px; } .author span { color: #555555; font-size: 10pt; font-weight: normal; } "
    "pre, code { font-family: monospace; font-size: 9pt; } pre { background-color: #f2f2f2; } "
    ".thinking, blockquote { color: #555555; margin-left: 48px; } a { color: #1f5fbf; } "
    "table { border-collapse: collapse; } td, th { border: 1px solid #bbbbbb; padding: 9px; } .failed { color: #555555; }");

/// Calls `change` with the format of each piece of text, and applies what it returns.
template<typename Change>
void changeFormats(QTextDocument &document, Change change)
{
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        QList<std::pair<int, int>> pieces; // the fragments change with the formats
        for (auto at = block.begin(); !at.atEnd(); ++at)
            pieces.append({at.fragment().position(), at.fragment().length()});
        for (const auto &[position, length] : std::as_const(pieces)) {
            QTextCursor cursor(&document);
            cursor.setPosition(position);
            cursor.setPosition(position + length, QTextCursor::KeepAnchor);
            auto format = cursor.charFormat();
            if (change(format))
                cursor.setCharFormat(format);
        }
    }
}

/// Gives pictures their size on paper, at most the width of the page, and headings that of the style: Qt enlarges them by name.
void setSizes(QTextDocument &document, double width)
{
    changeFormats(document, [&document, width](QTextCharFormat &format) {
        if (format.isImageFormat()) {
            auto picture = format.toImageFormat();
            const auto image = document.resource(QTextDocument::ImageResource, QUrl(picture.name())).value<QImage>();
            const auto scale = std::min(dotsPerPixel, width / std::max(1, image.width()));
            picture.setWidth(image.width() * scale);
            picture.setHeight(image.height() * scale);
            format = picture;
            return !image.isNull();
        }
        if (!format.hasProperty(QTextFormat::FontSizeAdjustment))
            return false;
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        return true;
    });
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
    setSizes(document, page.width());
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
