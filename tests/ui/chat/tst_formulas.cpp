// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transcriptwindow.h"
#include "ui/math/formulas.h"
#include "ui/math/katexfiles.h"

#include <QDir>
#include <QQuickItem>
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

private Q_SLOTS:
    void initTestCase()
    {
        if (!ui::KatexFiles::find().isComplete())
            QSKIP("KaTeX is not installed (packages libjs-katex and fonts-katex): nothing about formulas is tested");
    }

    void aLessonIsTypeset()
    {
        TranscriptWindow window;
        for (const bool dark : {false, true}) {
            window.setDark(dark);
            window.open(storedConversation({QStringLiteral("Go on"), QString::fromUtf8(lesson)}));
            QTRY_VERIFY(!ui::Formulas::instance().isBusy());
            window.settleAt({1000, 2200});
            QTRY_VERIFY(!ui::Formulas::instance().isBusy());
            window.settle();
            draw(window, dark ? QStringLiteral("lesson-dark") : QStringLiteral("lesson-light"));
            QCOMPARE(window.fault(), QString());
        }
    }
};

QTEST_MAIN(TestFormulas)
#include "tst_formulas.moc"
