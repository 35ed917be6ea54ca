// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sse.h"

#include <QTest>

using namespace corral;

namespace {

/// The data of all events in the body, which comes in pieces of this size.
QList<QByteArray> events(const QByteArray &body, qsizetype size)
{
    net::SseSplitter splitter;
    QList<QByteArray> found;
    for (qsizetype at = 0; at < body.size(); at += size) {
        if (!splitter.feed(body.mid(at, size)))
            return {"refused"};
        while (const auto event = splitter.next())
            found.append(*event);
    }
    if (const auto last = splitter.rest())
        found.append(*last);
    return found;
}

}

/// Server-sent events as servers send them, cut anywhere.
class TestSse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDataOfEachEvent_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<QByteArray>>("expected");
        const auto row = [](const char *name, const QByteArray &body, const QList<QByteArray> &expected) {
            QTest::newRow(name) << body << expected;
        };
        row("newlines", "data: one\n\ndata: two\n\n", {"one", "two"});
        row("returns", "data: one\r\rdata: two\r\r", {"one", "two"});
        row("both", "data: one\r\n\r\ndata: two\r\n\r\n", {"one", "two"});
        row("without the space", "data:one\n\ndata:  two\n\n", {"one", " two"});
        row("several lines", "data: a\ndata: b\n\n", {"a\nb"});
        row("comments and pings", ":\n\n: ping\n\ndata: one\n: in between\n\n", {"one"});
        row("other fields", "event: delta\nid: 7\nretry: 10\ndata: one\n\n", {"one"});
        row("nothing in it", "data:\n\ndata: \n\nevent: ping\n\n", {});
        row("without the last blank line", "data: one\n\ndata: two\n", {"one", "two"});
        row("without the last line end", "data: one\n\ndata: two", {"one", "two"});
        row("a byte order mark",
            "\xef\xbb\xbf"
            "data: one\n\n",
            {"one"});
        row("plain JSON", "{\"error\":\"no\"}", {"{\"error\":\"no\"}"});
        row("text of several bytes", "data: Zürich 🐎\n\n", {"Zürich 🐎"});
        row("nothing", "", {});
    }

    void findsTheDataOfEachEvent()
    {
        QFETCH(QByteArray, body);
        for (const qsizetype size : {1, 2, 3, 7, 1'000})
            QTEST(events(body, size), "expected");
    }

    void refusesAnEndlessEvent()
    {
        net::SseSplitter splitter;
        const QByteArray part(16 * 1024 * 1024, 'x');
        QVERIFY(splitter.feed("data: "));
        bool isRefused = false;
        for (int i = 0; i < 5 && !isRefused; ++i)
            isRefused = !splitter.feed(part);
        QVERIFY(isRefused);
    }
};

QTEST_GUILESS_MAIN(TestSse)
#include "tst_sse.moc"
