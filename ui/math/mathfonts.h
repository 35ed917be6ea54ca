// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPainterPath>
#include <QRawFont>
#include <QString>

#include <map>

namespace corral::ui {

/// The typeface of a part of a formula.
struct MathTypeface
{
    QString family = QStringLiteral("Main"); ///< of KaTeX's fonts, without "KaTeX_"
    bool bold = false;
    bool italic = false;

    bool operator==(const MathTypeface &) const = default;
};

/// The outlines of a text in one typeface, from the left end of its baseline.
struct MathText
{
    struct Glyph
    {
        QPainterPath outline; ///< in units of MathFonts::unit em
        qreal x = 0;          ///< em
    };
    QList<Glyph> glyphs;
    qreal width = 0; ///< em
    bool ok = true;  ///< no font misses a character of the text
};

/// KaTeX's fonts. They are read from their files when they are first needed, so other programs' fonts do not matter, and belong
/// to the thread that uses them; the outlines do not. What they lack, such as Chinese, comes from the fonts of the system.
class MathFonts
{
public:
    static constexpr qreal unit = 0.001; ///< em

    explicit MathFonts(QString folder);

    MathText text(const QString &text, const MathTypeface &face);

private:
    struct Face
    {
        QRawFont font;
        QHash<quint32, QPainterPath> outlines;
    };

    Face &face(const MathTypeface &face);
    MathText systemText(const QString &text, const MathTypeface &face) const;

    QString m_folder;
    std::map<QString, Face> m_faces; ///< by file name
    QHash<QString, QString> m_files;
};

}
