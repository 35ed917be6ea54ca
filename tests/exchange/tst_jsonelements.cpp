// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsonelements.h"

#include <QTest>

using corral::exchange::JsonElements;

namespace {

/// Feeds the text in pieces of this size.
QByteArrayList elementsOf(const QByteArray &text, qsizetype pieceSize, bool *cutOff = nullptr)
{
    QByteArrayList elements;
    JsonElements reader([&](const QByteArray &element) {
        elements.append(element.simplified());
        return true;
    });
    for (qsizetype at = 0; at < text.size(); at += pieceSize)
        reader.feed(QByteArrayView(text).sliced(at, std::min(pieceSize, text.size() - at)));
    if (cutOff)
        *cutOff = reader.isCutOff();
    return elements;
}

}

class TestJsonElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theElementsAreThoseOfTheList_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("elements");
        QTest::newRow("list") << QByteArray("[ {\"a\": [1, 2]} ,{}\n]") << QByteArrayList{"{\"a\": [1, 2]}", "{}"};
        QTest::newRow("other values") << QByteArray("[1, \"a,b\", null, []]") << QByteArrayList{"1", "\"a,b\"", "null", "[]"};
        QTest::newRow("empty list") << QByteArray("[ ]") << QByteArrayList{};
        QTest::newRow("empty") << QByteArray() << QByteArrayList{};
        QTest::newRow("blank") << QByteArray(" \n") << QByteArrayList{};
        QTest::newRow("object") << QByteArray("{\"a\": [1], \"b\": {}}") << QByteArrayList{"{\"a\": [1], \"b\": {}}"};
        QTest::newRow("brackets in texts") << QByteArray("[{\"a\": \"]}\\\"[{\\\\\"}, \"\\\\\"]")
                                           << QByteArrayList{"{\"a\": \"]}\\\"[{\\\\\"}", "\"\\\\\""};
        QTest::newRow("named list")
            << QByteArray("{\"format\": \"f\", \"conversations\": [{\"x\": 1}, {\"conversations\": [7]}], \"version\": 1}")
            << QByteArrayList{"{\"x\": 1}", "{\"conversations\": [7]}"};
        QTest::newRow("named list first") << QByteArray("{\"conversations\":[{}],\"z\":[1]}") << QByteArrayList{"{}"};
        QTest::newRow("the name as a text") << QByteArray("{\"a\": \"conversations\", \"b\": [1]}")
                                            << QByteArrayList{"{\"a\": \"conversations\", \"b\": [1]}"};
        QTest::newRow("one after the other") << QByteArray("{\"a\":1}\n{\"a\":2}\n") << QByteArrayList{"{\"a\":1}", "{\"a\":2}"};
        QTest::newRow("too many brackets") << QByteArray("]]}{\"a\":1}") << QByteArrayList{"{\"a\":1}"};
    }

    void theElementsAreThoseOfTheList()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArrayList, elements);
        for (const qsizetype size : {1, 2, 3, 7, 1000}) {
            bool cutOff = true;
            QCOMPARE(elementsOf(text, size, &cutOff), elements);
            QVERIFY(!cutOff);
        }
    }

    void whatIsCutOffIsKnown()
    {
        bool cutOff = false;
        QCOMPARE(elementsOf("[{\"a\": 1}, {\"b\": \"]", 4, &cutOff), QByteArrayList{"{\"a\": 1}"});
        QVERIFY(cutOff);
    }

    void theReadingEndsWhenItIsNotWanted()
    {
        int taken = 0;
        JsonElements reader([&taken](const QByteArray &) { return ++taken < 2; });
        QVERIFY(!reader.feed("[1,2,3,4]"));
        QVERIFY(!reader.feed("[5,6]"));
        QCOMPARE(taken, 2);
    }
};

QTEST_APPLESS_MAIN(TestJsonElements)
#include "tst_jsonelements.moc"
