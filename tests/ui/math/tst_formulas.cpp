// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
class TestFormulas : public QObject
{
    Q_OBJECT
};
QTEST_MAIN(TestFormulas)
#include "tst_formulas.moc"
