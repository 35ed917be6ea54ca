// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/keepalive.h"
#include "ui/settings/settingscontroller.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;
using Key = settings::Settings::Key;

class TestSettingsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<SettingsController> m_controller;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    [[nodiscard]] QModelIndex row(Key key) const
    {
        const auto *const rows = m_controller->rows();
        for (int i = 0; i < rows->rowCount(); ++i) {
            if (rows->index(i, 0).data(SettingsModel::KeyRole).value<Key>() == key)
                return rows->index(i, 0);
        }
        return {};
    }

    [[nodiscard]] QVariant at(Key key, int role) const { return row(key).data(role); }

    [[nodiscard]] QList<Key> found(const char *search) const
    {
        m_controller->setSearch(QString::fromUtf8(search));
        QList<Key> keys;
        for (int i = 0; i < m_controller->rows()->rowCount(); ++i)
            keys << m_controller->rows()->index(i, 0).data(SettingsModel::KeyRole).value<Key>();
        return keys;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<settings::Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_controller = std::make_unique<SettingsController>(*m_settings);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_controller->rows(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_controller.reset();
        m_settings.reset();
    }

    void explainsEverySettingInItsGroup()
    {
        QStringList groups;
        for (int i = 0; i < m_controller->rows()->rowCount(); ++i) {
            const auto index = m_controller->rows()->index(i, 0);
            QVERIFY(!index.data(SettingsModel::TitleRole).toString().isEmpty());
            QVERIFY(!index.data(SettingsModel::ExplanationRole).toString().isEmpty());
            const QString group = index.data(SettingsModel::GroupRole).toString();
            if (groups.isEmpty() || groups.last() != group)
                groups << group;
        }
        QCOMPARE(groups, (QStringList{QStringLiteral("Appearance"), QStringLiteral("Chat"), QStringLiteral("Server"),
                                      QStringLiteral("Files"), QStringLiteral("About Corral")}));
    }

    void findsBySeveralWordsInAnyOrder()
    {
        QCOMPARE(found("SCHEME dark"), QList<Key>{Key::ColourScheme});
        QCOMPARE(found("keep_alive"), QList<Key>{Key::KeepAlive});
        QCOMPARE(found(" timeout  wait "), QList<Key>{Key::StallTimeout});
        QVERIFY(found("banana").isEmpty());
        QCOMPARE(found("").size(), 13);
    }

    void marksWhereGroupsBeginAndEndAmongWhatIsFound()
    {
        QCOMPARE(at(Key::ColourScheme, SettingsFilter::FirstRole), QVariant(true));
        QCOMPARE(at(Key::ColourScheme, SettingsFilter::LastRole), QVariant(false));
        QCOMPARE(at(Key::SendWithEnter, SettingsFilter::FirstRole), QVariant(true));
        QSignalSpy counts(m_controller->rows(), &SettingsFilter::countChanged);
        m_controller->setSearch(QStringLiteral("timeout"));
        QCOMPARE(at(Key::StallTimeout, SettingsFilter::FirstRole), QVariant(true));
        QCOMPARE(at(Key::StallTimeout, SettingsFilter::LastRole), QVariant(true));
        QCOMPARE(counts.count(), 1);
        QCOMPARE(m_controller->rows()->count(), 1);
    }

    void choosesAtOnce()
    {
        QSignalSpy schemes(m_controller.get(), &SettingsController::colourSchemeChanged);
        QCOMPARE(at(Key::ColourScheme, SettingsModel::ChoiceRole).toInt(), 0);
        m_controller->choose(Key::ColourScheme, 2);
        QCOMPARE(m_settings->colourScheme(), settings::Settings::ColourScheme::Dark);
        QCOMPARE(at(Key::ColourScheme, SettingsModel::ChoiceRole).toInt(), 2);
        QCOMPARE(schemes.count(), 1);
        m_controller->choose(Key::ColourScheme, 3);
        QCOMPARE(m_settings->colourScheme(), settings::Settings::ColourScheme::Dark);
    }

    void switchesAtOnce()
    {
        m_controller->toggle(Key::SendWithEnter, false);
        QCOMPARE(m_settings->sendWithEnter(), false);
        QCOMPARE(at(Key::SendWithEnter, SettingsModel::ValueRole), QVariant(false));
    }

    void keepsATextOnlyWhenItIsDone()
    {
        QSignalSpy changes(m_controller.get(), &SettingsController::stallTimeoutChanged);
        m_controller->type(Key::StallTimeout, QStringLiteral("60"));
        QCOMPARE(m_settings->stallTimeout(), 300s);
        QCOMPARE(at(Key::StallTimeout, SettingsModel::TypedRole).toString(), QStringLiteral("60"));
        m_controller->commit(Key::StallTimeout);
        QCOMPARE(m_settings->stallTimeout(), 60s);
        QCOMPARE(changes.count(), 1);
        m_controller->commit(Key::StallTimeout);
        QCOMPARE(changes.count(), 1);
    }

    void saysWhatIsWrongAndLosesNothingTyped_data()
    {
        QTest::addColumn<settings::Settings::Key>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("corrected");
        QTest::newRow("days") << Key::KeepDeleted << QStringLiteral("-1") << QStringLiteral("30");
        QTest::newRow("timeout") << Key::StallTimeout << QStringLiteral("5") << QStringLiteral("50");
    }

    void saysWhatIsWrongAndLosesNothingTyped()
    {
        QFETCH(const settings::Settings::Key, key);
        QFETCH(const QString, typed);
        QFETCH(const QString, corrected);
        const QVariant before = m_settings->value(key);
        m_controller->type(key, typed);
        m_controller->commit(key);
        QVERIFY(!at(key, SettingsModel::ErrorRole).toString().isEmpty());
        QCOMPARE(at(key, SettingsModel::TypedRole).toString(), typed);
        QCOMPARE(m_settings->value(key), before);

        m_controller->type(key, corrected);
        QCOMPARE(at(key, SettingsModel::ErrorRole).toString(), QString());
        m_controller->commit(key);
        QCOMPARE(m_settings->value(key).toString(), corrected);
    }

    void resetsToTheDefault()
    {
        QCOMPARE(at(Key::StallTimeout, SettingsModel::DefaultRole), QVariant(true));
        m_settings->setValue(Key::StallTimeout, 60);
        QCOMPARE(at(Key::StallTimeout, SettingsModel::DefaultRole), QVariant(false));
        m_controller->type(Key::StallTimeout, QStringLiteral("soon"));
        m_controller->reset(Key::StallTimeout);
        QCOMPARE(m_settings->stallTimeout(), 300s);
        QCOMPARE(at(Key::StallTimeout, SettingsModel::TypedRole).toString(), QStringLiteral("300"));
        QCOMPARE(at(Key::StallTimeout, SettingsModel::ErrorRole).toString(), QString());
    }

    void followsAChangeMadeElsewhere()
    {
        m_controller->type(Key::KeepDeleted, QStringLiteral("1"));
        QSignalSpy changes(m_controller->rows(), &QAbstractItemModel::dataChanged);
        m_settings->setValue(Key::KeepDeleted, 14);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(at(Key::KeepDeleted, SettingsModel::TypedRole).toString(), QStringLiteral("14"));
    }

    void offersKeepAliveTimesThatTheServerUnderstands()
    {
        const auto words = at(Key::KeepAlive, SettingsModel::ChoicesRole).toStringList();
        for (int i = 0; i < words.size(); ++i) {
            m_controller->choose(Key::KeepAlive, i);
            QVERIFY2(llm::parseKeepAlive(m_settings->keepAlive()), qPrintable(words.at(i)));
            QCOMPARE(at(Key::KeepAlive, SettingsModel::ChoiceRole).toInt(), i);
        }
    }

    void showsAValueThatIsNoneOfTheOptions()
    {
        m_settings->setValue(Key::KeepAlive, QStringLiteral("17m"));
        const auto words = at(Key::KeepAlive, SettingsModel::ChoicesRole).toStringList();
        QCOMPARE(words.last(), QStringLiteral("17m"));
        QCOMPARE(at(Key::KeepAlive, SettingsModel::ChoiceRole).toInt(), words.size() - 1);
        m_controller->choose(Key::KeepAlive, 0);
        QCOMPARE(at(Key::KeepAlive, SettingsModel::ChoicesRole).toStringList().size(), words.size() - 1);
    }

    void offersTheModels()
    {
        m_settings->setValue(Key::DefaultModel, QStringLiteral("gone:7b"));
        m_controller->setModels({QStringLiteral("a:1b"), QStringLiteral("b:1b")});
        QCOMPARE(at(Key::DefaultModel, SettingsModel::ChoicesRole).toStringList(),
                 (QStringList{QStringLiteral("The last used"), QStringLiteral("a:1b"), QStringLiteral("b:1b"),
                              QStringLiteral("gone:7b")}));
        QCOMPARE(at(Key::DefaultModel, SettingsModel::ChoiceRole).toInt(), 3);
        m_controller->choose(Key::DefaultModel, 2);
        QCOMPARE(m_settings->defaultModel(), QStringLiteral("b:1b"));
    }

    void tellsTheSizeOfTheDataFolder()
    {
        QFile file(m_folder->filePath(QStringLiteral("data")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(5'000'000));
        QVERIFY(found("disk space").isEmpty());
        m_controller->setPlaces(m_folder->path(), m_folder->filePath(QStringLiteral("corral.log")));
        QCOMPARE(found("disk space").size(), 1);
        const auto text = [this] { return m_controller->rows()->index(0, 0).data(SettingsModel::ExplanationRole).toString(); };
        QCOMPARE(text(), m_folder->path());
        m_controller->measure();
        QTRY_COMPARE(text(), m_folder->path() + QStringLiteral(" (5.0 MB)"));
    }

    void showsTheEndOfTheLog()
    {
        const QString log = m_folder->filePath(QStringLiteral("corral.log"));
        m_controller->setPlaces(m_folder->path(), log);
        QSignalSpy texts(m_controller.get(), &SettingsController::textRequested);
        m_controller->act(ProgramFacts::Log, 0);
        QTRY_COMPARE(texts.count(), 1);
        QCOMPARE(texts.takeFirst().at(1).toString(), QStringLiteral("Nothing was logged yet."));
        QFile file(log);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("one\ntwo\n");
        file.close();
        m_controller->act(ProgramFacts::Log, 0);
        QTRY_COMPARE(texts.count(), 1);
        QCOMPARE(texts.first().at(1).toString(), QStringLiteral("one\ntwo\n"));
        QCOMPARE(texts.first().at(2).toBool(), true);
    }

    void hasNoRowAboutBackupsWithoutOne()
    {
        QVERIFY(found("restore").isEmpty());
        m_controller->setBackupNote(QStringLiteral("One backup."));
        QCOMPARE(m_controller->rows()->count(), 1);
        QCOMPARE(m_controller->rows()->index(0, 0).data(SettingsFilter::FirstRole), QVariant(true));
        QSignalSpy requests(m_controller.get(), &SettingsController::restoreRequested);
        m_controller->act(ProgramFacts::Backups, 0);
        QCOMPARE(requests.count(), 1);
    }

    void showsThatTheFileCannotBeWritten()
    {
        Q_EMIT m_settings->saveFailed(
            {corral::Error::Kind::Storage, 0, QStringLiteral("No room."), QStringLiteral("Make some.")});
        QCOMPARE(m_controller->saveError(), QStringLiteral("No room."));
        QCOMPARE(m_controller->saveErrorHint(), QStringLiteral("Make some."));
    }
};

QTEST_GUILESS_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
