// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/parameters.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <charconv>
#include <cmath>
#include <limits>

namespace corral::modelfile {

namespace {

using net::Error;
using net::failure;
using net::Result;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Parameters)
};

bool matches(const QString &pattern, QStringView text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text.toString()).hasMatch();
}

Result<QJsonValue> wholeNumber(QStringView text)
{
    static const QString pattern = QStringLiteral("[+-]?[0-9]+");
    bool fits = false;
    const qlonglong number = text.toLongLong(&fits, 10);
    if (!matches(pattern, text))
        return failure(Error::Kind::Invalid, Words::tr("“%1” is not a whole number.").arg(text),
                       Words::tr("Decimal digits with or without a sign, such as 4096."));
    if (!fits)
        return failure(Error::Kind::Invalid, Words::tr("%1 is too large a number.").arg(text));
    return QJsonValue(number);
}

/// Text that passed the pattern of a number with or without "0x"; underscores may stand between digits.
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
        // Too small is 0 for Go, too large an error; the exponent's sign tells them apart.
        number = QByteArrayView(digits).contains(hex ? "p-" : "e-") ? 0 : std::numeric_limits<double>::infinity();
    return negative ? -number : number;
}

Result<QJsonValue> fraction(QStringView text)
{
    static const QString decimal =
        QStringLiteral("[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");
    static const QString hex = QStringLiteral("[+-]?0[xX]_?([0-9a-fA-F]+(_[0-9a-fA-F]+)*\\.?([0-9a-fA-F]+(_[0-9a-fA-F]+)*)?|\\.["
                                              "0-9a-fA-F]+(_[0-9a-fA-F]+)*)[pP][+-]?\\d+(_\\d+)*");
    if (matches(QStringLiteral("(?i)[+-]?(nan|inf|infinity)"), text))
        return failure(Error::Kind::Invalid, Words::tr("“%1” cannot be sent to the server.").arg(text),
                       Words::tr("Use a number such as 0.7."));
    if (!matches(decimal, text) && !matches(hex, text))
        return failure(Error::Kind::Invalid, Words::tr("“%1” is not a number.").arg(text),
                       text.contains(u',') ? Words::tr("The decimal mark is a point: 0.7.")
                                           : Words::tr("Write it like 0.7 or 5e-2."));
    const double number = readNumber(text);
    if (std::abs(number) > static_cast<double>(std::numeric_limits<float>::max()))
        return failure(Error::Kind::Invalid, Words::tr("%1 is too large a number.").arg(text));
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
    static const QString number = QStringLiteral("(0|[1-9][0-9]*)");
    static const QString before = QStringLiteral("(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)");
    static const QString build = QStringLiteral("[0-9A-Za-z-]+");
    static const QString full = QStringLiteral("v?%1(\\.%1(\\.%1(-%2(\\.%2)*)?(\\+%3(\\.%3)*)?)?)?").arg(number, before, build);
    return matches(full, text);
}

}
