// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Formulas on the way from a text to the screen, hostile ones included.

#include "corpus.h"
#include "ui/math/displayformula.h"
#include "ui/math/formulas.h"

#include <QSignalSpy>
#include <QtTest>

using namespace corral::ui;

namespace {

QString nested(const char *open, const char *inner, const char *close, int depth)
{
    return QString::fromLatin1(open).repeated(depth) + QString::fromLatin1(inner) + QString::fromLatin1(close).repeated(depth);
}

QString dollars(const QString &latex) { return u'$' + latex + u'$'; }

}

class TestFormulas : public QObject
{
    Q_OBJECT

private:
    /// What becomes of a source, delimiters included.
    static std::shared_ptr<const Formula> typeset(Formulas &formulas, const QString &source)
    {
        if (auto known = formulas.request(source); known || !formulas.isBusy())
            return known;
        QSignalSpy idle(&formulas, &Formulas::idle);
        if (!idle.wait(60'000))
            qFatal("No answer");
        return formulas.find(source);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(KatexFiles::find().isComplete(), "KaTeX is not installed: packages libjs-katex and fonts-katex");
    }

    void delimiters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("latex");
        QTest::addColumn<bool>("display");
        const auto row = [](const char *text, const char *latex, bool display) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(latex) << display;
        };
        row("$x$", "x", false);
        row("\\(x\\)", "x", false);
        row("$$x$$", "x", true);
        row("\\[\nx\n\\]", "x", true);
        row("$$\nx\n$$.", "x.", true);
        row("\\begin{align}a\\end{align}", "\\begin{align}a\\end{align}", true);
        row("$\\$5$", "\\$5", false);
        for (const char *none : {"", "x", "$", "$$", "$$$", "$$$$", "\\[", "\\[x", "\\(\\)", "\\begin{align}", "$ $"})
            row(none, "", false);
    }
    void delimiters()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, latex);
        QFETCH(const bool, display);
        const auto source = FormulaSource::of(text);
        QCOMPARE(source.has_value(), !latex.isEmpty());
        if (source)
            QCOMPARE(*source, (FormulaSource{latex, display}));
    }

    /// They come together, in order, and only once.
    void manyAreAnswered()
    {
        Formulas formulas;
        QSignalSpy ready(&formulas, &Formulas::ready);
        QSignalSpy idle(&formulas, &Formulas::idle);
        const QStringList corpus = formulaCorpus();
        for (const QString &latex : corpus)
            QVERIFY(!formulas.request(QStringLiteral("$$") + latex + QStringLiteral("$$")));
        QVERIFY(formulas.isBusy());
        QVERIFY(idle.wait(60'000));
        QCOMPARE(idle.count(), 1);
        QVERIFY(ready.count() >= 1);
        for (const QString &latex : corpus)
            QVERIFY2(formulas.request(QStringLiteral("$$") + latex + QStringLiteral("$$")), qPrintable(latex));
        QVERIFY(!formulas.isBusy());
    }

    void theSameIsTypesetOnce()
    {
        Formulas formulas;
        const auto first = typeset(formulas, QStringLiteral("$a^2$"));
        QVERIFY(first);
        QCOMPARE(formulas.request(QStringLiteral("\\(a^2\\)")), first);
        QVERIFY(typeset(formulas, QStringLiteral("$$a^2$$")) != first);
    }

    void hostileOnesStaySource_data()
    {
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const QString &latex) { QTest::newRow(name) << dollars(latex); };
        row("unbalanced brace", QStringLiteral("\\frac{1}{"));
        row("unbalanced delimiter", QStringLiteral("\\left( x"));
        row("unknown command", QStringLiteral("\\undefined{x}"));
        row("unknown environment", QStringLiteral("\\begin{nothing}x\\end{nothing}"));
        row("a macro that expands for ever", QStringLiteral("\\def\\a{\\a\\a}\\a"));
        row("macros that expand a lot",
            QStringLiteral("\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}"
                           "\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d\\d\\d\\d\\d\\d"));
        row("a link", QStringLiteral("\\href{https://example.org}{x}"));
        row("an address", QStringLiteral("x\\url{file:///etc/passwd}"));
        row("a picture", QStringLiteral("\\includegraphics{https://example.org/x.png}"));
        row("HTML", QStringLiteral("\\htmlClass{a}{x}"));
        row("deep braces", nested("{", "x", "}", 3000));
        row("deep roots", nested("\\sqrt{", "x", "}", 1000));
        row("deep fractions", nested("\\frac{1}{", "x", "}", 800));
        row("deep delimiters", nested("\\left(", "x", "\\right)", 500));
        row("deep exponents", nested("x^{", "x", "}", 1500));
        row("100 kB", QStringLiteral("x+").repeated(50'000));
        row("nothing but a comment", QStringLiteral("% nothing"));
        row("too large", QStringLiteral("\\rule{20em}{20em}").repeated(60));
        row("lone surrogate", QString(QChar(0xd800)) + QStringLiteral("^"));
        row("no font has it", QStringLiteral("\\text{\U0010FFFD}"));
    }
    void hostileOnesStaySource()
    {
        QFETCH(const QString, source);
        Formulas formulas;
        QVERIFY(!typeset(formulas, source));
        QVERIFY2(typeset(formulas, QStringLiteral("$x$")), "The next formula fails, too");
    }

    /// Odd but harmless.
    void oddOnesAreTypeset_data()
    {
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const QString &latex) { QTest::newRow(name) << dollars(latex); };
        row("only space", QStringLiteral("\\quad"));
        row("huge sizes", QStringLiteral("\\rule{99999em}{99999em}"));
        row("huge negative space", QStringLiteral("a\\hspace{-99999em}b"));
        row("Chinese outside of text", QStringLiteral("中 + 文"));
        row("Arabic", QStringLiteral("\\text{مرحبا} + x"));
        row("Hebrew", QStringLiteral("\\text{שלום}"));
        row("combining marks", QStringLiteral("\\text{e\u0301}"));
        row("control characters", QStringLiteral("x\u200b + y"));
        row("long", QStringLiteral("x_1+").repeated(200) + u'x');
        row("wide table",
            QStringLiteral("\\begin{matrix}") + QStringLiteral("1&").repeated(100) + QStringLiteral("1\\end{matrix}"));
        row("some depth", nested("\\sqrt{", "x", "}", 20));
        row("chemistry", QStringLiteral("\\ce{H2SO4 + 2 NaOH -> Na2SO4 + 2 H2O}"));
    }
    void oddOnesAreTypeset()
    {
        QFETCH(const QString, source);
        Formulas formulas;
        const auto formula = typeset(formulas, source);
        QVERIFY(formula);
        QVERIFY(qIsFinite(formula->width) && qIsFinite(formula->ascent) && qIsFinite(formula->descent));
    }

    void withoutKatexFormulasStaySource()
    {
        qputenv("CORRAL_KATEX", "");
        QTest::ignoreMessage(QtWarningMsg, "KaTeX is not installed: formulas are shown as their source");
        {
            Formulas formulas;
            QVERIFY(!typeset(formulas, QStringLiteral("$x$")));
            QVERIFY(!typeset(formulas, QStringLiteral("$y$"))); // said once
        }
        qputenv("CORRAL_KATEX", "/nowhere"); // others are found then
        Formulas formulas;
        QVERIFY(typeset(formulas, QStringLiteral("$x$")));
        qunsetenv("CORRAL_KATEX");
    }

    /// The program ends while formulas are typeset.
    void itCanEndAtAnyTime()
    {
        for (const int waited : {0, 1, 2}) {
            Formulas formulas;
            for (int i = 0; i < 300; ++i)
                formulas.request(QStringLiteral("$\\sqrt{x_{%1}}$").arg(i));
            for (int i = 0; i < waited; ++i)
                QCoreApplication::processEvents();
        }
    }

    void aFormulaIsSelectedAsAWhole()
    {
        DisplayFormula formula;
        const QString source = QStringLiteral("$$\n\\frac{a}{b} + c\n$$");
        QSignalSpy typesetChanged(&formula, &DisplayFormula::typesetChanged);
        formula.setSource(source);
        QVERIFY(formula.isTypeset() || typesetChanged.wait(60'000));
        QVERIFY(formula.width() > 0 && formula.height() > 0);
        QCOMPARE(formula.length(), source.size());
        QCOMPARE(formula.positionAt(1, 5), 0);
        QCOMPARE(formula.positionAt(formula.width() - 1, 5), source.size());
        QCOMPARE(formula.positionAt(1, formula.height() + 10), source.size());
        QCOMPARE(formula.positionAt(formula.width(), -10), 0);
        formula.select(0, 5);
        QCOMPARE(formula.selectionEnd(), source.size());
        formula.deselect();
        QCOMPARE(formula.selectionEnd(), 0);
        const qreal height = formula.height();
        formula.setTextSize(28);
        QVERIFY(formula.height() > 1.8 * height);
        formula.setSource(QString());
        QVERIFY(!formula.isTypeset());
        QCOMPARE(formula.count(), 0);
    }
};

QTEST_MAIN(TestFormulas)
#include "tst_formulas.moc"
