// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/displaytext.h"

#include <QTest>

using namespace corral;

class DisplayTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatCannotBeSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        row("plain", QStringLiteral("llama3.2:3b"), QStringLiteral("llama3.2:3b"));
        row("empty", QString(), QString());
        row("override", QStringLiteral("a\u202Efug.b"), QStringLiteral("a⟨U+202E⟩fug.b"));
        row("isolate", QStringLiteral("\u2066x\u2069"), QStringLiteral("⟨U+2066⟩x⟨U+2069⟩"));
        row("control", QStringLiteral("a\u001B[31m\u0085"), QStringLiteral("a⟨U+001B⟩[31m⟨U+0085⟩"));
        row("line", QStringLiteral("a\nb\t\u2028c"), QStringLiteral("a⟨U+000A⟩b⟨U+0009⟩⟨U+2028⟩c"));
        row("no width", QStringLiteral("a\u200Bb\uFEFF"), QStringLiteral("a⟨U+200B⟩b⟨U+FEFF⟩"));
        row("right to left", QStringLiteral("שלום\u200F (1)"), QStringLiteral("שלום\u200F (1)"));
        row("joined emoji", QStringLiteral("👩\u200D💻"), QStringLiteral("👩\u200D💻"));
    }

    void marksWhatCannotBeSeen()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(displayText(text), shown);
    }

    void keepsTheLinesOfALongerText()
    {
        QCOMPARE(displayLines(QStringLiteral("a\n\tb\u202E\r")), QStringLiteral("a\n\tb⟨U+202E⟩⟨U+000D⟩"));
    }
};

QTEST_APPLESS_MAIN(DisplayTextTest)
#include "tst_displaytext.moc"
