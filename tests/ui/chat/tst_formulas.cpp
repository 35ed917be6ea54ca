// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transcriptwindow.h"
#include "ui/math/formulalayer.h"
#include "ui/math/formulas.h"
#include "ui/math/katexfiles.h"

#include <QDir>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using test::storedConversation;
using test::TranscriptWindow;

namespace {

const char lesson[] = R"(# The Gaussian $e^{-x^2}$

The integral $\int_0^\infty e^{-x^2}\,dx$ equals $\frac{\sqrt{\pi}}{2}$, which is **bold: $a^2+b^2=c^2$** and *italic $x$*. Prices such as $5 and $6 are none. Inline fraction $\frac{a+b}{c+d}$, a sum $\sum_{i=1}^{n} i^2$, a matrix $\begin{pmatrix} a & b \\ c & d \end{pmatrix}$ in the line, and text that goes on for a while so that the line wraps more than once, $f(x) = \alpha x^2 + \beta x + \gamma$, and again.

$$
\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}
$$

1. First, substitute $u = x^2$, so that $du = 2x\,dx$.
2. Then $\lim_{n\to\infty} \left(1+\frac{1}{n}\right)^n = e$.
   - nested: $\mathbb{R} \subset \mathbb{C}$

> A quote with $E = mc^2$ in it.

\[ x = \frac{-b \pm \sqrt{b^2-4ac}}{2a} \]

| Name | Formula | Value |
|------|:-------:|------:|
| Euler | $e^{i\pi} + 1 = 0$ | $0$ |
| Basel | $\sum_{n=1}^\infty \frac{1}{n^2}$ | $\frac{\pi^2}{6}$ |
| Text | no formula | 5 |

See [the proof of $x^n + y^n = z^n$](https://example.org) and a broken one: $\frac{1}{$ or $\undefined{x}$.

\begin{align}
\nabla \cdot \mathbf{E} &= \frac{\rho}{\varepsilon_0} \\
\nabla \times \mathbf{B} &= \mu_0 \mathbf{J} + \mu_0 \varepsilon_0 \frac{\partial \mathbf{E}}{\partial t}
\end{align}

המשפט $a^2 + b^2 = c^2$ הוא נכון.

$$ a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z + a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p = 0 $$

The long one inline: $a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z + a + b + c + d + e + f + g + h + i = 0$. Done.
)";

}

class TestFormulas : public QObject
{
    Q_OBJECT

private:
    static void draw(TranscriptWindow &window, const QString &what)
    {
        if (const auto folder = qEnvironmentVariable("CORRAL_PICTURES"); !folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(window.grabWindow().save(folder + u'/' + what + QStringLiteral(".png")));
        }
    }

    static bool isIdle() { return !ui::Formulas::instance().isBusy(); }

    static void open(TranscriptWindow &window, const QString &answer)
    {
        window.open(storedConversation({QStringLiteral("Go on"), answer}));
        QTRY_VERIFY(window.model.rowCount() > 0);
        window.model.readAll();
        window.settle();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60'000);
        window.settle();
    }

    /// The pieces of formulas that are shown, in the order of the rows.
    static QList<int> pieces(const TranscriptWindow &window)
    {
        QList<int> counts;
        for (int row = 0; row < window.model.rowCount(); ++row) {
            const QQuickItem *item = window.rows()->rowItem(row);
            const auto layers = item ? item->findChildren<ui::FormulaLayer *>() : QList<ui::FormulaLayer *>();
            for (const ui::FormulaLayer *layer : layers)
                counts << layer->count();
        }
        counts.removeAll(0);
        return counts;
    }

    static bool hasWholeFormulas(const QString &text)
    {
        return text.count(u'$') % 2 == 0 && text.count(QStringLiteral("\\(")) == text.count(QStringLiteral("\\)"));
    }

    static QString copied(const TranscriptWindow &window, int fromRow, int from, int toRow, int to)
    {
        return window.model.textBetween(fromRow, from, toRow, to);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(ui::KatexFiles::find().isComplete(), "KaTeX is not installed: packages libjs-katex and fonts-katex");
    }

