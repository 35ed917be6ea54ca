// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/statistics.h"

#include <QTest>

using namespace corral;
using namespace std::chrono_literals;

namespace {

runs::Run run(int tokens, std::chrono::nanoseconds firstToken)
{
    runs::Run made;
    made.firstToken = firstToken;
    made.metrics.answerTokens = tokens;
    made.metrics.eval = 1s;
    return made;
}

}

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRunsHaveNoFigures() { QCOMPARE(runs::summaryOf({}), runs::Summary{}); }

    void theMedianIsTheMiddleOne()
    {
        const auto summary = runs::summaryOf({run(90, 3s), run(10, 1s), run(20, 2s)});
        QCOMPARE(summary, (runs::Summary{3, 20, 2s}));
    }

    void ofAnEvenNumberItIsTheMeanOfTheMiddleTwo()
    {
        const auto summary = runs::summaryOf({run(90, 4s), run(10, 1s), run(40, 3s), run(20, 2s)});
        QCOMPARE(summary, (runs::Summary{4, 30, 2500ms}));
    }

    void unknownFiguresDoNotCount()
    {
        const auto summary = runs::summaryOf({run(0, 0s), run(50, 0s), run(2, 5s)});
        QCOMPARE(summary, (runs::Summary{3, 50, 5s}));
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
