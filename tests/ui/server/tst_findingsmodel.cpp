// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/findingsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ui;
using servers::Finding;

class TestFindingsModel : public QObject
{
    Q_OBJECT

    const Finding m_program{Finding::What::Program, QStringLiteral("The program"), QStringLiteral("/usr/bin"), false};
    const Finding m_service{Finding::What::Service, QStringLiteral("The service"), QStringLiteral("/etc/ollama.service"), true};

private Q_SLOTS:
    void saysWhatWasLookedForAndWhetherItIsThere()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFindings({m_program, m_service});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(FindingsModel::TitleRole).toString(), QStringLiteral("The program"));
        QCOMPARE(model.index(0).data(FindingsModel::WhereRole).toString(), QStringLiteral("/usr/bin"));
        QCOMPARE(model.index(0).data(FindingsModel::WordRole).toString(), QStringLiteral("Not found"));
        QCOMPARE(model.index(1).data(FindingsModel::FoundRole), QVariant(true));
        QCOMPARE(model.index(1).data(FindingsModel::WordRole).toString(), QStringLiteral("Found"));
    }

    void changesOnlyTheRowThatDiffers()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFindings({m_program, m_service});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setFindings({m_program, m_service});
        QVERIFY(changes.isEmpty());
        auto installed = m_program;
        installed.found = true;
        model.setFindings({installed, m_service});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 0);
        QVERIFY(resets.isEmpty());
    }

    void growsAndShrinksByRows()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFindings({m_program});
        model.setFindings({m_program, m_service});
        QCOMPARE(model.rowCount(), 2);
        model.setFindings({m_service});
        QCOMPARE(model.findings(), QList<Finding>{m_service});
        model.setFindings({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFindingsModel)
#include "tst_findingsmodel.moc"