    void aLessonIsTypeset()
    {
        TranscriptWindow window;
        for (const bool dark : {false, true}) {
            window.setDark(dark);
            open(window, QString::fromUtf8(lesson));
            for (const QSize size : {QSize(680, 500), QSize(1000, 2200)}) {
                window.settleAt(size);
                draw(window, QStringLiteral("lesson-%1-%2")
                                 .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(size.width()));
                QCOMPARE(window.fault(), QString());
            }
            QVERIFY(pieces(window).size() >= 10);
            QCOMPARE(window.faultAnywhere(2), QString());
        }
    }

    /// Whatever is selected, formulas are copied as the model wrote them, and never a part of one.
    void copyingGivesTheSource()
    {
        TranscriptWindow window;
        const QString answer = QStringLiteral("One $a^2+b$, two \\(\\frac{x}{y}\\)$c$, *three* $\\undefined$.\n\n"
                                              "$$\nz = \\sqrt{2}\n$$\n\n| A | B |\n|---|---|\n| $p+q$ | r |");
        open(window, answer);
        QCOMPARE(pieces(window), (QList<int>{4, 2, 2}));
        const int last = window.model.rowCount() - 1;
        QCOMPARE(
            copied(window, 3, 0, last, ui::RowSelection::endOfText),
            QStringLiteral(
                "One $a^2+b$, two \\(\\frac{x}{y}\\)$c$, three $\\undefined$.\n\n$$\nz = \\sqrt{2}\n$$\n\nA | B\n$p+q$ | r"));

        const auto *text = ui::RowSelection::textOf(window.rows()->rowItem(3));
        QVERIFY(text);
        const QString shown = QStringLiteral("One $a^2+b$, two \\(\\frac{x}{y}\\)$c$, three $\\undefined$.");
        QCOMPARE(text->property("length").toInt(), shown.size());
        const qsizetype broken = shown.indexOf(QStringLiteral("$\\un"));
        for (int position = 0; position < shown.size(); ++position) {
            const QString before = copied(window, 3, 0, 3, position);
            const QString after = copied(window, 3, position, 3, int(shown.size()));
            QVERIFY(shown.startsWith(before) && shown.endsWith(after) && before.size() + after.size() >= shown.size());
            if (position <= broken)
                QVERIFY2(hasWholeFormulas(before), qPrintable(before));
            if (position <= broken)
                QVERIFY2(hasWholeFormulas(after), qPrintable(after));
            for (int end = position + 1; end <= broken; ++end) {
                const QString part = copied(window, 3, position, 3, end);
                QVERIFY2(hasWholeFormulas(part), qPrintable(part));
            }
        }
    }

    void aDoubleClickSelectsTheFormula()
    {
        TranscriptWindow window;
        open(window, QStringLiteral("One $a^2+b=c$ two."));
        const auto *layer = window.rootObject()->findChildren<ui::FormulaLayer *>().value(0);
        QVERIFY(layer && layer->count() == 3);
        for (const ui::PlacedPiece &piece : layer->pieces()) {
            for (const qreal share : {0.2, 0.8}) {
                const qreal width = piece.formula->pieces[piece.piece].width * piece.em;
                const QPointF place = layer->mapToScene(piece.baseline + QPointF(share * width, -3));
                QTest::mouseDClick(&window, Qt::LeftButton, {}, place.toPoint());
                const auto *selection = window.rows()->selection();
                QCOMPARE(copied(window, selection->firstRow(), selection->firstPosition(), selection->lastRow(),
                                selection->lastPosition()),
                         QStringLiteral("$a^2+b=c$"));
            }
        }
    }

    void selectedFormulasAreMarked()
    {
        TranscriptWindow window;
        open(window, QStringLiteral("One $a^2$ two $b$.\n\n$$c$$"));
        window.rows()->selection()->selectAll(window.model.rowCount());
        window.settle();
        draw(window, QStringLiteral("selected"));
        const auto layers = window.rootObject()->findChildren<ui::FormulaLayer *>();
        int marked = 0;
        for (const ui::FormulaLayer *layer : layers)
            marked += layer->count() > 0 && layer->selectionEnd() > layer->selectionStart() ? 1 : 0;
        QCOMPARE(marked, 2);
    }

