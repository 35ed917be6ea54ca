// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/engine.h"

#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickView>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace corral;

/// Corral's own file dialog, by keys.
class TestDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNothingOnceItWasLeft_data();
    void writesNothingOnceItWasLeft();
};

void TestDialog::writesNothingOnceItWasLeft_data()
{
    QTest::addColumn<bool>("left");
    QTest::newRow("stayed") << false;
    QTest::newRow("left") << true;
}

/// The disk responds when the test allows it.
void TestDialog::writesNothingOnceItWasLeft()
{
    QFETCH(bool, left);
    const QTemporaryDir folder;
    QQuickView view;
    ui::prepareEngine(*view.engine());
    QQmlComponent component(view.engine());
    component.setData("import Corral.Files\nimport Corral.Ui.Files\nFileChooser { purpose: FileChoice.Save }", QUrl());
    auto *const chooser = qobject_cast<QQuickItem *>(component.create());
    QVERIFY2(chooser, qPrintable(component.errorString()));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(900, 600);
    view.setContent(QUrl(), &component, chooser);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QSignalSpy chosen(chooser, SIGNAL(chosen(QUrl)));
    QVERIFY(QMetaObject::invokeMethod(chooser, "ask", Q_ARG(QUrl, QUrl::fromLocalFile(folder.path())),
                                      Q_ARG(QString, QStringLiteral("mine"))));
    QTRY_VERIFY(view.activeFocusItem() && view.activeFocusItem()->property("text").toString() == QLatin1String("mine"));
    auto &pool = *QThreadPool::globalInstance();
    pool.waitForDone();
    pool.setMaxThreadCount(1);
    QSemaphore disk;
    pool.start([&disk] { disk.acquire(); });
    QTest::keyClick(&view, Qt::Key_Return);
    if (left)
        QTest::keyClick(&view, Qt::Key_Escape);
    disk.release();
    pool.waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(chosen.count(), left ? 0 : 1);
}

QTEST_MAIN(TestDialog)
#include "tst_dialog.moc"
