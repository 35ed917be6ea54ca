// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A TextEdit follows changes of its document from C++: its image, height, selection and clipboard.

#include "ui/text/blockdocument.h"
#include "ui/text/codedocument.h"
#include "ui/text/sharedoffset.h"
#include "wholetext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest>

Q_IMPORT_QML_PLUGIN(Corral_Ui_MathPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_TextPlugin)

using namespace corral;

namespace {

const char qml[] = R"(
import QtQuick
import Corral.Ui.Text
Rectangle {
    id: root
    property var block
    property color ink: "black"
    color: "white"
    TextEdit {
        id: edit
        objectName: "prose"
        width: root.width
        textFormat: TextEdit.RichText
        readOnly: true
        selectByMouse: true
        wrapMode: TextEdit.Wrap
        font.pixelSize: 14
        color: root.ink
    }
    BlockDocument {
        objectName: "document"
        document: edit.textDocument
        block: root.block
        availableWidth: root.width
        font: edit.font
        codeFont: Qt.font({ family: "monospace", pixelSize: 12 })
        textColor: root.ink
        mutedColor: "#666666"
        linkColor: "#0000ff"
        lineColor: "#ff0000"
        codeBackground: "#dddd00"
    }
    TextEdit {
        id: code
        objectName: "code"
        y: 300
        width: Math.max(root.width, codeDocument.contentWidth)
        textFormat: TextEdit.PlainText
        readOnly: true
        wrapMode: TextEdit.NoWrap
        font.family: "monospace"
        font.pixelSize: 12
    }
    TextEdit {
        id: plain
        objectName: "plain"
        y: 400
        width: 200
        textFormat: TextEdit.PlainText
        LineDirections { document: plain.textDocument }
    }
    CodeDocument {
        id: codeDocument
        objectName: "codeDocument"
        document: code.textDocument
        block: root.block
    }
}
)";

}

class TestTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsABlockThatIsThereFromTheStart();
    void growsAndRepaints();
    void selectsByMouseAndCopies();
    void drawsTablesAndQuotes();
    void showsCode();
    void followsItsStyle();
    void linesOfAPlainTextHaveTheirDirection();
    void partsOfATableScrollTogether();

private:
    void showMarkdown(const QString &text, int index = 0);
    QImage picture() const { return m_view->grabWindow(); }
    QVariant of(const char *object, const char *property) const
    {
        return m_view->rootObject()->findChild<QObject *>(QString::fromLatin1(object))->property(property);
    }
    QQuickView *m_view = nullptr;
};

void TestTextEdit::init()
{
    m_view = new QQuickView;
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(500, 500);
    QQmlComponent component(m_view->engine());
    component.setData(qml, QUrl());
    auto *root = qobject_cast<QQuickItem *>(component.createWithInitialProperties(
        {{QStringLiteral("block"), QVariant::fromValue(markdown::parse(QStringLiteral("There from the start")).first())}}));
    QVERIFY2(root, qPrintable(component.errorString()));
    m_view->setContent(QUrl(), &component, root);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view));
}

void TestTextEdit::cleanup() { delete m_view; }

void TestTextEdit::showMarkdown(const QString &text, int index)
{
    m_view->rootObject()->setProperty("block", QVariant::fromValue(markdown::parse(text).value(index)));
}

void TestTextEdit::showsABlockThatIsThereFromTheStart()
{
    QVERIFY(of("prose", "implicitHeight").toReal() > 14);
    auto *edit = m_view->rootObject()->findChild<QQuickItem *>(QStringLiteral("prose"));
    QString text;
    QMetaObject::invokeMethod(edit, "getText", Q_RETURN_ARG(QString, text), Q_ARG(int, 0), Q_ARG(int, 100));
    QCOMPARE(text, QStringLiteral("There from the start"));
}

void TestTextEdit::growsAndRepaints()
{
    showMarkdown(QStringLiteral("One"));
    const qreal oneLine = of("prose", "implicitHeight").toReal();
    const QImage before = picture();
    QVERIFY(oneLine > 14);
    showMarkdown(QStringLiteral("One\n\nTwo\n\nThree"));
    QVERIFY(of("prose", "implicitHeight").toReal() > 2.5 * oneLine);
    QVERIFY(picture() != before);
    QCOMPARE(of("document", "plainText").toString(), QStringLiteral("One\nTwo\nThree"));
}

