// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/longtext.h"

#include <QSignalSpy>
#include <QTest>

using corral::ui::LongText;

class TestLongText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// With this flag Qt's text items leave out the lines that are out of view.
    void theItemIsToldWhatIsInView()
    {
        QQuickItem field;
        QVERIFY(!field.flags().testFlag(QQuickItem::ItemObservesViewport));
        LongText text;
        QSignalSpy changed(&text, &LongText::itemChanged);
        text.setItem(&field);
        QVERIFY(field.flags().testFlag(QQuickItem::ItemObservesViewport));
        text.setItem(&field);
        QCOMPARE(changed.size(), 1);
        text.setItem(nullptr);
        QCOMPARE(text.item(), nullptr);
    }
};

QTEST_MAIN(TestLongText)
#include "tst_longtext.moc"
