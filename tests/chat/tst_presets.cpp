// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/presets.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::chat;

namespace {

Preset preset(const char *id, const QString &name, const QStringList &models = {})
{
    return {.id = QLatin1String(id),
            .name = name,
            .systemPrompt = QStringLiteral("Be brief.\n🐎"),
            .values = {{QStringLiteral("temperature"), QStringLiteral("0.2")}, {QStringLiteral("stop"), QStringLiteral("\n")}},
            .models = models};
}

QStringList namesOf(const Presets &presets)
{
    QStringList names;
    for (const auto &each : presets.list())
        names.append(each.name);
    return names;
}

}

class TestPresets : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    void write(const QByteArray &bytes) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("presets.json"));
        QFile::remove(m_file);
        QFile::remove(m_file + QStringLiteral(".damaged"));
    }

    void theyAreThereAfterARestart()
    {
        const auto model = QStringLiteral("llama3.2:3b");
        Preset careful = preset("b", QStringLiteral("Careful"), {model});
        {
            Presets presets(m_file);
            QVERIFY(!presets.problem());
            presets.put(preset("a", QStringLiteral("  Wild \n one ")));
            presets.put(careful);
        }
        const Presets presets(m_file);
        QCOMPARE(namesOf(presets), (QStringList{QStringLiteral("Careful"), QStringLiteral("Wild one")}));
        QCOMPARE(*presets.find(QStringLiteral("b")), careful);
        QCOMPARE(presets.forModel(model)->id, QStringLiteral("b"));
        QVERIFY(!presets.forModel(QStringLiteral("llama3.2:1b")));
        QVERIFY((QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    }

    void aModelHasOneDefault()
    {
        Presets presets;
        const auto model = QStringLiteral("llama3.2");
        presets.put(preset("a", QStringLiteral("A"), {model}));
        presets.put(preset("b", QStringLiteral("B"), {model}));
        QCOMPARE(presets.forModel(model)->id, QStringLiteral("b"));
        QCOMPARE(presets.forModel(QStringLiteral("llama3.2:latest"))->id, QStringLiteral("b")); // the same model
        presets.setDefault(QStringLiteral("llama3.2:latest"), QStringLiteral("a"));
        QCOMPARE(presets.forModel(model)->id, QStringLiteral("a"));
        QVERIFY(presets.find(QStringLiteral("b"))->models.isEmpty());
        presets.setDefault(model, {});
        QVERIFY(!presets.forModel(model));
        QSignalSpy changes(&presets, &Presets::changed);
        presets.setDefault(model, {});
        QCOMPARE(changes.count(), 0);
    }

    void aRemovedOneCanBePutBack()
    {
        Presets presets(m_file);
        const auto made = preset("a", QStringLiteral("A"), {QStringLiteral("m")});
        presets.put(made);
        presets.remove(made.id);
        QVERIFY(Presets(m_file).list().isEmpty());
        presets.put(made);
        QCOMPARE(Presets(m_file).list(), QList<Preset>{made});
        presets.put(preset("b", QStringLiteral(" \t")));
        QCOMPARE(presets.list().size(), 1);
    }

    void wrongEntriesAreLeftOut()
    {
        write(R"({"presets": [7, null, {"name": "no id"}, {"id": "a"}, {"id": "b", "name": "B", "system": 7, "new": {},
                  "options": {"temperature": 0.7, "top_k": "40"}, "models": ["m", 7]}, {"id": "b", "name": "twice"}], "version": 9})");
        const Presets presets(m_file);
        QVERIFY(!presets.problem());
        QCOMPARE(namesOf(presets), QStringList{QStringLiteral("B")});
        QCOMPARE(presets.list().first().values.keys(), QStringList{QStringLiteral("top_k")});
        QCOMPARE(presets.list().first().models, QStringList{QStringLiteral("m")});
    }

    void aDamagedFileIsMovedAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"presets\": [{\"id\":");
        QTest::newRow("other") << QByteArray("[]");
        QTest::newRow("binary") << QByteArray(2000, '\xff');
    }
    void aDamagedFileIsMovedAside()
    {
        QFETCH(const QByteArray, content);
        write(content);
        Presets presets(m_file);
        QVERIFY(presets.problem());
        QFile aside(m_file + QStringLiteral(".damaged"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QSignalSpy failures(&presets, &Presets::saveFailed);
        presets.put(preset("a", QStringLiteral("A")));
        QCOMPARE(failures.count(), 0);
        QCOMPARE(Presets(m_file).list().size(), 1);
    }

    void aChangeThatCannotBeWrittenApplies()
    {
        Presets presets(m_folder.filePath(QStringLiteral("missing/presets.json")));
        QSignalSpy failures(&presets, &Presets::saveFailed);
        presets.put(preset("a", QStringLiteral("A")));
        QCOMPARE(failures.count(), 1);
        QCOMPARE(presets.list().size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
