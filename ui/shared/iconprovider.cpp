// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/iconprovider.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace corral::ui {

namespace {

constexpr int gridSize = 20;

QByteArray readIcon(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Qt's SVG renderer ignores the alpha of `currentColor`, so it is applied while painting.
QImage paint(const QByteArray &svg, const QColor &color, const QSize &size)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(coloured);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    return image;
}

}

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QByteArray svg = readIcon(id.section(QLatin1Char('?'), 0, 0));
    if (svg.isEmpty())
        return {};
    const QColor asked(id.section(QLatin1Char('?'), 1).replace(QLatin1String("%23"), QLatin1String("#")));
    const QSize pixels = requestedSize.width() > 0 && requestedSize.height() > 0 ? requestedSize : QSize(gridSize, gridSize);
    if (size)
        *size = pixels;
    return paint(svg, asked.isValid() ? asked : QColor(Qt::black), pixels);
}

}
