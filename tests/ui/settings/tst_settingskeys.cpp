// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageview.h"
#include "ui/settings/settingscontroller.h"

#include <QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>

#include <memory>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_SettingsPlugin)

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;

/// The settings page without a mouse.
class TestSettingsKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<SettingsController> m_controller;
    std::unique_ptr<test::PageView> m_view;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<settings::Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_controller = std::make_unique<SettingsController>(*m_settings);
        m_view = std::make_unique<test::PageView>("Corral.Settings", "SettingsPage", m_controller.get());
        QVERIFY(m_view->isReady());
    }

    void cleanup()
    {
        m_view.reset();
        m_controller.reset();
        m_settings.reset();
    }

    void comesToEverySettingInTheOrderOfThePage()
    {
        const QStringList order{QStringLiteral("Search settings"),
                                QStringLiteral("Colour scheme"),
                                QStringLiteral("Text size"),
                                QStringLiteral("Language"),
                                QStringLiteral("Reduce motion"),
                                QStringLiteral("Send with Enter"),
                                QStringLiteral("Model of new conversations"),
                                QStringLiteral("System prompt of new conversations"),
                                QStringLiteral("Erase deleted conversations after"),
                                QStringLiteral("Stop waiting after"),
                                QStringLiteral("Keep models loaded for"),
                                QStringLiteral("Import…"),
                                QStringLiteral("Export all…"),
                                QStringLiteral("Copy"),
                                QStringLiteral("Show libraries")};
        QCOMPARE(m_view->tabOrder(), order);
        m_view->type(QStringLiteral("server"));
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(m_view->tabOrder(), order);
    }

    void searchesAsSoonAsOneTypes()
    {
        m_view->type(QStringLiteral("timeout"));
        QCOMPARE(m_controller->rows()->count(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_controller->rows()->count(), 13);
    }

    void switchesWithTheSpaceBar()
    {
        m_view->type(QStringLiteral("motion"));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->focused(), QStringLiteral("Reduce motion"));
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(m_settings->reducedMotion(), true);
    }

    void keepsWhatIsTypedWrongUntilItIsRight()
    {
        m_view->type(QStringLiteral("timeout"));
        while (m_view->focused() != QStringLiteral("Stop waiting after"))
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
        m_view->type(QStringLiteral("5"));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(m_settings->stallTimeout(), 300s);
        QCOMPARE(m_view->activeFocusItem()->property("text").toString(), QStringLiteral("5"));
        QCOMPARE(m_view->activeFocusItem()->property("invalid"), QVariant(true));
        m_view->type(QStringLiteral("0"));
        QCOMPARE(m_view->activeFocusItem()->property("invalid"), QVariant(false));
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QCOMPARE(m_settings->stallTimeout(), 50s);
    }

    void savesASystemPromptWhileItIsTyped()
    {
        m_view->type(QStringLiteral("persona"));
        while (m_view->focused() != QStringLiteral("System prompt of new conversations"))
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
        m_view->type(QStringLiteral("Be"));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        m_view->type(QStringLiteral("brief"));
        QCOMPARE(m_settings->systemPrompt(), QStringLiteral("Be\nbrief"));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        m_view->type(QStringLiteral("!"));
        QCOMPARE(m_settings->systemPrompt(), QStringLiteral("Be\nbrie!f"));
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QVERIFY(m_view->focused() != QStringLiteral("System prompt of new conversations"));
    }

    void showsTheLibraries()
    {
        m_view->type(QStringLiteral("licence"));
        while (m_view->focused() != QStringLiteral("Show libraries"))
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        const auto text = [this] { return m_view->activeFocusItem()->property("text").toString(); };
        QTRY_VERIFY2(text().contains(QStringLiteral("QCoro")), qPrintable(text()));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_COMPARE(m_view->focused(), QStringLiteral("Show libraries"));
    }

    void scrollsToWhatHasTheKeyboard()
    {
        m_view->resize(600, 300);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
            QTRY_VERIFY2(m_view->focusIsInView(), qPrintable(m_view->focused()));
        }
    }
};

QTEST_MAIN(TestSettingsKeys)
#include "tst_settingskeys.moc"
