// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <QTest>

using namespace corral;
using Kind = Error::Kind;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsMessageAndHintAsSentences();
    void knowsWhatMaySucceedLater_data();
    void knowsWhatMaySucceedLater();
};

void TestError::joinsMessageAndHintAsSentences()
{
    const QString hint = QStringLiteral("Try again.");
    QCOMPARE(joined(QStringLiteral("It failed."), hint), QStringLiteral("It failed. Try again."));
    QCOMPARE(joined(QStringLiteral("file does not exist"), hint), QStringLiteral("file does not exist. Try again."));
    QCOMPARE(joined(QStringLiteral("file does not exist"), {}), QStringLiteral("file does not exist"));
    QCOMPARE(joined({}, hint), hint);
}

void TestError::knowsWhatMaySucceedLater_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("transient");
    QTest::newRow("offline") << Error{Kind::Offline, 0, {}, {}} << true;
    QTest::newRow("timeout") << Error{Kind::Timeout, 0, {}, {}} << true;
    QTest::newRow("busy") << Error{Kind::Server, 503, {}, {}} << true;
    QTest::newRow("too many") << Error{Kind::Http, 429, {}, {}} << true;
    QTest::newRow("missing") << Error{Kind::Http, 404, {}, {}} << false;
    QTest::newRow("failed") << Error{Kind::Server, 500, {}, {}} << false;
    QTest::newRow("cancelled") << Error{Kind::Cancelled, 0, {}, {}} << false;
}

void TestError::knowsWhatMaySucceedLater()
{
    QFETCH(Error, error);
    QFETCH(bool, transient);
    QCOMPARE(isTransient(error), transient);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
