// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingscontroller.h"

#include <QAbstractItemModelTester>
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
        QCOMPARE(groups, (QStringList{QStringLiteral("Appearance"), QStringLiteral("Chat"), QStringLiteral("Server")}));
    }

    void findsBySeveralWordsInAnyOrder()
    {
        QCOMPARE(found("SCHEME dark"), QList<Key>{Key::ColourScheme});
        QCOMPARE(found("keep_alive"), QList<Key>{Key::KeepAlive});
        QCOMPARE(found(" timeout  wait "), QList<Key>{Key::StallTimeout});
        QVERIFY(found("banana").isEmpty());
        QCOMPARE(found("").size(), 7);
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
        QSignalSpy changes(m_controller.get(), &SettingsController::keepAliveChanged);
        m_controller->type(Key::KeepAlive, QStringLiteral("10m"));
        QCOMPARE(m_settings->keepAlive(), QString());
        QCOMPARE(at(Key::KeepAlive, SettingsModel::TypedRole).toString(), QStringLiteral("10m"));
        m_controller->commit(Key::KeepAlive);
        QCOMPARE(m_settings->keepAlive(), QStringLiteral("10m"));
        QCOMPARE(changes.count(), 1);
        m_controller->commit(Key::KeepAlive);
        QCOMPARE(changes.count(), 1);
    }

    void saysWhatIsWrongAndLosesNothingTyped_data()
    {
        QTest::addColumn<settings::Settings::Key>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("corrected");
        QTest::newRow("days") << Key::KeepDeleted << QStringLiteral("-1") << QStringLiteral("30");
        QTest::newRow("timeout") << Key::StallTimeout << QStringLiteral("5") << QStringLiteral("50");
        QTest::newRow("keep-alive") << Key::KeepAlive << QStringLiteral("10x") << QStringLiteral("10m");
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
        m_controller->type(Key::KeepAlive, QStringLiteral("1"));
        QSignalSpy changes(m_controller->rows(), &QAbstractItemModel::dataChanged);
        m_settings->setValue(Key::KeepAlive, QStringLiteral("1h"));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(at(Key::KeepAlive, SettingsModel::TypedRole).toString(), QStringLiteral("1h"));
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
