// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// KaTeX's tree as shapes: that they are where KaTeX's own measures say.

#include "corpus.h"
#include "ui/math/formulalayout.h"
#include "ui/math/katexengine.h"
#include "ui/math/svgpath.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

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

    static bool isDisplayOnly(const QString &latex)
    {
        static const QRegularExpression only(QStringLiteral(R"(\\begin\{(align\*|gather\*|CD)\}|\\tag)"));
        return only.match(latex).hasMatch();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const KatexFiles files = KatexFiles::find();
        QVERIFY2(files.isComplete(), "KaTeX is not installed: packages libjs-katex and fonts-katex");
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
    /// KaTeX computes the height and the depth of each piece from its tables of metrics, not from outlines: both agree only if
    /// all shapes have the right size and place.
    void inkIsWhereKatexSays()
    {
        QFETCH(const QString, latex);
        constexpr qreal over = 0.06; // round letters are a little higher than the metrics say
        constexpr qreal side = 0.15; // slanted letters lean over their edges
        constexpr qreal under = 0.25;
        // These are wider, narrower, or less high than what they count for on purpose.
        static const QRegularExpression lap(QStringLiteral(R"(\\(cancel|not|mathclap|phantom)|\{CD\}|中文)"));
        static const QRegularExpression blank(QStringLiteral(R"(\\phantom|\{(aligned|align\*|gather\*|CD)\})"));
        for (const bool display : {false, true}) {
            if (!display && isDisplayOnly(latex))
                continue;
            const auto formula = typeset(latex, display);
            QVERIFY(formula);
            for (const FormulaPiece &piece : formula->pieces) {
                const QRectF ink = piece.ink();
                const QString where = QStringLiteral("x %1 to %2 of %3, y %4 to %5 of %6 to %7")
                                          .arg(ink.left())
                                          .arg(ink.right())
                                          .arg(piece.width)
                                          .arg(ink.top())
                                          .arg(ink.bottom())
                                          .arg(-piece.ascent)
                                          .arg(piece.descent);
                const bool outside = ink.top() < -piece.ascent - over || ink.bottom() > piece.descent + over;
                const bool beside = ink.left() < -side || ink.right() > piece.width + side;
                const bool within = -ink.top() < piece.ascent - under || ink.bottom() < piece.descent - under;
                QVERIFY2(!outside || lap.match(latex).hasMatch(), qPrintable(where));
                QVERIFY2(!beside || lap.match(latex).hasMatch(), qPrintable(where));
                QVERIFY2(!within || blank.match(latex).hasMatch(), qPrintable(where));
            }
        }
    }

    /// The parameters of TeX's fonts, from appendix G of The TeXbook.
    void figuresOfTex()
    {
        const auto half = typeset(QStringLiteral(R"(\frac{1}{2})"), true);
        QVERIFY(half);
        const QList<FormulaShape> &shapes = half->pieces.first().shapes;
        QCOMPARE(shapes.size(), 3); // the denominator, the line, the numerator
        const auto line = std::find_if(shapes.cbegin(), shapes.cend(), [](const auto &each) { return each.outline.isEmpty(); });
        QVERIFY(line != shapes.cend());
        QVERIFY(qAbs(line->rule.center().y() + 0.25) < 0.001); // the axis
        QVERIFY(qAbs(line->rule.height() - 0.04) < 0.001);
        QVERIFY(qAbs(line->rule.width() - 0.5) < 0.001); // as wide as a digit
        QList<qreal> baselines;
        for (const FormulaShape &shape : shapes) {
            if (!shape.outline.isEmpty())
                baselines << shape.origin.y();
        }
        std::sort(baselines.begin(), baselines.end());
        QVERIFY(qAbs(baselines.first() + 0.677) < 0.002); // num1
        QVERIFY(qAbs(baselines.last() - 0.686) < 0.002);  // denom1

        const auto square = typeset(QStringLiteral("x^2"), true);
        QVERIFY(square);
        const FormulaShape exponent = square->pieces.first().shapes.last();
        QVERIFY(qAbs(exponent.origin.y() + 0.413) < 0.001); // sup1
        QVERIFY(qAbs(exponent.scale - 0.7 * MathFonts::unit) < 1e-6);
        QVERIFY(qAbs(exponent.origin.x() - 0.5715) < 0.001);
    }

    void linesMayEndBehindOperators()
    {
        const auto sum = typeset(QStringLiteral("a+b=c"), false);
        QVERIFY(sum);
        QCOMPARE(sum->pieces.size(), 3);
        const auto product = typeset(QStringLiteral("{a+b=c}"), false);
        QVERIFY(product);
        QCOMPARE(product->pieces.size(), 1);
    }

    void linesAreBelowEachOther()
    {
        const auto two = typeset(QStringLiteral(R"(a = b \\ c = \frac{d}{e})"), true);
        QVERIFY(two);
        QCOMPARE(two->pieces.size(), 4);
        QCOMPARE(two->pieces[2].place.x(), 0.0);
        QVERIFY(two->pieces[2].place.y() > two->pieces[0].descent + two->pieces[3].ascent);
        QCOMPARE(two->pieces[2].place.y(), two->pieces[3].place.y());
    }

    void coloursAreOfTheirParts()
    {
        const auto formula = typeset(QStringLiteral(R"(x\textcolor{red}{y}\color{#0000ff}z)"), false);
        QVERIFY(formula);
        const QList<FormulaShape> &shapes = formula->pieces.first().shapes;
        QCOMPARE(shapes.size(), 3);
        QVERIFY(!shapes[0].colour);
        QCOMPARE(shapes[1].colour, QColor(Qt::red));
        QCOMPARE(shapes[2].colour, QColor(Qt::blue));
    }

    void whatNoFontHasStaysSource() { QVERIFY(!typeset(QStringLiteral("\\text{\U0010FFFD}"), false)); }

    void anInterruptedFormulaFails()
    {
        m_engine.setInterrupted(true);
        QVERIFY(!typeset(QStringLiteral("x"), false));
        m_engine.setInterrupted(false);
        QVERIFY(typeset(QStringLiteral("x"), false));
    }

    void svgPaths()
    {
        const auto bounds = [](const char *data) { return svgPath(QString::fromLatin1(data)).boundingRect(); };
        QCOMPARE(bounds("M10 20h30v-5H5z"), QRectF(5, 15, 35, 5));
        QCOMPARE(bounds("M0,0l1e1-.5.5.5"), QRectF(0, -0.5, 10.5, 0.5));
        QCOMPARE(bounds("M0 0 10 10 20 0"), QRectF(0, 0, 20, 10));
        QCOMPARE(svgPath(QStringLiteral("M0 0c0 10 10 10 10 0s10-10 10 0")).currentPosition(), QPointF(20, 0));
        QVERIFY(svgPath(QStringLiteral("nonsense")).isEmpty());
        QCOMPARE(svgPath(QStringLiteral("M0 0L5 5Lx")).currentPosition(), QPointF(5, 5));
        QVERIFY(svgPath(QString()).isEmpty());
        const QPainterPath line = svgPath(QStringLiteral("M0 0H400000V40H0z"));
        QCOMPARE(fitted(line, {1, -1}, 0.001, 0.001, 1, 3).boundingRect(), QRectF(1, -1, 2, 0.04));
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
