// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/toastmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace corral::ui;
using namespace std::chrono_literals;

class ToastsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByItself();
    void staysWhileHeld();
    void actsOnce();
    void dismissingDoesNotAct();
    void theNewestOfferIsTakenFirst();
    void theOldestMakesRoom();
    void anEqualToastIsNotShownTwice();
    void equalOffersStayTwo();
    void anActionMayShowAnotherToast();
};

namespace {

QStringList texts(const ToastModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data(ToastModel::TextRole).toString());
    return texts;
}

}

void ToastsTest::goesByItself()
{
    ToastModel model(nullptr, 1ms);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(QStringLiteral("Pulled llama3.2:3b"));
    model.showFailure(QStringLiteral("Couldn't write settings.ini"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(ToastModel::FailureRole).toBool(), true);
    QTRY_COMPARE(model.rowCount(), 0);
}

void ToastsTest::staysWhileHeld()
{
    ToastModel model(nullptr, 1ms);
    model.show(QStringLiteral("Pulled"));
    model.setHeld(true);
    model.show(QStringLiteral("Deleted"));
    QSignalSpy removed(&model, &ToastModel::rowsRemoved);
    QVERIFY(!removed.wait(60));
    QCOMPARE(model.rowCount(), 2);
    model.setHeld(false);
    QTRY_COMPARE(model.rowCount(), 0);
}

void ToastsTest::actsOnce()
{
    ToastModel model;
    int undone = 0;
    const int id = model.offer(QStringLiteral("Deleted \"Owls\""), QStringLiteral("Undo"), [&] { ++undone; });
    QCOMPARE(model.index(0).data(ToastModel::ActionTextRole).toString(), QStringLiteral("Undo"));
    model.act(id);
    model.act(id);
    QCOMPARE(undone, 1);
    QCOMPARE(model.rowCount(), 0);
}

void ToastsTest::dismissingDoesNotAct()
{
    ToastModel model;
    int undone = 0;
    model.dismiss(model.offer(QStringLiteral("Deleted"), QStringLiteral("Undo"), [&] { ++undone; }));
    QCOMPARE(undone, 0);
    QCOMPARE(model.rowCount(), 0);
}

void ToastsTest::theNewestOfferIsTakenFirst()
{
    ToastModel model;
    QStringList undone;
    for (const auto &name : {QStringLiteral("owls"), QStringLiteral("hens")})
        model.offer(name, QStringLiteral("Undo"), [&undone, name] { undone << name; });
    model.show(QStringLiteral("Copied"));
    QVERIFY(model.canAct());
    model.actNewest();
    model.actNewest();
    QVERIFY(!model.canAct());
    model.actNewest();
    QCOMPARE(undone, QStringList({QStringLiteral("hens"), QStringLiteral("owls")}));
    QCOMPARE(texts(model), QStringList(QStringLiteral("Copied")));
}

void ToastsTest::theOldestMakesRoom()
{
    ToastModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < ToastModel::maxToasts + 1; ++i)
        model.show(QString::number(i));
    QCOMPARE(model.rowCount(), ToastModel::maxToasts);
    QCOMPARE(texts(model).constFirst(), QStringLiteral("1"));
}

void ToastsTest::anEqualToastIsNotShownTwice()
{
    ToastModel model;
    const int id = model.show(QStringLiteral("Copied."));
    QCOMPARE(model.show(QStringLiteral("Copied.")), id);
    QCOMPARE(model.rowCount(), 1);
    model.showFailure(QStringLiteral("Copied."));
    QCOMPARE(model.rowCount(), 2);
}

/// Two deletions may have the same text, and each can be undone.
void ToastsTest::equalOffersStayTwo()
{
    ToastModel model;
    int undone = 0;
    for (int i = 0; i < 2; ++i)
        model.offer(QStringLiteral("Deleted “Owls”."), QStringLiteral("Undo"), [&] { ++undone; });
    QCOMPARE(model.rowCount(), 2);
    model.actNewest();
    model.actNewest();
    QCOMPARE(undone, 2);
}

void ToastsTest::anActionMayShowAnotherToast()
{
    ToastModel model;
    model.act(model.offer(QStringLiteral("Deleted"), QStringLiteral("Undo"), [&] { model.show(QStringLiteral("Restored")); }));
    QCOMPARE(texts(model), QStringList(QStringLiteral("Restored")));
}

QTEST_GUILESS_MAIN(ToastsTest)
#include "tst_toasts.moc"
