// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "servers/polledconnection.h"
#include "ui/shared/engine.h"
#include "ui/text/syntaxhighlight.h"
#include "ui/workshop/problemlines.h"
#include "ui/workshop/workshopcontroller.h"

#include "demo/server.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <algorithm>
#include <memory>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_FilesPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_FilesPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_SharedPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_MathPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_TextPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_WorkshopPlugin)
Q_IMPORT_QML_PLUGIN(Corral_WorkshopPlugin)

using namespace corral;
using namespace corral::ui;

/// The workshop page in a window, with real key events.
class tst_WorkshopPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typesIntoTheText();
    void goesToAProblem();
    void closesWithoutAskingWhenNothingIsUnsaved();
    void asksBeforeUnsavedTextIsClosed();
    void tabIndentsUntilEscape();
    void staysSmallWithManyProblems();
    void saysThatALineIsTooLong();
    void saysWhyAnEndlessLineIsNotPasted();
    void coloursOnlyWhatIsTyped();

private:
    /// The item below `root` whose class name starts with `type`.
    [[nodiscard]] QQuickItem *find(const char *type, QQuickItem *root = nullptr) const;
    [[nodiscard]] QQuickItem *editor() const;
    /// The rectangle of a character in the editor.
    [[nodiscard]] QRectF placeOf(qsizetype position) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<demo::Server> m_server;
    std::shared_ptr<ollama::Client> m_client;
    std::unique_ptr<servers::PolledConnection> m_connection;
    std::unique_ptr<WorkshopController> m_workshop;
    std::unique_ptr<QQuickView> m_view;
};

