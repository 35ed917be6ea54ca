// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transcriptwindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace corral;
using test::storedConversation;
using test::TranscriptWindow;
using ui::TranscriptData;

Q_DECLARE_METATYPE(ui::TranscriptKinds::Kind)

namespace {

const QString address = QStringLiteral("https://example.org/x");
const QString code = QStringLiteral("int x;");

}

/// The context menu of the transcript, by the pointer and by its keys.
class TestTranscriptMenu : public QObject
{
    Q_OBJECT

private:
    /// The item of the first row of this kind.
    static QQuickItem *rowOf(const TranscriptWindow &window, ui::TranscriptKinds::Kind kind)
    {
        for (int row = 0; row < window.model.rowCount(); ++row) {
            if (window.model.index(row).data(TranscriptData::KindRole).toInt() == int(kind))
                return window.rows()->rowItem(row);
        }
        return nullptr;
    }

    /// Moves to an entry of the open menu; false if it is not there, or disabled.
    static bool choose(TranscriptWindow &window, const QString &entry)
    {
        const auto current = [&] {
            return window.activeFocusItem() ? window.activeFocusItem()->property("text").toString() : QString();
        };
        if (!QTest::qWaitFor([&] { return window.activeFocusItem() != window.rows(); }))
            return false;
        for (int steps = 0; steps < 8 && current() != entry; ++steps)
            QTest::keyClick(&window, Qt::Key_Down);
        if (current() != entry)
            return false;
        QTest::keyClick(&window, Qt::Key_Return);
        return true;
    }

public Q_SLOTS:
    void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

private Q_SLOTS:
    void init() { copy({}); }

    void copiesWhatIsUnderThePointer_data()
    {
        QTest::addColumn<ui::TranscriptKinds::Kind>("kind");
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("text");
        QTest::newRow("a link") << ui::TranscriptKinds::Kind::Text << QStringLiteral("Copy link") << address;
        QTest::newRow("code") << ui::TranscriptKinds::Kind::Code << QStringLiteral("Copy code") << code;
    }

    void copiesWhatIsUnderThePointer()
    {
        QFETCH(ui::TranscriptKinds::Kind, kind);
        QFETCH(QString, entry);
        QFETCH(QString, text);
        TranscriptWindow window;
        connect(window.rows(), SIGNAL(copyRequested(QString)), this, SLOT(copy(QString)));
        window.open(storedConversation({QStringLiteral("Hi"), QStringLiteral("[here](%1)\n\n```c\n%2\n```").arg(address, code)}));
        window.rows()->forceActiveFocus();
        const auto *row = ui::RowSelection::textOf(rowOf(window, kind));
        QVERIFY(row);
        QTest::mouseClick(&window, Qt::RightButton, {}, row->mapToScene({8, 10}).toPoint());
        QVERIFY(choose(window, entry));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void copiesWhatIsInViewByItsKeys_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        for (const auto &[name, key, modifiers] : {std::tuple("Menu", Qt::Key_Menu, Qt::KeyboardModifiers()),
                                                   {"Shift+F10", Qt::Key_F10, Qt::KeyboardModifiers(Qt::ShiftModifier)}}) {
            QTest::addRow("a link, %s", name) << QStringLiteral("First.\n\nIt is **[here](%1)**.").arg(address)
                                              << QStringLiteral("Copy link") << address << key << modifiers;
            QTest::addRow("a link in a table, %s", name) << QStringLiteral("| a | b |\n|---|---|\n| c | [d](%1) |").arg(address)
                                                         << QStringLiteral("Copy link") << address << key << modifiers;
            QTest::addRow("code, %s", name) << QStringLiteral("First.\n\n```c\n%1\n```\n\n[here](%2)").arg(code, address)
                                            << QStringLiteral("Copy code") << code << key << modifiers;
            QTest::addRow("neither, %s", name) << QStringLiteral("First.") << QStringLiteral("Copy message as Markdown")
                                               << QStringLiteral("stored0") << key << modifiers;
        }
    }

    void copiesWhatIsInViewByItsKeys()
    {
        QFETCH(QString, answer);
        QFETCH(QString, entry);
        QFETCH(QString, text);
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        TranscriptWindow window;
        connect(window.rows(), SIGNAL(copyRequested(QString)), this, SLOT(copy(QString)));
        connect(window.rows(), SIGNAL(copyMessageRequested(QString)), this, SLOT(copy(QString)));
        window.open(storedConversation({QStringLiteral("Hi"), answer}));
        window.rows()->forceActiveFocus();
        QTest::keyClick(&window, key, modifiers);
        QVERIFY(choose(window, entry));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void theMenuOfAButtonIsThatOfItsRow()
    {
        TranscriptWindow window;
        connect(window.rows(), SIGNAL(copyRequested(QString)), this, SLOT(copy(QString)));
        window.open(
            storedConversation({QStringLiteral("Hi"), QStringLiteral("```c\nint y;\n```\n\nWords.\n\n```c\n%1\n```").arg(code)}));
        window.rows()->forceActiveFocus();
        int steps = 0;
        const auto *second = window.rows()->rowItem(5);
        while (steps++ < 30 && !second->isAncestorOf(window.activeFocusItem()))
            QTest::keyClick(&window, Qt::Key_Tab);
        QVERIFY(second->isAncestorOf(window.activeFocusItem()));
        auto *button = window.activeFocusItem();
        QTest::keyClick(&window, Qt::Key_Menu);
        QTRY_VERIFY(window.activeFocusItem() != button);
        QVERIFY(choose(window, QStringLiteral("Copy code")));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), code);
    }
};

QTEST_MAIN(TestTranscriptMenu)
#include "tst_transcriptmenu.moc"
