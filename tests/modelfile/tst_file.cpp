// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/file.h"

#include <QCoroTask>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::modelfile;

/// Files and drafts on disk.
class tst_File : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesAndReads();
    void saysWhatCannotBeRead();
    void saysWhatCannotBeWritten();
    void keepsDraftsByteByByte();
    void keepsTheLastOfManyDrafts();
    void putsDamagedDraftsAside();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_File::writesAndReads()
{
    const QByteArray bytes("FROM a\xff\r\n");
    const QString file = path(QStringLiteral("Modelfile"));
    QVERIFY(QCoro::waitFor(writeFile(file, bytes)).has_value());
    QCOMPARE(*QCoro::waitFor(readFile(file)), bytes);
}

void tst_File::saysWhatCannotBeRead()
{
    const auto absent = QCoro::waitFor(readFile(path(QStringLiteral("absent"))));
    QCOMPARE(absent.error().kind, Error::Kind::Storage);
    QVERIFY(absent.error().message.contains(QLatin1String("absent")));
    QVERIFY(!QCoro::waitFor(readFile(m_folder->path())).has_value());
    QFile large(path(QStringLiteral("large.gguf")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(17 * 1024 * 1024));
    const auto tooLarge = QCoro::waitFor(readFile(large.fileName()));
    QVERIFY(tooLarge.error().hint.contains(QLatin1String("FROM ")));
}

void tst_File::saysWhatCannotBeWritten()
{
    const auto saved = QCoro::waitFor(writeFile(path(QStringLiteral("no/such/folder")), "x"));
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY(!saved.error().hint.isEmpty());
}

void tst_File::keepsDraftsByteByByte()
{
    const QString file = path(QStringLiteral("profile/workshop.json"));
    const DraftSet set{{{QStringLiteral("New"), {}, {}, QByteArray("FROM \xff\0x", 7), true},
                        {{}, QStringLiteral("/a/Modelfile"), {}, "FROM b", false}},
                       1};
    {
        DraftStore store(file);
        QCOMPARE(QCoro::waitFor(store.load())->drafts.size(), 0);
        store.save(set);
    }
    DraftStore store(file);
    QCOMPARE(*QCoro::waitFor(store.load()), set);
}

void tst_File::keepsTheLastOfManyDrafts()
{
    const QString file = path(QStringLiteral("workshop.json"));
    {
        DraftStore store(file);
        for (int i = 0; i < 50; ++i)
            store.save({{{QString::number(i), {}, {}, QByteArray(1000, 'x'), true}}, 0});
    }
    DraftStore store(file);
    QCOMPARE(QCoro::waitFor(store.load())->drafts.constFirst().title, QStringLiteral("49"));
}

void tst_File::putsDamagedDraftsAside()
{
    const QString file = path(QStringLiteral("workshop.json"));
    QVERIFY(QCoro::waitFor(writeFile(file, "{\"drafts\": [{")).has_value());
    DraftStore store(file);
    const auto loaded = QCoro::waitFor(store.load());
    QVERIFY(!loaded.has_value());
    QVERIFY(!QFile::exists(file));
    QCOMPARE(*QCoro::waitFor(readFile(file + QStringLiteral(".damaged"))), QByteArray("{\"drafts\": [{"));
}

QTEST_GUILESS_MAIN(tst_File)
#include "tst_file.moc"