void TestTextEdit::selectsByMouseAndCopies()
{
    showMarkdown(QStringLiteral("Some **bold** words\n\n- and a list"));
    QTest::mouseClick(m_view, Qt::LeftButton, {}, QPoint(20, 10));
    QTest::mouseDClick(m_view, Qt::LeftButton, {}, QPoint(20, 10));
    QTRY_COMPARE(of("prose", "selectedText").toString().trimmed(), QStringLiteral("Some"));
    showMarkdown(QStringLiteral("Some **bold** words\n\n- and a list that goes on"));
    QCOMPARE(of("prose", "selectedText").toString().trimmed(), QStringLiteral("Some"));
    auto *edit = m_view->rootObject()->findChild<QQuickItem *>(QStringLiteral("prose"));
    QMetaObject::invokeMethod(edit, "selectAll");
    QMetaObject::invokeMethod(edit, "copy");
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8("Some bold words\n•\tand a list that goes on"));
}

void TestTextEdit::drawsTablesAndQuotes()
{
    showMarkdown(QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |"));
    const auto lines = of("document", "tableLines").value<QList<QRectF>>();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].height(), 1.0);
    QVERIFY(lines[0].width() > 20 && lines[0].width() <= of("document", "tableWidth").toReal());
    QVERIFY(lines[0].top() > 15 && lines[0].top() < of("prose", "implicitHeight").toReal());
    QVERIFY(of("document", "quoteBars").value<QList<QRectF>>().isEmpty());

    showMarkdown(QStringLiteral("a\n\n> b\n> > c\n\nd"));
    const auto bars = of("document", "quoteBars").value<QList<QRectF>>();
    QCOMPARE(bars.size(), 2);
    QVERIFY(bars[0].top() > 10 && bars[0].contains(QPointF(1, bars[1].center().y())));
    QVERIFY(bars[1].left() > bars[0].left() && bars[1].top() > bars[0].top());
    showMarkdown(QStringLiteral("a"));
    QVERIFY(of("document", "quoteBars").value<QList<QRectF>>().isEmpty());
}

void TestTextEdit::showsCode()
{
    showMarkdown(QStringLiteral("```cpp\nint a; // ") + QString(200, u'x') + QStringLiteral("\n\treturn;\n```"));
    QCOMPARE(of("codeDocument", "language").toString(), QStringLiteral("cpp"));
    QVERIFY(of("codeDocument", "contentWidth").toReal() > 1000);
    QCOMPARE(of("code", "width").toReal(), of("codeDocument", "contentWidth").toReal());
    QCOMPARE(of("code", "lineCount").toInt(), 2);
}

void TestTextEdit::followsItsStyle()
{
    showMarkdown(QStringLiteral("Ink `and code`"));
    const QImage before = picture();
    m_view->rootObject()->setProperty("ink", QColor(Qt::red));
    QTRY_VERIFY(picture() != before);
}

void TestTextEdit::linesOfAPlainTextHaveTheirDirection()
{
    auto *edit = m_view->rootObject()->findChild<QQuickItem *>(QStringLiteral("plain"));
    edit->setProperty("text", QString::fromUtf8("abc\nשלום\nabc"));
    const auto at = [&](int position) {
        QRectF rect;
        QMetaObject::invokeMethod(edit, "positionToRectangle", Q_RETURN_ARG(QRectF, rect), Q_ARG(int, position));
        return rect.x();
    };
    QVERIFY(at(0) < 10 && at(9) < 10);
    QVERIFY2(at(4) > 190, qPrintable(QString::number(at(4))));
    edit->setProperty("text", QString::fromUtf8("שלום\nabc"));
    QVERIFY(at(0) > 190 && at(5) < 10);
}

void TestTextEdit::partsOfATableScrollTogether()
{
    ui::SharedOffset one;
    ui::SharedOffset two;
    ui::SharedOffset apart;
    one.setGroup(QStringLiteral("table"));
    two.setGroup(QStringLiteral("table"));
    one.setValue(40);
    QCOMPARE(two.value(), 40.0);
    QCOMPARE(apart.value(), 0.0);
    {
        ui::SharedOffset three;
        three.setGroup(QStringLiteral("table"));
        QCOMPARE(three.value(), 40.0);
        three.setValue(10);
    }
    QCOMPARE(one.value(), 10.0);
    two.setGroup({});
    one.setValue(20);
    QCOMPARE(two.value(), 10.0);
}

QTEST_MAIN(TestTextEdit)
#include "tst_textedit.moc"
