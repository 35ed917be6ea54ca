// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/pseudotranslator.h"

#include <QRegularExpression>

namespace corral::ui {

namespace {

QChar marked(QChar letter)
{
    static const QString plain = QStringLiteral("aceinosuyzACEINOSUYZ");
    static const QString accented = QStringLiteral("äçéïñöšüýžÄÇÉÏÑÖŠÜÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : accented.at(at);
}

}

QString pseudoText(const QString &text)
{
    // What a program puts in, what a tag means and what a key is called stay as they are.
    static const QRegularExpression fixed(QStringLiteral("%L?[0-9n]+|%Ln|<[^>]*>|&[a-z]+;"));
    QString longer;
    qsizetype from = 0;
    const auto add = [&longer](QStringView part) {
        for (const QChar letter : part)
            longer += marked(letter);
    };
    auto matches = fixed.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        add(QStringView(text).mid(from, match.capturedStart() - from));
        longer += match.captured();
        from = match.capturedEnd();
    }
    add(QStringView(text).mid(from));
    return QLatin1Char('[') + longer + QString(text.size() * 2 / 5, QLatin1Char('~')) + QLatin1Char(']');
}

QString PseudoTranslator::translate(const char *, const char *sourceText, const char *, int) const
{
    return pseudoText(QString::fromUtf8(sourceText));
}

}
