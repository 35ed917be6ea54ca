// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// KaTeX's tree as shapes: that they are where KaTeX's own measures say.

#include "corpus.h"
#include "ui/math/formulalayout.h"
#include "ui/math/katexengine.h"
#include "ui/math/svgpath.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace corral::ui;

class TestLayout : public QObject
{
    Q_OBJECT

private:
    KatexEngine m_engine;
    std::unique_ptr<MathFonts> m_fonts;

    std::shared_ptr<const Formula> typeset(const QString &latex, bool display)
    {
        const KatexEngine::Tree tree = m_engine.read({latex, display});
        return tree.error.isEmpty() ? FormulaLayout(*m_fonts).layOut(tree.root) : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const KatexFiles files = KatexFiles::find();
        if (!files.isComplete())
            QSKIP("KaTeX is not installed (packages libjs-katex and fonts-katex): nothing about formulas is tested");
        QCOMPARE(m_engine.load(files), QString());
        m_fonts = std::make_unique<MathFonts>(files.fonts);
    }

    void inkIsWhereKatexSays_data()
    {
        QTest::addColumn<QString>("latex");
        const QStringList corpus = formulaCorpus();
        for (const QString &latex : corpus)
            QTest::newRow(qPrintable(latex)) << latex;
    }
    void inkIsWhereKatexSays()
    {
        QFETCH(const QString, latex);
        for (const bool display : {false, true}) {
            const auto formula = typeset(latex, display);
            QVERIFY(formula);
            for (const FormulaPiece &piece : formula->pieces) {
                const QRectF ink = piece.ink();
                qDebug() << display << piece.width << piece.ascent << piece.descent << ink;
            }
        }
    }

    void picture()
    {
        const QString file = qEnvironmentVariable("MATH_PICTURE");
        if (file.isEmpty())
            return;
        const qreal em = Formula::em(15 * qEnvironmentVariable("MATH_SCALE", QStringLiteral("2")).toDouble());
        const bool display = qEnvironmentVariableIsSet("MATH_DISPLAY");
        QStringList corpus = formulaCorpus();
        if (qEnvironmentVariableIsSet("MATH_FROM"))
            corpus = corpus.mid(qEnvironmentVariableIntValue("MATH_FROM"), qEnvironmentVariableIntValue("MATH_COUNT"));
        QImage image(1800, 2400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        qreal x = 20, y = 20, rowHeight = 0;
        for (const QString &latex : corpus) {
            const auto formula = typeset(latex, display);
            if (!formula) {
                qDebug() << "FAIL" << latex;
                continue;
            }
            const qreal width = formula->width * em;
            if (x + width > 1780) {
                x = 20;
                y += rowHeight + 20;
                rowHeight = 0;
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QColor(0xdd, 0xee, 0xff));
            painter.fillRect(QRectF(x, y, width, (formula->ascent + formula->descent) * em), QColor(0xf0, 0xf5, 0xff));
            for (const FormulaPiece &piece : formula->pieces) {
                painter.save();
                painter.translate(QPointF(x, y + formula->ascent * em) + piece.place * em);
                paint(painter, piece, em, Qt::black, 1);
                painter.restore();
            }
            rowHeight = std::max(rowHeight, (formula->ascent + formula->descent) * em);
            x += width + 40;
        }
        painter.end();
        image.save(file);
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
