// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/longtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

using corral::ui::LongText;

namespace {

/// This number of numbered lines.
QString lines(int count)
{
    QString text;
    for (int line = 0; line < count; ++line)
        text += QStringLiteral("%1: what somebody copied from a log, as wide as such lines are\n").arg(line);
    return text;
}

/// A window with a focused TextEdit and its LongText.
struct Field
{
    Field()
    {
        QQmlComponent component(view.engine());
        component.setData(R"(
            import QtQuick
            import QtQuick.Controls.Basic
            ScrollView {
                width: 400; height: 300
                property alias edit: edit
                TextArea { id: edit; wrapMode: TextEdit.Wrap; textFormat: TextEdit.PlainText }
            })",
                          {});
        flickable.reset(qobject_cast<QQuickItem *>(component.create()));
        flickable->setParentItem(view.contentItem());
        edit = flickable->property("edit").value<QQuickItem *>();
        longText.setItem(edit);
        view.resize(400, 300);
        view.show();
        edit->forceActiveFocus();
    }

    [[nodiscard]] QString text() const { return edit->property("text").toString(); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keySequence(&view, QKeySequence::Paste);
    }

    QQuickView view;
    std::unique_ptr<QQuickItem> flickable;
    QQuickItem *edit = nullptr;
    LongText longText;
};

}

