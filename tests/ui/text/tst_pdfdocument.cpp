// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/pdfdocument.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using corral::ui::pdfFrom;

namespace {

/// The pages of a PDF that Qt wrote.
qsizetype pagesOf(const QByteArray &pdf) { return pdf.count("/Type /Page\n"); }

QString paragraphs(int count) { return QStringLiteral("<p>A line of text.</p>").repeated(count); }

QByteArray picture(int width, int height)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.save(&buffer, "PNG");
    return bytes.toBase64();
}

}

class TestPdfDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortTextIsOnePage()
    {
        const auto pdf = pdfFrom(paragraphs(1), QStringLiteral("Title"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pagesOf(pdf), 1);
    }

    void aLongTextHasSeveralPages()
    {
        const auto few = pagesOf(pdfFrom(paragraphs(100), {}));
        QVERIFY2(few > 1, qPrintable(QString::number(few)));
        QVERIFY(pagesOf(pdfFrom(paragraphs(400), {})) > 3 * few);
    }

    void nothingIsStillAPage() { QCOMPARE(pagesOf(pdfFrom({}, {})), 1); }

    /// A picture of any size is on one page.
    void aLargePictureFits()
    {
        const auto html = QStringLiteral("<p><img src=\"data:image/png;base64,%1\"></p>");
        QCOMPARE(pagesOf(pdfFrom(html.arg(QString::fromLatin1(picture(5000, 100))), {})), 1);
        QCOMPARE(pagesOf(pdfFrom(html.arg(QString::fromLatin1(picture(10, 10))), {})), 1);
        QCOMPARE(pagesOf(pdfFrom(html.arg(QStringLiteral("AAAA")), {})), 1);
    }
};

QTEST_MAIN(TestPdfDocument)
#include "tst_pdfdocument.moc"
