// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/whendone.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <optional>

namespace corral {

class TestWhenDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsInTheThreadOfItsContext();
    void callsWhenItWasDoneBefore();
    void neverCallsForAContextThatIsGone();
    void neverCallsWithoutAResult();
};

void TestWhenDone::callsInTheThreadOfItsContext()
{
    QPromise<int> promise;
    QObject context;
    std::optional<int> result;
    const QThread *where = nullptr;
    whenDone(promise.future(), &context, [&](int value) {
        result = value;
        where = QThread::currentThread();
    });
    const std::unique_ptr<QThread> worker(QThread::create([&promise] {
        promise.start();
        promise.addResult(7);
        promise.finish();
    }));
    worker->start();
    QTRY_COMPARE(result, 7);
    QCOMPARE(where, QThread::currentThread());
    QVERIFY(worker->wait());
}

void TestWhenDone::callsWhenItWasDoneBefore()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(3);
    promise.finish();
    QObject context;
    std::optional<int> result;
    whenDone(promise.future(), &context, [&](int value) { result = value; });
    QTRY_COMPARE(result, 3);
}

void TestWhenDone::neverCallsForAContextThatIsGone()
{
    QPromise<int> promise;
    promise.start();
    auto context = std::make_unique<QObject>();
    bool called = false;
    whenDone(promise.future(), context.get(), [&](int) { called = true; });
    promise.addResult(1);
    promise.finish();
    context.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestWhenDone::neverCallsWithoutAResult()
{
    std::optional<QPromise<int>> promise(std::in_place);
    promise->start();
    QObject context;
    bool called = false;
    whenDone(promise->future(), &context, [&](int) { called = true; });
    promise.reset();
    QTRY_VERIFY(context.children().isEmpty()); // the watcher is deleted
    QVERIFY(!called);
}

}

QTEST_GUILESS_MAIN(corral::TestWhenDone)
#include "tst_whendone.moc"
