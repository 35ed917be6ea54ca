// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include <QCoroTask>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;

/// The program is killed in the middle of an answer, without a chance to clean up.
class TestKill : public QObject
{
    Q_OBJECT

private:
    /// Runs the writer until it has printed `lines`, kills it, and returns the last number printed.
    static int killAfter(int lines, const QString &file)
    {
        QProcess writer;
        writer.start(QStringLiteral(STORE_WRITER), {file});
        QByteArray said;
        while (said.count('\n') < lines && writer.waitForReadyRead(30'000))
            said += writer.readAllStandardOutput();
        writer.kill();
        writer.waitForFinished();
        said += writer.readAllStandardOutput();
        const auto whole = said.left(said.lastIndexOf('\n')).split('\n');
        return whole.last().toInt();
    }

private Q_SLOTS:
    void whatWasFlushedIsThereAndMarked_data()
    {
        QTest::addColumn<int>("lines");
        for (const auto lines : {1, 2, 17, 100, 444})
            QTest::addRow("%d", lines) << lines;
    }

    void whatWasFlushedIsThereAndMarked()
    {
        QFETCH(const int, lines);
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        const auto last = killAfter(lines, file);
        QVERIFY(last >= lines);

        store::Store store(file);
        const auto opened = QCoro::waitFor(store.database.opened());
        QVERIFY(opened);
        QCOMPARE(opened->interrupted, 1);
        QCOMPARE(opened->setAside, QString());
        const auto stored = QCoro::waitFor(store.conversations.load(QStringLiteral("c")));
        QVERIFY(stored);
        QCOMPARE(stored->tree.messages().size(), 1U);
        const auto &answer = stored->tree.messages().front();
        QCOMPARE(answer.state, chat::Message::State::Interrupted);
        QString content;
        QString thinking;
        for (int line = 1; line <= last; ++line) {
            content += QStringLiteral("line %1\n").arg(line);
            thinking += QStringLiteral("thought %1\n").arg(line);
        }
        QVERIFY2(answer.content.startsWith(content), qPrintable(answer.content.right(200)));
        QVERIFY(answer.thinking.startsWith(thinking));
        QVERIFY2(answer.content.count(u'\n') <= last + 1, "nothing but the line that was on its way may come after");
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
