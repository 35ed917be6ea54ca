// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include <QFile>
#include <QRect>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral::settings;
using namespace std::chrono_literals;
using Key = Settings::Key;

class TestSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    void write(const QByteArray &ini) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(ini);
    }

    [[nodiscard]] QByteArray written() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    /// Each test has its own file, because QSettings objects on one file share their data.
    void init() { m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".ini")); }

    void startsWithTheDefaults()
    {
        const Settings settings(m_file);
        QCOMPARE(settings.colourScheme(), Settings::ColourScheme::System);
        QCOMPARE(settings.reducedMotion(), false);
        QCOMPARE(settings.stallTimeout(), 300s);
        QCOMPARE(settings.keepAlive(), QString());
        QCOMPARE(settings.sendWithEnter(), true);
        QCOMPARE(settings.keepDeleted(), 7 * 24h);
        QCOMPARE(settings.everConnected(), false);
    }

    void keepsWhatWasSet()
    {
        {
            Settings settings(m_file);
            settings.setColourScheme(Settings::ColourScheme::Dark);
            QVERIFY(settings.setValue(Key::StallTimeout, 60));
            QVERIFY(settings.setValue(Key::SendWithEnter, false));
            QVERIFY(settings.setValue(Key::KeepAlive, QStringLiteral("10m, spare")));
        }
        const QByteArray ini = written();
        QVERIFY(ini.contains("colourScheme=dark"));
        m_file += QStringLiteral(".copy");
        write(ini);
        const Settings settings(m_file);
        QCOMPARE(settings.colourScheme(), Settings::ColourScheme::Dark);
        QCOMPARE(settings.stallTimeout(), 60s);
        QCOMPARE(settings.sendWithEnter(), false);
        QCOMPARE(settings.keepAlive(), QStringLiteral("10m, spare"));
    }

    void stepsThroughTheTextSizes()
    {
        Settings settings(m_file);
        QCOMPARE(settings.textSize(), 100);
        settings.stepTextSize(1);
        QCOMPARE(settings.textSize(), 110);
        for (int i = 0; i < 20; ++i)
            settings.stepTextSize(1);
        QCOMPARE(settings.textSize(), 200);
        for (int i = 0; i < 20; ++i)
            settings.stepTextSize(-1);
        QCOMPARE(settings.textSize(), 80);
        settings.flush();
        QCOMPARE(Settings(m_file).textSize(), 80);
        settings.stepTextSize(0);
        QCOMPARE(settings.textSize(), 100);
        QVERIFY(!settings.setValue(Key::TextSize, 101));
    }

    void keepsTheLinesOfASystemPrompt()
    {
        const QString prompt = QStringLiteral("Be brief, \"exact\".\n\n- No; lists %1\n");
        Settings settings(m_file);
        settings.setValue(Key::SystemPrompt, prompt);
        settings.flush();
        QCOMPARE(Settings(m_file).systemPrompt(), prompt);
    }

    void writesShortlyAfterAChange()
    {
        Settings settings(m_file);
        settings.setValue(Key::EverConnected, true);
        QTRY_VERIFY(written().contains("everConnected=true"));
    }

    void writesAtOnceWhenAsked()
    {
        Settings settings(m_file);
        settings.setValue(Key::KeepAlive, QStringLiteral("10m"));
        settings.flush();
        QVERIFY(written().contains("keepAlive=10m"));
    }

    void forgetsTheAddressOfAnEarlierVersion()
    {
        write("[server]\naddress=https://me:sec/ret@gpu-box\n");
        {
            Settings settings(m_file);
            QCOMPARE(settings.formerServerAddress(), QStringLiteral("https://me:sec/ret@gpu-box"));
            settings.forgetFormerServerAddress();
            QVERIFY(settings.formerServerAddress().isEmpty());
        }
        QVERIFY2(!written().contains("gpu-box"), written().constData());
    }

    void tellsEachChangeOnce()
    {
        Settings settings(m_file);
        QList<Key> changes;
        connect(&settings, &Settings::changed, this, [&changes](Key key) { changes << key; });
        settings.setValue(Key::ReducedMotion, true);
        settings.setValue(Key::ReducedMotion, true);
        settings.setValue(Key::KeepAlive, QString());
        QCOMPARE(changes, QList<Key>{Key::ReducedMotion});
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<Settings::Key>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("unknown scheme") << Key::ColourScheme << QVariant(QStringLiteral("sepia"));
        QTest::newRow("number for a scheme") << Key::ColourScheme << QVariant(1);
        QTest::newRow("too short") << Key::StallTimeout << QVariant(1);
        QTest::newRow("too long") << Key::StallTimeout << QVariant(86'401);
        QTest::newRow("words for a number") << Key::StallTimeout << QVariant(QStringLiteral("soon"));
        QTest::newRow("nothing") << Key::ReducedMotion << QVariant();
        QTest::newRow("a list for a text") << Key::KeepAlive << QVariant(QStringList{QStringLiteral("a"), QStringLiteral("b")});
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(const Settings::Key, key);
        QFETCH(const QVariant, value);
        Settings settings(m_file);
        QSignalSpy changes(&settings, &Settings::changed);
        QVERIFY(!settings.setValue(key, value));
        QCOMPARE(settings.value(key), Settings::defaultValue(key));
        QVERIFY(changes.isEmpty());
    }

    void forgetsWhatEqualsTheDefault()
    {
        {
            Settings settings(m_file);
            settings.setValue(Key::StallTimeout, 60);
            settings.setValue(Key::EverConnected, true);
            settings.setValue(Key::StallTimeout, 300);
        }
        QVERIFY(!written().contains("stallTimeout"));
        QVERIFY(written().contains("everConnected=true"));
    }

    void readsWrongTypesAsDefaultsAndKeepsTheOthers()
    {
        write("[appearance]\ncolourScheme=banana\nreducedMotion=maybe\n[models]\nkeepAlive=one, "
              "two\n[server]\nstallTimeout=12x\neverConnected=true\n"
              "[chat]\nsendWithEnter=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\xfa)\n");
        Settings settings(m_file);
        for (const Key key : {Key::ColourScheme, Key::ReducedMotion, Key::KeepAlive, Key::StallTimeout, Key::SendWithEnter})
            QCOMPARE(settings.value(key), Settings::defaultValue(key));
        QCOMPARE(settings.everConnected(), true);
        settings.setValue(Key::ReducedMotion, true);
        QTRY_VERIFY(written().contains("reducedMotion=true"));
        QVERIFY(written().contains("everConnected=true"));
    }

    void readsWhatIsLeftOfADamagedFile()
    {
        write(QByteArray(
            "\0\x80\xff[[[\n=nothing\nno equals sign\n[server]\nstallTimeout=60\n\xf0\x9f[\n[chat\nsendWithEnter=false\n", 86));
        {
            Settings settings(m_file);
            QCOMPARE(settings.stallTimeout(), 60s);
            QCOMPARE(settings.colourScheme(), Settings::ColourScheme::System);
            QVERIFY(settings.setValue(Key::ColourScheme, QStringLiteral("light")));
        }
        QVERIFY(written().contains("colourScheme=light"));
        QVERIFY(written().contains("stallTimeout=60"));
    }

    void survivesRandomBytes()
    {
        QByteArray noise;
        quint32 state = 1;
        for (int i = 0; i < 20'000; ++i) {
            state = state * 1664525U + 1013904223U;
            noise += char(state >> 24U);
        }
        write(noise);
        const Settings settings(m_file);
        QCOMPARE(settings.stallTimeout(), 300s);
    }

    void saysOnceThatTheFileCannotBeWritten()
    {
        write("");
        Settings settings(m_file + QStringLiteral("/settings.ini"));
        QSignalSpy failures(&settings, &Settings::saveFailed);
        settings.setValue(Key::ReducedMotion, true);
        QTRY_COMPARE(failures.count(), 1);
        const auto error = failures.at(0).at(0).value<corral::Error>();
        QCOMPARE(error.kind, corral::Error::Kind::Storage);
        QVERIFY(error.message.contains(QStringLiteral("settings.ini")));
        QCOMPARE(settings.reducedMotion(), true);
        // The obstacle is removed, and the next automatic attempt succeeds.
        QSignalSpy saves(&settings, &Settings::saved);
        settings.flush();
        QCOMPARE(saves.count(), 0);
        QVERIFY(QFile::remove(m_file));
        settings.flush();
        QCOMPARE(failures.count(), 1);
        QCOMPARE(saves.count(), 1);
        m_file += QStringLiteral("/settings.ini");
        QVERIFY(written().contains("reducedMotion"));
    }

    void recallsTheWindowInTheTypeOfTheFallback()
    {
        const QRect geometry(10, 20, 1280, 800);
        {
            Settings settings(m_file);
            settings.remember(QStringLiteral("geometry"), geometry);
            settings.remember(QStringLiteral("maximized"), true);
            settings.remember(QStringLiteral("page"), QStringLiteral("models"));
            settings.remember(QStringLiteral("panel"), 260.5);
            settings.remember(QStringLiteral("split"), QByteArray("\0\1,;", 4));
            QCOMPARE(settings.recall(QStringLiteral("panel"), 300).toInt(), 261);
        }
        const QByteArray ini = written();
        m_file += QStringLiteral(".copy");
        write(ini);
        const Settings settings(m_file);
        QCOMPARE(settings.recall(QStringLiteral("geometry"), QRect()).toRect(), geometry);
        QCOMPARE(settings.recall(QStringLiteral("maximized"), false), QVariant(true));
        QCOMPARE(settings.recall(QStringLiteral("page"), QStringLiteral("chat")), QVariant(QStringLiteral("models")));
        QCOMPARE(settings.recall(QStringLiteral("panel"), 300.0), QVariant(260.5));
        QCOMPARE(settings.recall(QStringLiteral("split"), QByteArray()), QVariant(QByteArray("\0\1,;", 4)));
    }

    void answersWithTheFallbackToWhatIsUnknownOrDamaged()
    {
        write("[window]\ngeometry=wide\npanel=nan\nmaximized=2\npage=a, b\n");
        const Settings settings(m_file);
        QCOMPARE(settings.recall(QStringLiteral("geometry"), QRect(1, 2, 3, 4)).toRect(), QRect(1, 2, 3, 4));
        QCOMPARE(settings.recall(QStringLiteral("panel"), 300.0), QVariant(300.0));
        QCOMPARE(settings.recall(QStringLiteral("maximized"), false), QVariant(false));
        QCOMPARE(settings.recall(QStringLiteral("page"), QStringLiteral("chat")), QVariant(QStringLiteral("chat")));
        QCOMPARE(settings.recall(QStringLiteral("never"), 7), QVariant(7));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
