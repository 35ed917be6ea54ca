// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/files/filechoice.h"
#include "ui/files/nativedialogs.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace corral::ui;

/// FileChoice without the dialog.
class TestChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listsFoldersFirstAndNumbersByValue();
    void showsWhatMatchesAndHiddenFilesOnRequest();
    void goesIntoFoldersAndBack();
    void beginsAtHomeWhereTheFolderIsGone();
    void readsPathsAsTheyAreTyped();
    void choosesAPlaceToSave();
    void choosesNothingWhereAnotherNameWasTyped();
    void choosesNothingOnceItIsCancelled();
    void goesIntoANewFolderWhileANameIsTyped();
    void addsTheSuffix();
    void asksBeforeItReplaces();
    void asksBeforeItMakesAFolder();
    void makesAFolder();
    void saysWhatCannotBeWritten_data();
    void saysWhatCannotBeWritten();
    void saysWhatCannotBeOpened_data();
    void saysWhatCannotBeOpened();
    void choosesAFolder();
    void saysWhyAFolderCannotBeShown();
    void knowsWhichThemesBringDialogs();

private:
    void write(const QString &name, const QByteArray &bytes = "x");
    [[nodiscard]] QStringList names();
    [[nodiscard]] QUrl here() const { return QUrl::fromLocalFile(m_folder->path()); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void begin(FileChoice::Purpose purpose, const QString &name = {});
    /// Waits until all pending queries to the disk are answered.
    static void settle();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FileChoice> m_choice;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestChoice::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_choice = std::make_unique<FileChoice>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_choice->entries());
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("sub/below")));
    write(QStringLiteral("Modelfile"));
    write(QStringLiteral("part 10.gguf"));
    write(QStringLiteral("part 9.gguf"));
    write(QStringLiteral(".hidden"));
}

void TestChoice::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList TestChoice::names()
{
    QStringList all;
    for (int row = 0; row < m_choice->entries()->count(); ++row)
        all << m_choice->entries()->nameAt(row);
    return all;
}

void TestChoice::begin(FileChoice::Purpose purpose, const QString &name)
{
    m_choice->setPurpose(purpose);
    m_choice->begin(here(), name);
    QTRY_VERIFY(!m_choice->entries()->isLoading());
}

void TestChoice::settle()
{
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void TestChoice::listsFoldersFirstAndNumbersByValue()
{
    begin(FileChoice::Open);
    QCOMPARE(names(), (QStringList{QStringLiteral("sub"), QStringLiteral("Modelfile"), QStringLiteral("part 9.gguf"),
                                   QStringLiteral("part 10.gguf")}));
    QVERIFY(m_choice->entries()->isFolderAt(0));
    QCOMPARE(m_choice->entries()->index(1).data(FolderModel::SizeTextRole).toString(), QStringLiteral("1 B"));
    QCOMPARE(m_choice->entries()->rowFrom(0, QStringLiteral("PART")), 2);
    QCOMPARE(m_choice->entries()->rowFrom(3, QStringLiteral("m")), 1);
    QCOMPARE(m_choice->entries()->rowFrom(0, QStringLiteral("zz")), -1);
}

void TestChoice::showsWhatMatchesAndHiddenFilesOnRequest()
{
    m_choice->setNameFilters({QStringLiteral("Models (*.gguf *.bin)"), QStringLiteral("All files (*)")});
    QCOMPARE(m_choice->filterTexts(), (QStringList{QStringLiteral("Models"), QStringLiteral("All files")}));
    begin(FileChoice::Open);
    QCOMPARE(names().size(), 3);
    QVERIFY(!names().contains(QStringLiteral("Modelfile")));
    m_choice->setFilterIndex(1);
    QVERIFY(names().contains(QStringLiteral("Modelfile")));
    QVERIFY(!names().contains(QStringLiteral(".hidden")));
    m_choice->setShowHidden(true);
    QVERIFY(names().contains(QStringLiteral(".hidden")));
}

void TestChoice::goesIntoFoldersAndBack()
{
    begin(FileChoice::Save, QStringLiteral("mine"));
    m_choice->activate(0);
    QCOMPARE(m_choice->folder(), path(QStringLiteral("sub")));
    QTRY_COMPARE(names(), QStringList{QStringLiteral("below")});
    QCOMPARE(m_choice->name(), QStringLiteral("mine"));
    m_choice->goUp();
    QCOMPARE(m_choice->folder(), m_folder->path());
    QCOMPARE(m_choice->cameFrom(), QStringLiteral("sub"));
    m_choice->goTo(QStringLiteral("/"));
    m_choice->goUp();
    QCOMPARE(m_choice->folder(), QStringLiteral("/"));
}

void TestChoice::beginsAtHomeWhereTheFolderIsGone()
{
    begin(FileChoice::Open);
    m_choice->begin(QUrl::fromLocalFile(path(QStringLiteral("gone"))), {});
    QTRY_COMPARE(m_choice->folder(), QDir::homePath());
    m_choice->goTo(path(QStringLiteral("gone")));
    QTRY_VERIFY2(!m_choice->entries()->isLoading(), "what is typed stays, with what is wrong with it");
    QCOMPARE(m_choice->folder(), path(QStringLiteral("gone")));
}

void TestChoice::readsPathsAsTheyAreTyped()
{
    begin(FileChoice::Open);
    m_choice->goTo(QStringLiteral("sub/../sub/below/"));
    QCOMPARE(m_choice->folder(), path(QStringLiteral("sub/below")));
    m_choice->goTo(QStringLiteral("~"));
    QCOMPARE(m_choice->folder(), QDir::homePath());
    m_choice->goTo(here().toString());
    QCOMPARE(m_choice->folder(), m_folder->path());
}

void TestChoice::choosesAPlaceToSave()
{
    begin(FileChoice::Save, QStringLiteral("mine"));
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toUrl(), QUrl::fromLocalFile(path(QStringLiteral("mine"))));
    m_choice->setName(QStringLiteral("sub/mine"));
    m_choice->accept();
    QTRY_COMPARE(chosen.count(), 2);
    QCOMPARE(m_choice->folder(), path(QStringLiteral("sub")));
    m_choice->begin({}, QStringLiteral("next"));
    QCOMPARE(m_choice->folder(), path(QStringLiteral("sub")));
    QTRY_VERIFY(!m_choice->entries()->isLoading());
    m_choice->setName(QStringLiteral("below"));
    m_choice->accept();
    QTRY_COMPARE(m_choice->folder(), path(QStringLiteral("sub/below")));
    QCOMPARE(m_choice->name(), QStringLiteral("next"));
    QCOMPARE(chosen.count(), 2);
}

