// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/createoptions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace corral;
using namespace corral::modelfile;

/// The files that a Modelfile would send, and which of them are unusual.
class CreateOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("mine/below")));
        m_real = QFileInfo(m_root->path()).canonicalFilePath();
    }

    void knowsModelsByTheirFirstBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isModel");
        const QByteArray header = QByteArray("\x02\0\0\0\0\0\0\0", 8) + "{}";
        QTest::newRow("GGUF") << QStringLiteral("m.gguf") << QByteArray("GGUF\x03") << true;
        QTest::newRow("text called so") << QStringLiteral("m.gguf") << QByteArray("root:x:0:0") << false;
        QTest::newRow("Safetensors") << QStringLiteral("model.safetensors") << header << true;
        QTest::newRow("text with a bracket") << QStringLiteral("m.safetensors") << QByteArray("password{}") << false;
        QTest::newRow("PyTorch") << QStringLiteral("m.bin") << QByteArray("PK\x03\x04") << true;
        QTest::newRow("an archive") << QStringLiteral("m.zip") << QByteArray("PK\x03\x04") << false;
        QTest::newRow("a companion") << QStringLiteral("tokenizer.json") << QByteArray("{}") << true;
        QTest::newRow("other JSON") << QStringLiteral("accounts.json") << QByteArray("{}") << false;
        QTest::newRow("empty") << QStringLiteral("m.gguf") << QByteArray() << false;
    }

    void knowsModelsByTheirFirstBytes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(bool, isModel);
        write(QStringLiteral("mine/") + name, content);
        const auto files = found(QStringLiteral("FROM ./") + name);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.at(0).isModel, isModel);
        QCOMPARE(files.at(0).isOutside, false);
        QCOMPARE(files.at(0).size, content.size());
        QCOMPARE(files.at(0).realPath, m_real + QStringLiteral("/mine/") + name);
    }

    void doesNotReadWhatIsNoFile()
    {
        QCOMPARE(mkfifo(QFile::encodeName(m_root->filePath(QStringLiteral("mine/pipe"))).constData(), 0600), 0);
        const auto files = found(QStringLiteral("FROM ./pipe"));
        QCOMPARE(files.size(), 1);
        QVERIFY(!files.at(0).isModel);
    }

    void knowsWhatLiesOutside_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isOutside");
        QTest::newRow("beside") << QStringLiteral("./m.gguf") << false;
        QTest::newRow("below") << QStringLiteral("./below/m.gguf") << false;
        QTest::newRow("there and back") << QStringLiteral("./below/../m.gguf") << false;
        QTest::newRow("above") << QStringLiteral("../m.gguf") << true;
        QTest::newRow("absolute") << QStringLiteral("/") << true;
        QTest::newRow("a link out of it") << QStringLiteral("./link.gguf") << true;
        QTest::newRow("through a link to a folder") << QStringLiteral("./away/m.gguf") << true;
        QTest::newRow("in a folder that begins so") << QStringLiteral("../mine-too/m.gguf") << true;
    }

    void knowsWhatLiesOutside()
    {
        QFETCH(QString, value);
        QFETCH(bool, isOutside);
        QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("mine-too")));
        for (const char *name : {"m.gguf", "mine/m.gguf", "mine/below/m.gguf", "mine-too/m.gguf"})
            write(QLatin1String(name), "GGUF");
        QVERIFY(QFile::link(m_root->filePath(QStringLiteral("m.gguf")), m_root->filePath(QStringLiteral("mine/link.gguf"))));
        QVERIFY(QFile::link(m_root->path(), m_root->filePath(QStringLiteral("mine/away"))));
        if (QDir::isAbsolutePath(value))
            value = m_root->filePath(QStringLiteral("m.gguf")); // in this test's folder
        const auto files = found(QStringLiteral("FROM ") + value);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.at(0).isOutside, isOutside);
    }

    void namesAdaptersAndDraftsToo()
    {
        for (const char *name : {"mine/a.gguf", "mine/b.gguf", "mine/c.gguf"})
            write(QLatin1String(name), "GGUF");
        const auto files = found(QStringLiteral("FROM ./a.gguf\nADAPTER ./b.gguf\nDRAFT ./c.gguf"));
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.at(1).keyword, Keyword::Adapter);
        QCOMPARE(files.at(2).keyword, Keyword::Draft);
    }

    void everythingIsOutsideAFolderThatThereIsNot()
    {
        write(QStringLiteral("mine/m.gguf"), "GGUF");
        auto unsaved = options(QStringLiteral("FROM ") + m_root->filePath(QStringLiteral("mine/m.gguf")));
        unsaved.folder.clear();
        auto finding = filesToSend(unsaved);
        QTRY_VERIFY(finding.isFinished());
        QVERIFY(finding.result());
        QVERIFY(finding.result()->at(0).isOutside);
    }

    void refusesWhatWasNotShown()
    {
        write(QStringLiteral("mine/m.gguf"), "GGUF");
        write(QStringLiteral("secret"), "words");
        const QString shown = m_real + QStringLiteral("/mine/m.gguf");
        auto wanted = options(QStringLiteral("FROM ./m.gguf"));
        wanted.mayBeSent = QStringList{shown};
        QVERIFY(planOf(wanted));
        QCOMPARE(planOf(wanted)->files.at(0).path, shown);

        // The file is replaced by a link after it was shown.
        QVERIFY(QFile::remove(shown) && QFile::link(m_root->filePath(QStringLiteral("secret")), shown));
        const auto plan = planOf(wanted);
        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains(QStringLiteral("m.gguf")), qPrintable(plan.error().message));
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_root->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] CreateOptions options(const QString &text) const
    {
        return {text, m_root->filePath(QStringLiteral("mine")), QStringLiteral("new"), {}, {}, {}};
    }
    [[nodiscard]] QList<FileToSend> found(const QString &text) const
    {
        auto finding = filesToSend(options(text));
        [&] { QTRY_VERIFY(finding.isFinished()); }();
        return finding.result().value_or(QList<FileToSend>());
    }

    std::unique_ptr<QTemporaryDir> m_root;
    QString m_real; ///< path of the root with links resolved
};

QTEST_GUILESS_MAIN(CreateOptionsTest)
#include "tst_createoptions.moc"