void tst_WorkshopPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<demo::Server>(demo::Options::quick());
    QVERIFY(m_server->start());
    m_client = std::make_shared<ollama::Client>(*net::Endpoint::parse(m_server->address()));
    m_connection = std::make_unique<servers::PolledConnection>(m_client);
    m_connection->start();
    QTRY_VERIFY(m_connection->hasModels());
    m_workshop = std::make_unique<WorkshopController>(*m_connection, m_folder->path());
    m_view = std::make_unique<QQuickView>();
    prepareEngine(*m_view->engine());
    m_view->setInitialProperties({{QStringLiteral("controller"), QVariant::fromValue(m_workshop.get())}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(1200, 760);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Corral/Workshop/WorkshopPage.qml")));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    m_view->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_workshop->newDocument();
    QTRY_VERIFY(editor());
    editor()->forceActiveFocus();
}

void tst_WorkshopPage::cleanup()
{
    m_view.reset();
    m_workshop.reset();
    m_connection.reset();
    m_client.reset();
    m_server.reset();
}

QQuickItem *tst_WorkshopPage::find(const char *type, QQuickItem *root) const
{
    QQuickItem *from = root ? root : m_view->rootObject();
    const QList<QQuickItem *> children = from->childItems();
    for (QQuickItem *child : children) {
        if (QByteArray(child->metaObject()->className()).startsWith(type))
            return child;
        if (QQuickItem *found = find(type, child))
            return found;
    }
    return nullptr;
}

QQuickItem *tst_WorkshopPage::editor() const
{
    QQuickItem *place = find("ModelfileEditor");
    return place ? find("QQuickTextEdit", place) : nullptr;
}

QRectF tst_WorkshopPage::placeOf(qsizetype position) const
{
    QRectF place;
    QMetaObject::invokeMethod(editor(), "positionToRectangle", Q_RETURN_ARG(QRectF, place),
                              Q_ARG(int, static_cast<int>(position)));
    return place;
}

void tst_WorkshopPage::typesIntoTheText()
{
    QTest::keySequence(m_view.get(), QKeySequence(QStringLiteral("x")));
    QVERIFY(m_workshop->current()->text().startsWith(u'x'));
    QVERIFY(m_workshop->current()->isModified());
    QTest::keySequence(m_view.get(), QKeySequence::Undo);
    QVERIFY(!m_workshop->current()->isModified());
}

void tst_WorkshopPage::goesToAProblem()
{
    m_workshop->current()->setText(QStringLiteral("FROM a\n\nPARAMETER top_k x\n"));
    QTRY_COMPARE(m_workshop->current()->problems()->count(), 1);
    QQuickItem *list = find("ProblemList");
    list->forceActiveFocus();
    // The list creates its row a little after the model has the problem.
    QTRY_VERIFY(QByteArray(m_view->activeFocusItem()->metaObject()->className()).startsWith("AppItemDelegate"));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE(editor()->property("selectedText").toString(), QStringLiteral("x"));
    QVERIFY(editor()->hasActiveFocus());
}

void tst_WorkshopPage::closesWithoutAskingWhenNothingIsUnsaved()
{
    QTest::keySequence(m_view.get(), QKeySequence(QStringLiteral("Ctrl+W")));
    QTRY_COMPARE(m_workshop->documents()->count(), 0);
}

void tst_WorkshopPage::asksBeforeUnsavedTextIsClosed()
{
    QTest::keyClick(m_view.get(), Qt::Key_X);
    QTest::keySequence(m_view.get(), QKeySequence(QStringLiteral("Ctrl+W")));
    QObject *question = nullptr;
    const QList<QObject *> objects = m_view->rootObject()->findChildren<QObject *>();
    for (QObject *each : objects)
        question = QByteArray(each->metaObject()->className()).startsWith("CloseDialog") ? each : question;
    QVERIFY(question);
    QTRY_VERIFY(question->property("opened").toBool());
    QCOMPARE(m_workshop->documents()->count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTRY_VERIFY(!question->property("visible").toBool());
    QCOMPARE(m_workshop->documents()->count(), 1);
}

void tst_WorkshopPage::tabIndentsUntilEscape()
{
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QVERIFY(m_workshop->current()->text().startsWith(QLatin1String("    #")));
    QVERIFY(editor()->hasActiveFocus());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTRY_VERIFY(!editor()->hasActiveFocus());
}

/// Only visible problems are underlined, and a key press that moves none of them repaints none.
void tst_WorkshopPage::staysSmallWithManyProblems()
{
    m_workshop->current()->setText(QStringLiteral("FROM a\n") + QStringLiteral("PARAMETER temperatur 1\n").repeated(5'000));
    QTRY_COMPARE(m_workshop->current()->problems()->errors(), 5'000);
    const auto *underlines = qobject_cast<ProblemLines *>(find("corral::ui::ProblemLines"));
    QVERIFY(underlines);
    editor()->setProperty("cursorPosition", 0);
    QTRY_VERIFY(!underlines->lines().isEmpty());
    QVERIFY(underlines->lines().size() < 60);
    const QRectF first = underlines->lines().constFirst().place;
    const QRectF row = editor()->mapRectToItem(underlines, placeOf(QStringLiteral("FROM a\nPARAMETER ").size()));
    QCOMPARE(first.left(), row.left());
    QCOMPARE(first.bottom(), row.bottom());
    QCOMPARE(first.right(),
             editor()->mapRectToItem(underlines, placeOf(QStringLiteral("FROM a\nPARAMETER temperatur").size())).left());
    QSignalSpy analysed(m_workshop->current(), &WorkshopDocument::analysed);
    const qint64 drawings = underlines->drawings();
    QTest::keySequence(m_view.get(), QKeySequence(QStringLiteral("x")));
    QTRY_COMPARE(analysed.size(), 1);
    QTRY_VERIFY(!underlines->lines().isEmpty());
    QVERIFY(underlines->drawings() <= drawings + 2); // the text moves before the problems do
    const qint64 copied = m_workshop->current()->copiedCharacters();
    QTest::keySequence(m_view.get(), QKeySequence(QStringLiteral("y")));
    QCOMPARE(m_workshop->current()->copiedCharacters(), copied + 1);
}

void tst_WorkshopPage::saysThatALineIsTooLong()
{
    const QString text = QStringLiteral("FROM a\nSYSTEM ") + QString(5'000'000, u'x') + QStringLiteral("\nSYSTEM y\n");
    m_workshop->current()->setText(text);
    QVERIFY(find("TruncationNote")->isVisible());
    QVERIFY(editor()->property("readOnly").toBool());
    QVERIFY(editor()->property("length").toInt() < 3'000);
    for (const auto key : {Qt::Key_X, Qt::Key_Tab, Qt::Key_Return, Qt::Key_Delete})
        QTest::keyClick(m_view.get(), key);
    QTest::keyClick(m_view.get(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_workshop->current()->text(), text);
    m_workshop->current()->setText(QStringLiteral("FROM b\n"));
    QTRY_VERIFY(!find("TruncationNote")->isVisible());
    QVERIFY(!editor()->property("readOnly").toBool());
}

void tst_WorkshopPage::saysWhyAnEndlessLineIsNotPasted()
{
    QSignalSpy failed(m_workshop.get(), &WorkshopController::failed);
    const QString before = m_workshop->current()->text();
    const QString endless = QStringLiteral("SYSTEM ") + QString(5'000'000, u'x');
    QGuiApplication::clipboard()->setText(endless);
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QMetaObject::invokeMethod(editor(), "paste"); // as the menu does
    QCOMPARE(failed.size(), 2);
    QVERIFY(failed.first().first().toString().contains(QLocale().toString(endless.size())));
    QVERIFY(failed.first().first().toString().contains(QLocale().toString(TruncatedText::longestLine)));
    QVERIFY(!failed.first().last().toString().isEmpty());
    QCOMPARE(m_workshop->current()->text(), before);
    QVERIFY(QGuiApplication::clipboard()->text() == endless);
    QGuiApplication::clipboard()->setText(QStringLiteral("# a\n"));
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(m_workshop->current()->text(), QStringLiteral("# a\n") + before);
}

void tst_WorkshopPage::coloursOnlyWhatIsTyped()
{
    m_workshop->current()->setText(QStringLiteral("FROM a\n") + QStringLiteral("# A line that says nothing.\n").repeated(5'000));
    const auto *highlight = find("ModelfileEditor")->findChild<SyntaxHighlight *>();
    QVERIFY(highlight);
    QTest::keySequence(m_view.get(), QKeySequence(QStringLiteral("x")));
    QVERIFY2(editor()->flags().testFlag(QQuickItem::ItemObservesViewport), "it draws the lines in view only");
    const qint64 before = highlight->highlightedLines();
    QTest::keySequence(m_view.get(), QKeySequence(QStringLiteral("x")));
    QVERIFY2(highlight->highlightedLines() - before <= 2, qPrintable(QString::number(highlight->highlightedLines() - before)));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv); // required by file dialogs
    tst_WorkshopPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workshoppage.moc"