void TestChoice::choosesNothingWhereAnotherNameWasTyped()
{
    begin(FileChoice::Save, QStringLiteral("mine"));
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    m_choice->setName(QStringLiteral("mine too"));
    settle();
    QCOMPARE(chosen.count(), 0);
    m_choice->setName(QStringLiteral("Modelfile"));
    m_choice->accept();
    m_choice->setName(QStringLiteral("mine"));
    settle();
    QVERIFY2(m_choice->question().isEmpty(), "the question would be about another name");
    m_choice->accept();
    settle();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toUrl().fileName(), QStringLiteral("mine"));
}

void TestChoice::choosesNothingOnceItIsCancelled()
{
    begin(FileChoice::Save, QStringLiteral("mine"));
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    m_choice->cancel();
    settle();
    QCOMPARE(chosen.count(), 0);
    begin(FileChoice::Save, QStringLiteral("mine"));
    m_choice->accept();
    settle();
    QCOMPARE(chosen.count(), 1);
}

void TestChoice::goesIntoANewFolderWhileANameIsTyped()
{
    begin(FileChoice::Save, QStringLiteral("mine"));
    m_choice->makeFolder(QStringLiteral("made"));
    m_choice->setName(QStringLiteral("mine too"));
    settle();
    QCOMPARE(m_choice->folder(), path(QStringLiteral("made")));
    QCOMPARE(m_choice->name(), QStringLiteral("mine too"));
}

void TestChoice::addsTheSuffix()
{
    m_choice->setProperty("suffix", QStringLiteral("csv"));
    begin(FileChoice::Save, QStringLiteral("figures"));
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().first().toUrl().fileName(), QStringLiteral("figures.csv"));
    m_choice->setName(QStringLiteral("figures.txt"));
    m_choice->accept();
    QTRY_COMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().toUrl().fileName(), QStringLiteral("figures.txt"));
}

void TestChoice::asksBeforeItReplaces()
{
    begin(FileChoice::Save, QStringLiteral("Modelfile"));
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    QTRY_VERIFY(m_choice->replaces());
    QVERIFY(m_choice->question().contains(QLatin1String("Modelfile exists")));
    m_choice->disagree();
    QVERIFY(m_choice->question().isEmpty());
    m_choice->agree();
    QCOMPARE(chosen.count(), 0);
    m_choice->accept();
    QTRY_VERIFY(m_choice->replaces());
    m_choice->setName(QStringLiteral("Other"));
    QVERIFY2(m_choice->question().isEmpty(), "the question was about another name");
    m_choice->setName(QStringLiteral("Modelfile"));
    m_choice->accept();
    QTRY_VERIFY(m_choice->replaces());
    m_choice->agree();
    QCOMPARE(chosen.count(), 1);
}

