// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/iconprovider.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace corral::ui;

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryIconWithinItsGrid_data();
    void drawsEveryIconWithinItsGrid();
    void takesTheColourThatIsAskedFor();
    void drawsAtTheSizeThatIsAskedFor();
    void answersNothingForAnUnknownName();
    void everyIconNamedInQmlExists();
};

void IconsTest::drawsEveryIconWithinItsGrid_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator icons(QStringLiteral(":/icons"), {QStringLiteral("*.svg")});
    while (icons.hasNext()) {
        const QString name = QFileInfo(icons.next()).baseName();
        QTest::newRow(qPrintable(name)) << name;
    }
}

void IconsTest::drawsEveryIconWithinItsGrid()
{
    QFETCH(QString, name);
    const QImage image = IconProvider().requestImage(name + QStringLiteral("?#ff0000"), nullptr, QSize(80, 80));
    int inked = 0;
    int atEdge = 0;
    for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 80; ++x)
            if (qAlpha(image.pixel(x, y)) > 40) {
                ++inked;
                atEdge += x == 0 || y == 0 || x == 79 || y == 79;
            }
    QVERIFY2(inked > 100, "hardly anything is drawn");
    QCOMPARE(atEdge, 0);
}

void IconsTest::takesTheColourThatIsAskedFor()
{
    const QImage image = IconProvider().requestImage(QStringLiteral("stop?#336699"), nullptr, QSize(20, 20));
    QCOMPARE(image.pixelColor(10, 10), QColor(0x33, 0x66, 0x99));
    const QImage faint = IconProvider().requestImage(QStringLiteral("stop?#80336699"), nullptr, QSize(20, 20));
    QVERIFY(qAbs(faint.pixelColor(10, 10).alpha() - 0x80) <= 1);
}

void IconsTest::drawsAtTheSizeThatIsAskedFor()
{
    QSize size;
    QCOMPARE(IconProvider().requestImage(QStringLiteral("stop?#000000"), &size, QSize(36, 36)).size(), QSize(36, 36));
    QCOMPARE(size, QSize(36, 36));
    QCOMPARE(IconProvider().requestImage(QStringLiteral("stop"), &size, QSize()).size(), QSize(20, 20));
}

void IconsTest::answersNothingForAnUnknownName()
{
    QVERIFY(IconProvider().requestImage(QStringLiteral("no-such-icon?#000000"), nullptr, QSize(20, 20)).isNull());
}

void IconsTest::everyIconNamedInQmlExists()
{
    static const QRegularExpression line(QStringLiteral("(?:iconName|(?<!Accessible\\.)\\bname): ([^\\n]*)"));
    static const QRegularExpression literal(QStringLiteral("(?<!=== )\"([a-z][a-z-]*)\""));
    QDirIterator files(QStringLiteral(CORRAL_QML_SOURCE), {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto found = line.globalMatch(text); found.hasNext();) {
            for (auto name = literal.globalMatch(found.next().captured(1)); name.hasNext(); ++seen) {
                const QString icon = name.next().captured(1);
                QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(icon)),
                         qPrintable(file.fileName() + QStringLiteral(": ") + icon));
            }
        }
    }
    QVERIFY(seen > 0);
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
