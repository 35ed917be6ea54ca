// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/marksmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;
using monitor::Mark;

namespace {

Mark mark(monitor::Time time, const QString &model, Mark::What what = Mark::What::Loaded) { return {time, what, model}; }

}

class TestMarks : public QObject
{
    Q_OBJECT

    static QStringList texts(const MarksModel &model)
    {
        QStringList texts;
        for (int i = 0; i < model.rowCount(); ++i)
            texts.append(model.index(i).data(MarksModel::Text).toString());
        return texts;
    }

    const QList<Mark> m_all{mark(10s, QStringLiteral("a")), mark(20s, QStringLiteral("a"), Mark::What::Unloaded),
                            mark(50s, QStringLiteral("b"))};

private Q_SLOTS:
    void placesMarksWithinTheTimeShown()
    {
        MarksModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(m_all, 0s, 100s);
        QCOMPARE(texts(model),
                 (QStringList{QStringLiteral("a loaded"), QStringLiteral("a unloaded"), QStringLiteral("b loaded")}));
        QCOMPARE(model.index(1).data(MarksModel::Position).toDouble(), 0.2);
        QCOMPARE(model.index(1).data(MarksModel::Loaded).toBool(), false);
    }

    void addsAndRemovesMarksAtTheEdges()
    {
        MarksModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(m_all.first(2), 0s, 40s);
        QSignalSpy reset(&model, &MarksModel::modelReset);
        model.show(m_all, 15s, 55s);
        QCOMPARE(texts(model), (QStringList{QStringLiteral("a unloaded"), QStringLiteral("b loaded")}));
        model.show(m_all, 0s, 60s); // a longer range: earlier marks reappear
        QCOMPARE(model.rowCount(), 3);
        model.show(m_all, 15s, 30s); // an earlier end: later marks disappear
        QCOMPARE(texts(model), QStringList{QStringLiteral("a unloaded")});
        model.show({}, 0s, 60s);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.size(), 0);
    }

    void movesWithTime()
    {
        MarksModel model;
        model.show(m_all, 0s, 100s);
        QSignalSpy changed(&model, &MarksModel::dataChanged);
        model.show(m_all, 5s, 105s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0).data(MarksModel::Position).toDouble(), 0.05);
    }

    void tellsWhatAPointerMeans()
    {
        MarksModel model;
        model.show(m_all, 0s, 100s);
        QCOMPARE(model.textNear(0.105), QStringLiteral("a loaded"));
        QCOMPARE(model.textNear(0.35), QString());
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