void TestChoice::asksBeforeItMakesAFolder()
{
    begin(FileChoice::Save, QStringLiteral("new/deep/Modelfile"));
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    QTRY_VERIFY(m_choice->question().contains(QLatin1String("new/deep")));
    QVERIFY(!m_choice->replaces());
    QVERIFY(!QFile::exists(path(QStringLiteral("new"))));
    m_choice->agree();
    QTRY_COMPARE(chosen.count(), 1);
    QVERIFY(QDir(path(QStringLiteral("new/deep"))).exists());
}

void TestChoice::makesAFolder()
{
    begin(FileChoice::Save);
    m_choice->makeFolder(QStringLiteral(" mine "));
    QTRY_COMPARE(m_choice->folder(), path(QStringLiteral("mine")));
    QVERIFY(QDir(path(QStringLiteral("mine"))).exists());
    m_choice->makeFolder(path(QStringLiteral("Modelfile/x")));
    QTRY_VERIFY(m_choice->problem().contains(QLatin1String("is a file")));
}

void TestChoice::saysWhatCannotBeWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("Give the file a name");
    QTest::newRow("below a file") << QStringLiteral("Modelfile/x") << QStringLiteral("is a file, not a folder");
    QTest::newRow("far below a file") << QStringLiteral("Modelfile/x/y/z") << QStringLiteral("is a file, not a folder");
    QTest::newRow("too long") << QString(300, u'x') << QStringLiteral("too long");
}

void TestChoice::saysWhatCannotBeWritten()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    begin(FileChoice::Save, name);
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    QTRY_VERIFY2(m_choice->problem().contains(words), qPrintable(m_choice->problem()));
    QVERIFY(m_choice->question().isEmpty());
    m_choice->setName(QStringLiteral("fine"));
    QVERIFY(m_choice->problem().isEmpty());
    m_choice->accept();
    QTRY_COMPARE(chosen.count(), 1);
}

void TestChoice::saysWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QStringLiteral("none") << QStringLiteral("There is no file");
    QTest::newRow("missing folder") << QStringLiteral("no/such") << QStringLiteral("There is no file");
    QTest::newRow("below a file") << QStringLiteral("Modelfile/x") << QStringLiteral("is a file, not a folder");
}

void TestChoice::saysWhatCannotBeOpened()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    begin(FileChoice::Open);
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->setName(name);
    m_choice->accept();
    QTRY_VERIFY2(m_choice->problem().contains(words), qPrintable(m_choice->problem()));
    m_choice->select(m_choice->entries()->rowOf(QStringLiteral("Modelfile")));
    QCOMPARE(m_choice->name(), QStringLiteral("Modelfile"));
    m_choice->accept();
    QTRY_COMPARE(chosen.count(), 1);
}

void TestChoice::choosesAFolder()
{
    begin(FileChoice::Folder);
    QCOMPARE(names(), QStringList{QStringLiteral("sub")});
    QVERIFY(m_choice->canAccept());
    m_choice->activate(0);
    QSignalSpy chosen(m_choice.get(), &FileChoice::chosen);
    m_choice->accept();
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toUrl(), QUrl::fromLocalFile(path(QStringLiteral("sub"))));
}

void TestChoice::saysWhyAFolderCannotBeShown()
{
    begin(FileChoice::Open);
    m_choice->goTo(QStringLiteral("no/such"));
    QTRY_VERIFY(m_choice->entries()->problem().contains(QLatin1String("There is no folder")));
    m_choice->goTo(path(QStringLiteral("Modelfile")));
    QTRY_VERIFY(m_choice->entries()->problem().contains(QLatin1String("is a file")));
    m_choice->goTo(m_folder->path());
    QTRY_VERIFY(m_choice->entries()->problem().isEmpty());
}

void TestChoice::knowsWhichThemesBringDialogs()
{
    const QString folder = QStringLiteral("/usr/lib/qt6/plugins/platformthemes/");
    QVERIFY(bringsFileDialogs({QStringLiteral("/lib/libc.so.6"), folder + QStringLiteral("libqgtk3.so")}));
    QVERIFY(bringsFileDialogs({folder + QStringLiteral("libqxdgdesktopportal.so")}));
    QVERIFY(bringsFileDialogs({folder + QStringLiteral("KDEPlasmaPlatformTheme6.so")}));
    QVERIFY(!bringsFileDialogs({folder + QStringLiteral("libqt6ct.so")}));
    QVERIFY(!bringsFileDialogs({QStringLiteral("/usr/lib/libgtk-3.so.0"), QStringLiteral("/usr/lib/libkdecore.so")}));
    QVERIFY(!bringsFileDialogs({}));
    QVERIFY(!hasNativeFileDialogs());
}

QTEST_MAIN(TestChoice)
#include "tst_choice.moc"
