// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverprofile.h"
#include "ui/shared/engine.h"
#include "ui/text/syntaxrepository.h"

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/Format>
#endif

#include <QColor>
#include <QImage>
#include <QMetaEnum>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <cmath>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)

namespace {

double channel(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

/// WCAG 2: relative luminance.
double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

}

/// The theme fulfils the contrast requirements: text 4.5:1 on every background, controls and marks 3:1.
class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWell_data();
    void readsWell();
    void marksReadWell();
    void codeReadsWell_data();
    void codeReadsWell();

private:
    QColor token(bool dark, const char *name) const;

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_theme;
};

void ContrastTest::initTestCase()
{
    corral::ui::prepareEngine(m_engine);
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nimport Corral.Theme\nQtObject { property QtObject theme: Theme }", {});
    m_theme.reset(component.create());
    QVERIFY2(m_theme, qPrintable(component.errorString()));
}

QColor ContrastTest::token(bool dark, const char *name) const
{
    auto *theme = m_theme->property("theme").value<QObject *>();
    theme->setProperty("scheme", dark ? 2 : 1);
    return theme->property(name).value<QColor>();
}

void ContrastTest::readsWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QByteArray>("ink");
    QTest::addColumn<QByteArray>("ground");
    QTest::addColumn<double>("least");
    const auto add = [](const QByteArray &ink, const QByteArray &ground, double least) {
        for (const bool dark : {false, true})
            QTest::addRow("%s on %s, %s", ink.data(), ground.data(), dark ? "dark" : "light") << dark << ink << ground << least;
    };
    for (const char *ground : {"window", "surface", "raised"}) {
        for (const char *ink : {"text", "textMuted", "textFaint", "accent", "good", "warn", "bad", "info"})
            add(ink, ground, 4.5);
        for (const char *ink : {"lineStrong", "chartGpu", "chartVram", "chartCpu", "chartMemory", "chartTokens"})
            add(ink, ground, 3.0);
    }
    for (const char *ink : {"text", "textMuted"})
        add(ink, "accentSoft", 4.5);
    for (const char *ground : {"accent", "accentHover", "accentPressed", "bad"})
        add("onAccent", ground, 4.5);
    add("accent", "accentSoft", 3.0);
    for (const char *ink : {"text", "textMuted", "info"})
        add(ink, "match", 4.5);
    for (const char *ground : {"window", "surface", "accentSoft", "match"})
        add("matchLine", ground, 3.0);
}

void ContrastTest::readsWell()
{
    QFETCH(bool, dark);
    QFETCH(QByteArray, ink);
    QFETCH(QByteArray, ground);
    QFETCH(double, least);
    const QColor inkColor = token(dark, ink.constData());
    const QColor groundColor = token(dark, ground.constData());
    QVERIFY(inkColor.isValid() && groundColor.isValid() && groundColor.alpha() == 255);
    const double found = contrast(inkColor, groundColor);
    QVERIFY2(found >= least, qPrintable(QStringLiteral("%1:1").arg(found, 0, 'f', 2)));
}

void ContrastTest::marksReadWell()
{
    for (const bool dark : {false, true}) {
        const QColor letter = token(dark, "textOnMark");
        const auto marks = m_theme->property("theme").value<QObject *>()->property("marks").toStringList();
        QCOMPARE(marks.size(), corral::servers::markColors().size());
        for (const QString &mark : marks)
            QVERIFY2(contrast(letter, QColor(mark)) >= 4.5, qPrintable(mark));
    }
}

void ContrastTest::codeReadsWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QRgb>("ink");
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    using KSyntaxHighlighting::Theme;
    const auto styles = QMetaEnum::fromType<Theme::TextStyle>();
    for (const bool dark : {false, true}) {
        for (int i = 0; i < styles.keyCount(); ++i)
            QTest::addRow("%s, %s", styles.key(i), dark ? "dark" : "light")
                << dark << corral::ui::syntaxTheme(dark).textColor(Theme::TextStyle(styles.value(i)));
        // Styles that the theme defines for one language only.
        for (const auto &format : corral::ui::syntaxDefinition(QStringLiteral("diff")).formats())
            QTest::addRow("diff: %s, %s", qPrintable(format.name()), dark ? "dark" : "light")
                << dark
                << (format.hasTextColor(corral::ui::syntaxTheme(dark)) ? format.textColor(corral::ui::syntaxTheme(dark)).rgb()
                                                                       : corral::ui::syntaxTheme(dark).textColor(Theme::Normal));
    }
#else
    QSKIP("Built without KSyntaxHighlighting.");
#endif
}

/// On a card, and in the current line of the editor.
void ContrastTest::codeReadsWell()
{
    QFETCH(bool, dark);
    QFETCH(QRgb, ink);
    QVERIFY2(qAlpha(ink) == 255, "the theme says nothing about this style");
    const QColor card = token(dark, "surface");
    QImage line(1, 1, QImage::Format_RGB32);
    line.fill(card);
    QPainter(&line).fillRect(line.rect(), token(dark, "hover"));
    for (const QColor &ground : {card, line.pixelColor(0, 0)}) {
        const double found = contrast(ink, ground);
        QVERIFY2(found >= 4.5, qPrintable(QStringLiteral("%1:1 on %2").arg(found, 0, 'f', 2).arg(ground.name())));
    }
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