class TestLongText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// With this flag Qt's text items skip lines outside of the view.
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

    void aShortTextIsPastedAtOnce()
    {
        Field field;
        field.edit->setProperty("text", QStringLiteral("one three"));
        QMetaObject::invokeMethod(field.edit, "select", Q_ARG(int, 4), Q_ARG(int, 9));
        field.paste(QStringLiteral("two\r\n3"));
        QVERIFY(!field.longText.isInserting());
        QCOMPARE(field.text(), QStringLiteral("one two\n3"));
        QTest::keyClick(&field.view, Qt::Key_X);
        QCOMPARE(field.text(), QStringLiteral("one two\n3x"));
    }

    void aLongTextGoesInByPiecesAndKeysWait()
    {
        Field field;
        field.edit->setProperty("text", QStringLiteral("ab"));
        field.edit->setProperty("cursorPosition", 1);
        const auto text = lines(20'000);
        field.paste(text);
        QVERIFY(field.longText.isInserting());
        QVERIFY(field.text().size() < text.size());
        QTest::keyClick(&field.view, Qt::Key_X);
        QTRY_VERIFY(!field.longText.isInserting());
        QVERIFY(field.text() == u'a' + text + QStringLiteral("xb"));
        QTest::keySequence(&field.view, QKeySequence::Undo); // the typed text
        QTest::keySequence(&field.view, QKeySequence::Undo);
        QCOMPARE(field.text(), QStringLiteral("ab"));
    }

    void aMouseButtonPutsTheRestInAtOnce()
    {
        Field field;
        const auto text = lines(20'000);
        field.paste(text);
        QVERIFY(field.longText.isInserting());
        QTest::mousePress(&field.view, Qt::LeftButton, {}, {5, 290});
        QVERIFY(!field.longText.isInserting());
        QVERIFY(field.text() == text);
    }

    /// It may open another conversation, whose text the field shows next.
    void aShortcutAndClosingPutTheRestInAtOnce()
    {
        Field field;
        const auto text = lines(20'000);
        field.paste(text);
        QVERIFY(field.longText.isInserting());
        QTest::keyClick(&field.view, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!field.longText.isInserting());
        QVERIFY(field.text() == text);
        field.paste(text);
        QVERIFY(field.longText.isInserting());
        field.view.close();
        QVERIFY(!field.longText.isInserting());
        QVERIFY(field.text() == text + text);
    }

    void aLineIsNeverParted()
    {
        Field field;
        const auto text = QString(60'000, u'x') + u'\n' + lines(2'000) + QString(5'000, u'y');
        field.paste(text);
        QTRY_VERIFY(!field.longText.isInserting());
        QVERIFY(field.text() == text);
    }

    void aTextInPlaceOfAnotherIsNotUndone()
    {
        Field field;
        field.edit->setProperty("text", QStringLiteral("before"));
        QSignalSpy changed(&field.longText, &LongText::insertingChanged);
        field.longText.replace(QStringLiteral("after"));
        QCOMPARE(field.text(), QStringLiteral("after"));
        QCOMPARE(changed.size(), 2);
        QVERIFY(!field.edit->property("canUndo").toBool());
        field.paste(QStringLiteral("!"));
        QVERIFY(field.edit->property("canUndo").toBool());
        // A text set during an insertion is inserted after it.
        field.longText.replace(lines(20'000));
        QVERIFY(field.longText.isInserting());
        field.longText.replace(QString());
        QVERIFY(!field.longText.isInserting());
        QCOMPARE(field.text(), QString());
    }

    void aVeryLongTextGoesByPiecesAndKeysWait()
    {
        Field field;
        field.longText.replace(lines(31'000));
        field.longText.finish();
        const auto whole = field.text().size();
        field.longText.replace(QStringLiteral("new"));
        QVERIFY(field.longText.isInserting());
        QVERIFY(!field.text().isEmpty() && field.text().size() < whole);
        QTest::keyClick(&field.view, Qt::Key_X);
        QTRY_VERIFY(!field.longText.isInserting());
        QCOMPARE(field.text().size(), 4);
        QVERIFY(field.text().contains(QStringLiteral("new")) && field.text().contains(u'x'));
        // What cannot wait triggers inserting the rest at once.
        field.longText.replace(lines(31'000));
        field.longText.finish();
        field.longText.replace(QStringLiteral("last"));
        field.longText.finish();
        QCOMPARE(field.text(), QStringLiteral("last"));
    }

    void aLineThatIsTooLongIsRefused()
    {
        Field field;
        field.longText.setProperty("longestLine", 100);
        QSignalSpy refused(&field.longText, &LongText::refused);
        field.edit->setProperty("text", QStringLiteral("one two"));
        QMetaObject::invokeMethod(field.edit, "select", Q_ARG(int, 4), Q_ARG(int, 7));
        const auto endless = QStringLiteral("a\n") + QString(101, u'x');
        field.paste(endless);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), endless);
        QCOMPARE(field.text(), QStringLiteral("one two"));
        QCOMPARE(field.edit->property("selectedText").toString(), QStringLiteral("two"));
        QCOMPARE(QGuiApplication::clipboard()->text(), endless);
        // Lines of the maximum length, in any number.
        const auto line = QString(100, u'x') + u'\n';
        field.paste(line.repeated(3));
        QCOMPARE(field.text(), QStringLiteral("one ") + line.repeated(3));
        QCOMPARE(refused.size(), 1);
    }

    void aTextThatBecomesTooLongIsRefused()
    {
        Field field;
        field.longText.setProperty("longestText", 100);
        QSignalSpy refused(&field.longText, &LongText::refused);
        field.paste(QString(60, u'x'));
        field.paste(QString(60, u'y'));
        QCOMPARE(field.text(), QString(60, u'x'));
        QCOMPARE(refused.size(), 1);
        field.paste(QString(30, u'z'));
        QCOMPARE(field.text().size(), 90);
    }

    void anyLineIsTakenWithoutALimit()
    {
        Field field;
        QSignalSpy refused(&field.longText, &LongText::refused);
        field.paste(QString(2'000, u'x'));
        QCOMPARE(field.text().size(), 2'000);
        QVERIFY(refused.isEmpty());
    }

    void aReadOnlyItemRefusesNothing()
    {
        Field field;
        field.longText.setProperty("longestLine", 100);
        field.edit->setProperty("readOnly", true);
        QSignalSpy refused(&field.longText, &LongText::refused);
        field.paste(QString(101, u'x'));
        QVERIFY(refused.isEmpty());
    }

    void linesAreThoseOfATextItem()
    {
        QCOMPARE(LongText::longestLineOf({}), 0);
        QCOMPARE(LongText::longestLineOf(u"abc"), 3);
        QCOMPARE(LongText::longestLineOf(u"ab\nabcd\r\na\rabc\u2029abcde\n"), 5);
    }

    void whatIsReadOnlyStaysAsItIs()
    {
        Field field;
        field.edit->setProperty("readOnly", true);
        field.paste(QStringLiteral("x"));
        QCOMPARE(field.text(), QString());
    }
};

QTEST_MAIN(TestLongText)
#include "tst_longtext.moc"