    /// A formula is source until its end has arrived, then it is typeset and does not change again.
    void anAnswerThatGrows()
    {
        TranscriptWindow window;
        window.open({});
        QVERIFY(window.session->send(QStringLiteral("Go on")));
        QSignalSpy flushes(window.session.get(), &chat::Session::flushed);
        const auto receive = [&](const char *content) {
            const auto before = flushes.size();
            window.sessionFixture.receiveContent(QString::fromLatin1(content));
            QTRY_VERIFY(flushes.size() > before);
            QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60'000);
            window.settle();
        };
        receive("The sum \\(a+");
        QCOMPARE(pieces(window), QList<int>{});
        receive("\\frac{1}{2");
        QCOMPARE(pieces(window), QList<int>{});
        receive("}\\)");
        QCOMPARE(pieces(window), QList<int>{2});
        const auto *layer = window.rootObject()->findChildren<ui::FormulaLayer *>().first();
        const QList<ui::PlacedPiece> first = layer->pieces();
        receive(" and then $x$ and so");
        QCOMPARE(pieces(window), QList<int>{3});
        QCOMPARE(layer->pieces().first(2), first);
        receive(" on:\n\n$$\nc = ");
        QCOMPARE(pieces(window), QList<int>{3});
        receive("d\n");
        QCOMPARE(pieces(window), QList<int>{3});
        receive("$$\n");
        QCOMPARE(pieces(window), (QList<int>{3, 2}));
        QCOMPARE(window.fault(), QString());
        QVERIFY(window.rows()->isFollowing());
        window.sessionFixture.finish();
        QTRY_VERIFY(!window.session->isRunning());
        window.settle();
        QCOMPARE(pieces(window), (QList<int>{3, 2}));
    }

    void theyFollowTheTextSizeAndTheColours()
    {
        TranscriptWindow window;
        open(window, QStringLiteral("One $a^2$ two.\n\n$$b$$"));
        const auto shown = [&window] {
            QList<ui::PlacedPiece> all;
            const auto layers = window.rootObject()->findChildren<ui::FormulaLayer *>();
            for (const ui::FormulaLayer *layer : layers)
                all << layer->pieces();
            return all;
        };
        const QList<ui::PlacedPiece> before = shown();
        QCOMPARE(before.size(), 2);
        window.setTextScale(2);
        window.settle();
        const QList<ui::PlacedPiece> large = shown();
        window.setDark(true);
        window.settle();
        const QList<ui::PlacedPiece> dark = shown();
        QCOMPARE(window.fault(), QString());
        window.setTextScale(1);
        for (qsizetype i = 0; i < before.size(); ++i) {
            QCOMPARE(large.value(i).formula, before[i].formula);
            QCOMPARE(large.value(i).em, 2 * before[i].em);
            QVERIFY(dark.value(i).colour.lightness() > before[i].colour.lightness());
        }
    }

