// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/parameters.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Parameters)
};

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isHexDigit(QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); }

qsizetype afterSign(QStringView text, qsizetype at)
{
    return at < text.size() && (text[at] == u'+' || text[at] == u'-') ? at + 1 : at;
}

/// The end of the digits from `at` on, which may be separated by single underscores.
qsizetype afterDigits(QStringView text, qsizetype at, bool (*isOne)(QChar))
{
    const qsizetype start = at;
    while (at < text.size() &&
           (isOne(text[at]) || (at > start && text[at] == u'_' && at + 1 < text.size() && isOne(text[at + 1]))))
        ++at;
    return at;
}

/// The end of "1", "1.", "1.5" or ".5", or -1.
qsizetype afterMantissa(QStringView text, qsizetype at, bool (*isOne)(QChar))
{
    const qsizetype whole = afterDigits(text, at, isOne);
    if (whole == text.size() || text[whole] != u'.')
        return whole > at ? whole : -1;
    const qsizetype end = afterDigits(text, whole + 1, isOne);
    return whole > at || end > whole + 1 ? end : -1;
}

/// Whether the letter at `at` starts an exponent (sign and digits) that ends the text.
bool endsWithExponent(QStringView text, qsizetype at, QChar letter)
{
    if (at >= text.size() || text[at].toLower() != letter)
        return false;
    const qsizetype digits = afterSign(text, at + 1);
    return digits < text.size() && afterDigits(text, digits, isDigit) == text.size();
}

bool isDecimal(QStringView text)
{
    const qsizetype end = afterMantissa(text, afterSign(text, 0), isDigit);
    return end >= 0 && (end == text.size() || endsWithExponent(text, end, u'e'));
}

bool isHex(QStringView text)
{
    qsizetype at = afterSign(text, 0);
    if (text.sliced(at).left(2).compare(u"0x", Qt::CaseInsensitive) != 0)
        return false;
    at += 2;
    if (at < text.size() && text[at] == u'_')
        ++at;
    const qsizetype end = afterMantissa(text, at, isHexDigit);
    return end >= 0 && endsWithExponent(text, end, u'p');
}

bool isWhole(QStringView text)
{
    const QStringView digits = text.sliced(afterSign(text, 0));
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigit);
}

bool isNoNumber(QStringView text)
{
    const QStringView word = text.sliced(afterSign(text, 0));
    return word.compare(u"nan", Qt::CaseInsensitive) == 0 || word.compare(u"inf", Qt::CaseInsensitive) == 0 ||
           word.compare(u"infinity", Qt::CaseInsensitive) == 0;
}

Result<QJsonValue> wholeNumber(QStringView text)
{
    bool fits = false;
    const qlonglong number = text.toLongLong(&fits, 10);
    if (!isWhole(text))
        return failure(Error::Kind::Invalid, Words::tr("“%1” is not a whole number.").arg(text),
                       Words::tr("Write decimal digits, with or without a sign, such as 4096."));
    if (!fits)
        return failure(Error::Kind::Invalid, Words::tr("The number %1 is too large.").arg(text));
    return QJsonValue(number);
}

/// Reads text that matches the pattern of a number with or without "0x"; digits may be separated by underscores.
double readNumber(QStringView text)
{
    QByteArray digits = text.toLatin1().toLower();
    digits.replace("_", "");
    const bool negative = digits.startsWith('-');
    if (negative || digits.startsWith('+'))
        digits.remove(0, 1);
    const bool hex = digits.startsWith("0x");
    if (hex)
        digits.remove(0, 2);
    double number = 0;
    const auto read = std::from_chars(digits.constData(), digits.constData() + digits.size(), number,
                                      hex ? std::chars_format::hex : std::chars_format::general);
    if (read.ec == std::errc::result_out_of_range && number == 0)
        // In Go, underflow is 0 and overflow is an error; the sign of the exponent tells them apart.
        number = QByteArrayView(digits).contains(hex ? "p-" : "e-") ? 0 : std::numeric_limits<double>::infinity();
    return negative ? -number : number;
}

Result<QJsonValue> fraction(QStringView text)
{
    if (isNoNumber(text))
        return failure(Error::Kind::Invalid, Words::tr("“%1” cannot be sent to the server.").arg(text),
                       Words::tr("Use a number such as 0.7."));
    if (!isDecimal(text) && !isHex(text))
        return failure(Error::Kind::Invalid, Words::tr("“%1” is not a number.").arg(text),
                       text.contains(u',') ? Words::tr("The decimal mark is a point: 0.7.")
                                           : Words::tr("Write it like 0.7 or 5e-2."));
    const double number = readNumber(text);
    if (std::abs(number) > static_cast<double>(std::numeric_limits<float>::max()))
        return failure(Error::Kind::Invalid, Words::tr("The number %1 is too large.").arg(text));
    return QJsonValue(number);
}

Result<QJsonValue> truth(QStringView text)
{
    static const QStringList yes = {QStringLiteral("1"),    QStringLiteral("t"),    QStringLiteral("T"),
                                    QStringLiteral("true"), QStringLiteral("TRUE"), QStringLiteral("True")};
    static const QStringList no = {QStringLiteral("0"),     QStringLiteral("f"),     QStringLiteral("F"),
                                   QStringLiteral("false"), QStringLiteral("FALSE"), QStringLiteral("False")};
    if (yes.contains(text))
        return QJsonValue(true);
    if (no.contains(text))
        return QJsonValue(false);
    return failure(Error::Kind::Invalid, Words::tr("“%1” is neither true nor false.").arg(text),
                   Words::tr("Write true or false."));
}

}

Result<QJsonValue> parameterValue(ParameterType type, QStringView text)
{
    switch (type) {
    case ParameterType::Int:
        return wholeNumber(text);
    case ParameterType::Float:
        return fraction(text);
    case ParameterType::Bool:
        return truth(text);
    case ParameterType::Text:
        break;
    }
    return QJsonValue(text.toString());
}

bool isVersion(QStringView text)
{
    constexpr qsizetype longest = 200;
    static const QRegularExpression version = [] {
        const QString number = QStringLiteral("(0|[1-9][0-9]*)");
        const QString before = QStringLiteral("(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)");
        const QString build = QStringLiteral("[0-9A-Za-z-]+");
        return QRegularExpression(QRegularExpression::anchoredPattern(
            QStringLiteral("v?%1(\\.%1(\\.%1(-%2(\\.%2)*)?(\\+%3(\\.%3)*)?)?)?").arg(number, before, build)));
    }();
    return text.size() <= longest && version.match(text.toString()).hasMatch();
}

}
