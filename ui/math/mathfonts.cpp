// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/mathfonts.h"

#include <QFile>
#include <QFont>
#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace corral::ui {

namespace {
constexpr int outlineSize = 1000; ///< pixels an em, in which outlines are read

QString fileName(const MathTypeface &face)
{
    const QString style = face.bold && face.italic ? QStringLiteral("BoldItalic")
                          : face.bold              ? QStringLiteral("Bold")
                          : face.italic            ? QStringLiteral("Italic")
                                                   : QStringLiteral("Regular");
    return QStringLiteral("KaTeX_%1-%2.ttf").arg(face.family, style);
}

bool isBlank(QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; }
}

MathFonts::MathFonts(QString folder)
    : m_folder(std::move(folder))
{}

/// Most families lack some styles: the nearest one is used.
MathFonts::Face &MathFonts::face(const MathTypeface &wanted)
{
    QString &file = m_files[fileName(wanted)];
    if (file.isEmpty()) {
        const MathTypeface choices[] = {wanted,
                                        {wanted.family, wanted.bold, false},
                                        {wanted.family, false, wanted.italic},
                                        {wanted.family, false, false},
                                        {wanted.family, false, true},
                                        {QStringLiteral("Main"), false, false}};
        const auto found = std::find_if(std::begin(choices), std::end(choices), [this](const MathTypeface &face) {
            return QFile::exists(m_folder + u'/' + fileName(face));
        });
        file = fileName(found == std::end(choices) ? wanted : *found);
    }
    Face &face = m_faces[file];
    if (!face.font.isValid())
        face.font = QRawFont(m_folder + u'/' + file, outlineSize, QFont::PreferNoHinting);
    return face;
}

MathText MathFonts::text(const QString &text, const MathTypeface &wanted)
{
    Face &used = face(wanted);
    const QList<quint32> indexes = used.font.isValid() ? used.font.glyphIndexesForString(text) : QList<quint32>();
    if (indexes.isEmpty() || indexes.contains(0)) {
        const MathTypeface main{QStringLiteral("Main"), wanted.bold, wanted.italic};
        return wanted.family == main.family ? systemText(text, wanted) : this->text(text, main);
    }
    const QList<QPointF> advances = used.font.advancesForGlyphIndexes(indexes);
    MathText result;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        auto outline = used.outlines.constFind(indexes[i]);
        if (outline == used.outlines.cend()) {
            QPainterPath path = used.font.pathForGlyph(indexes[i]);
            path.setFillRule(Qt::WindingFill);
            path.boundingRect(); // it is computed here, because another thread reads it
            outline = used.outlines.insert(indexes[i], path);
        }
        result.glyphs << MathText::Glyph{*outline, result.width};
        result.width += advances[i].x() * unit;
    }
    return result;
}

MathText MathFonts::systemText(const QString &text, const MathTypeface &face) const
{
    QFont font;
    font.setPixelSize(outlineSize / 10);
    font.setBold(face.bold);
    font.setItalic(face.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    constexpr qreal scale = 10;
    MathText result;
    result.width = line.naturalTextWidth() * scale * unit;
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        const QRawFont raw = run.rawFont();
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            QPainterPath path;
            path.addPath(QTransform::fromScale(scale, scale).map(raw.pathForGlyph(indexes[i])));
            path.setFillRule(Qt::WindingFill);
            path.boundingRect();
            result.ok = result.ok && indexes[i] != 0;
            result.glyphs << MathText::Glyph{path, positions[i].x() * scale * unit};
        }
    }
    // Fonts of pictures have no outlines.
    const bool visible = std::any_of(result.glyphs.cbegin(), result.glyphs.cend(),
                                     [](const MathText::Glyph &glyph) { return !glyph.outline.isEmpty(); });
    result.ok = result.ok && (visible || std::all_of(text.cbegin(), text.cend(), isBlank));
    return result;
}

}