    /// Also those below the view.
    void formulasOutOfViewAreTypeset()
    {
        TranscriptWindow window;
        window.open({});
        QVERIFY(window.session->send(QStringLiteral("Go on")));
        QSignalSpy flushes(window.session.get(), &chat::Session::flushed);
        const auto receive = [&](const QString &content) {
            const auto before = flushes.size();
            window.sessionFixture.receiveContent(content);
            QTRY_VERIFY(flushes.size() > before);
            window.settle();
        };
        receive(QStringLiteral("Words.\n\n").repeated(400));
        window.rows()->toBeginning();
        window.settle();
        QVERIFY(!window.rows()->isFollowing());
        receive(QStringLiteral("Then $q_{17}"));
        receive(QStringLiteral("$ and\n\n# more\n\n"));
        window.sessionFixture.finish();
        QTRY_VERIFY_WITH_TIMEOUT(ui::Formulas::instance().find(QStringLiteral("$q_{17}$")), 60'000);
    }

    /// Rows that come into view later show their formulas at once.
    void manyFormulasAreReadyBeforeTheyAreSeen()
    {
        QString answer;
        for (int i = 0; i < 500; ++i)
            answer += QStringLiteral("Line %1: $\\sum_{i=1}^{%1} \\frac{x_i}{%1}$ and more.\n\n").arg(i);
        TranscriptWindow window;
        open(window, answer);
        window.rows()->toBeginning();
        window.settle();
        QVERIFY(window.rows()->isScrollable());
        for (int stop = 0; stop < 1000 && !window.rows()->isFollowing(); ++stop) {
            QVERIFY(isIdle());
            for (int row = 2; row < window.model.rowCount(); ++row) {
                const QQuickItem *item = window.rows()->rowItem(row);
                auto *text = item ? ui::RowSelection::textOf(item) : nullptr;
                if (text && item->findChildren<ui::FormulaLayer *>().value(0)->count() == 0)
                    QFAIL("A formula is shown as its source");
            }
            window.rows()->scrollBy(0.9 * window.rows()->height());
            window.settle();
        }
        QVERIFY(window.rows()->isFollowing());
    }

    /// A line of text is as high as the formula in it needs.
    void linesDoNotOverlap()
    {
        TranscriptWindow window;
        open(window, QStringLiteral("Above $\\begin{pmatrix}1\\\\2\\\\3\\\\4\\end{pmatrix}$ and ") +
                         QStringLiteral("words ").repeated(60) +
                         QStringLiteral("$\\begin{pmatrix}1\\\\2\\\\3\\\\4\\end{pmatrix}$ below."));
        const auto *layer = window.rootObject()->findChildren<ui::FormulaLayer *>().value(0);
        QVERIFY(layer && layer->count() == 2);
        for (const ui::PlacedPiece &piece : layer->pieces()) {
            const ui::FormulaPiece &shape = piece.formula->pieces[piece.piece];
            QVERIFY(piece.baseline.y() - shape.ascent * piece.em >= piece.selectionRect.top());
            QVERIFY(piece.baseline.y() - shape.ascent * piece.em >= 0);
            QVERIFY(piece.baseline.y() + shape.descent * piece.em <= layer->height());
        }
        draw(window, QStringLiteral("tall"));
    }

    /// What is wider than the column is made smaller where it cannot be broken, as long as it can be read.
    void wideFormulasFit()
    {
        TranscriptWindow window;
        open(window, QStringLiteral("Too wide: $\\frac{") + QStringLiteral("a+").repeated(90) + QStringLiteral("a}{2}$"));
        QCOMPARE(pieces(window), QList<int>{});
        open(window, QStringLiteral("Wide: $\\frac{") + QStringLiteral("a+").repeated(60) +
                         QStringLiteral("a}{2}$\n\n| A |\n|---|\n| $\\frac{") + QStringLiteral("a+").repeated(60) +
                         QStringLiteral("a}{2}$ |"));
        for (const QSize size : {QSize(1280, 800), QSize(780, 500)}) {
            window.settleAt(size);
            const auto layers = window.rootObject()->findChildren<ui::FormulaLayer *>();
            int shown = 0;
            for (const ui::FormulaLayer *layer : layers) {
                for (const ui::PlacedPiece &piece : layer->pieces()) {
                    QVERIFY(piece.baseline.x() >= 0);
                    QVERIFY(piece.baseline.x() + piece.formula->width * piece.em <= layer->width() + 1);
                    ++shown;
                }
            }
            QCOMPARE(shown, 2);
            draw(window, QStringLiteral("wide-%1").arg(size.width()));
            QCOMPARE(window.fault(), QString());
        }
        window.settleAt({400, 500});
        QCOMPARE(pieces(window), QList<int>{});
        window.settleAt({1280, 800});
        QCOMPARE(pieces(window), (QList<int>{1, 1}));
    }
};

QTEST_MAIN(TestFormulas)
#include "tst_formulas.moc"
