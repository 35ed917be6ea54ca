// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/address.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace corral::net {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::net::Endpoint)
};

constexpr int plainPort = 11434; // Ollama's
constexpr qsizetype maxShown = 120;

const QString web = QStringLiteral("http");
const QString safeWeb = QStringLiteral("https");

/// Accepts a zone ("fe80::1%eth0") of characters that need no encoding.
bool isIpv6(const QString &host)
{
    static const QRegularExpression zone(QStringLiteral("^[A-Za-z0-9._~-]{1,60}$"));
    const auto mark = host.indexOf(QLatin1Char('%'));
    return QHostAddress(host).protocol() == QHostAddress::IPv6Protocol && (mark < 0 || zone.match(host.mid(mark + 1)).hasMatch());
}

bool isScheme(const QString &word) { return word == web || word == safeWeb; }

/// Parses one address from left to right. Each step returns the problem, if there is one.
class Reader
{
public:
    using Problem = std::optional<AddressProblem>;

    explicit Reader(const QString &address)
        : m_rest(address)
    {}

    [[nodiscard]] tl::expected<AddressParts, AddressProblem> read()
    {
        using Step = Problem (Reader::*)();
        for (const Step step : {&Reader::readScheme, &Reader::readCredentials, &Reader::readPath, &Reader::readHost}) {
            if (auto problem = (this->*step)())
                return tl::unexpected(*std::move(problem));
        }
        return m_parts;
    }

private:
    Problem readScheme();
    [[nodiscard]] Problem misspeltScheme() const;
    Problem readCredentials();
    Problem readPath();
    Problem readHost();
    Problem readBrackets();
    Problem readPort(const QString &text);
    [[nodiscard]] Problem wrongHost() const;
    [[nodiscard]] QString start() const { return m_parts.scheme + QStringLiteral("://"); }

    QString m_rest; ///< not read yet; after readPath() the host and the port
    AddressParts m_parts{web, {}, {}, plainPort, {}};
    bool m_schemeGiven = false;
};

Reader::Problem Reader::readScheme()
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]{0,19}$"));
    const auto mark = m_rest.indexOf(QLatin1String("://"));
    if (mark < 0)
        return misspeltScheme();
    const QString scheme = m_rest.left(mark).toLower();
    m_rest = m_rest.mid(mark + 3);
    const qsizetype next = m_rest.indexOf(QLatin1String("://"));
    if (next >= 0 && !m_rest.contains(QLatin1Char('@')))
        return AddressProblem{Words::tr("it has two schemes"), isScheme(m_rest.left(next).toLower()) ? m_rest : QString()};
    if (isScheme(scheme)) {
        m_parts.scheme = scheme;
        m_parts.port = scheme == safeWeb ? 443 : 80;
        m_schemeGiven = true;
        return std::nullopt;
    }
    return AddressProblem{word.match(scheme).hasMatch()
                              ? Words::tr("“%1” is not a scheme that can be used, only http and https are").arg(scheme)
                              : Words::tr("only http and https can be used"),
                          start() + m_rest};
}

/// A scheme without "://": "htp:/name", "http:name", "http//name", "//name".
Reader::Problem Reader::misspeltScheme() const
{
    static const QRegularExpression oneSlash(QStringLiteral("^([A-Za-z][A-Za-z0-9+-]{0,19}):/"));
    static const QRegularExpression noMark(QStringLiteral("^(https?)(?::|/)/?(?=[^0-9/])"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (const auto match = noMark.match(m_rest); match.hasMatch())
        return AddressProblem{Words::tr("after “%1” it needs “://”").arg(match.captured(1)),
                              match.captured(1).toLower() + QStringLiteral("://") + m_rest.mid(match.capturedEnd())};
    if (const auto match = oneSlash.match(m_rest); match.hasMatch() && match.captured(1) != QLatin1String("localhost"))
        return AddressProblem{Words::tr("“%1” is not a scheme that can be used, only http and https are").arg(match.captured(1)),
                              start() + m_rest.mid(match.capturedEnd())};
    if (m_rest.startsWith(QLatin1String("//")))
        return AddressProblem{Words::tr("the scheme before “//” is missing"), start() + m_rest.mid(2)};
    return std::nullopt;
}

Reader::Problem Reader::readCredentials()
{
    static const QRegularExpression end(QStringLiteral("[/?#]"));
    const auto at = m_rest.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return std::nullopt;
    if (const auto authority = m_rest.indexOf(end); authority >= 0 && authority < at)
        return AddressProblem{
            Words::tr("there is an “@” after a “/”, “?” or “#”; in a name or password these are written %2F, %3F and %23"), {}};
    m_parts.userInfo = m_rest.left(at);
    // QUrl would drop it silently.
    if (!m_parts.userInfo.isEmpty() && m_parts.userInfo.trimmed().isEmpty())
        return AddressProblem{Words::tr("there are only spaces before the “@”"), {}};
    if (m_parts.userInfo.contains(credentialsMask))
        return AddressProblem{Words::tr("its name and password are hidden, and Corral knows them only for the host they were "
                                        "typed for; type them again before the “@”"),
                              {}};
    m_rest = m_rest.mid(at + 1);
    return std::nullopt;
}

Reader::Problem Reader::readPath()
{
    static const QRegularExpression request(QStringLiteral(
        "(?:^|/)((?:api(?:/(?:chat|generate|tags|ps|show|version|pull|push|create|copy|delete|embed|embeddings|blobs)(?:/.*)?)?)|"
        "(?:v1(?:/(?:chat|completions|models|embeddings|responses|messages)(?:/.*)?)?))$"));
    if (const auto query = m_rest.indexOf(QRegularExpression(QStringLiteral("[?#]"))); query >= 0)
        return AddressProblem{Words::tr("what begins with “%1” belongs to a request and not to an address").arg(m_rest.at(query)),
                              {}};
    m_parts.path = m_rest.section(QLatin1Char('/'), 1);
    const QString hostAndPort = m_rest.section(QLatin1Char('/'), 0, 0);
    while (m_parts.path.endsWith(QLatin1Char('/')))
        m_parts.path.chop(1);
    if (const auto match = request.match(m_parts.path); match.hasMatch()) {
        const QString before = m_parts.path.left(match.capturedStart());
        return AddressProblem{
            Words::tr("“/%1” at its end belongs to a request, and Corral adds it itself").arg(match.captured(1)),
            (m_schemeGiven ? start() : QString()) +
                (m_parts.userInfo.isEmpty() ? QString() : m_parts.userInfo + QLatin1Char('@')) + hostAndPort +
                (before.isEmpty() ? QString() : QLatin1Char('/') + before)};
    }
    m_rest = hostAndPort;
    return std::nullopt;
}

Reader::Problem Reader::readHost()
{
    if (m_rest.startsWith(QLatin1Char('[')))
        return readBrackets();
    if (m_rest.count(QLatin1Char(':')) > 1) {
        m_parts.host = m_rest;
        return isIpv6(m_rest) ? std::nullopt

                              : Problem(AddressProblem{Words::tr("it has more than one “:” and is not an IPv6 address"), {}});
    }
    m_parts.host = m_rest.section(QLatin1Char(':'), 0, 0);
    if (auto problem = readPort(m_rest.section(QLatin1Char(':'), 1)))
        return problem;
    const bool onlyPort = m_rest.startsWith(QLatin1Char(':'));
    if (m_parts.host.isEmpty() && !onlyPort)
        return AddressProblem{Words::tr("there is no host name in it"), {}};
    return wrongHost();
}

Reader::Problem Reader::readBrackets()
{
    const auto end = m_rest.indexOf(QLatin1Char(']'));
    const QString after = m_rest.mid(end + 1);
    if (end < 0 || !(after.isEmpty() || after.startsWith(QLatin1Char(':'))))
        return AddressProblem{Words::tr("the brackets around the IPv6 address do not match"), {}};
    m_parts.host = m_rest.mid(1, end - 1).replace(QLatin1String("%25"), QLatin1String("%"));
    if (!isIpv6(m_parts.host))
        return AddressProblem{Words::tr("what is in the brackets is not an IPv6 address"), {}};
    return readPort(after.mid(1));
}

Reader::Problem Reader::readPort(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isPlain)
        return AddressProblem{Words::tr("its port “%1” is not a number").arg(text.left(maxShown)), {}};
    if (!isNumber || port < 1 || port > 65'535)
        return AddressProblem{Words::tr("its port %1 is not between 1 and 65535").arg(text.left(maxShown)), {}};
    m_parts.port = port;
    return std::nullopt;
}

Reader::Problem Reader::wrongHost() const
{
    static const QRegularExpression numbers(QStringLiteral("^[0-9.]+$"));
    static const QRegularExpression foreign(QStringLiteral("[\\s\\[\\]<>\"'\\\\^`{|}%,;()!$&+=*\\x00-\\x1f]"));
    const QString &host = m_parts.host;
    if (host == QLatin1String("*"))
        return AddressProblem{Words::tr("“*” is an address to listen on, not to connect to"), {}};
    if (const auto sign = foreign.match(host); sign.hasMatch())
        return AddressProblem{sign.captured().trimmed().isEmpty()
                                  ? Words::tr("there is a space in its host name")
                                  : Words::tr("“%1” cannot be in a host name").arg(sign.captured()),
                              {}};
    if (numbers.match(host).hasMatch() && (host.count(QLatin1Char('.')) != 3 || QHostAddress(host).isNull()))
        return AddressProblem{
            Words::tr("“%1” is not an IPv4 address, which has four numbers from 0 to 255").arg(host.left(maxShown)), {}};
    return std::nullopt;
}

}

tl::expected<AddressParts, AddressProblem> addressParts(const QString &text) { return Reader(text).read(); }

QString withoutSecrets(const QString &address)
{
    const auto mark = address.indexOf(QLatin1String("://"));
    const auto start = mark < 0 ? 0 : mark + 3;
    const auto at = address.lastIndexOf(QLatin1Char('@'));
    QString shown = at < 0       ? address
                    : at < start ? QStringLiteral("…@") + address.mid(at + 1)
                                 : address.left(start) + QStringLiteral("…@") + address.mid(at + 1);
    if (const auto query = shown.indexOf(QRegularExpression(QStringLiteral("[?#]"))); query >= 0)
        shown = shown.left(query + 1) + QStringLiteral("…");
    return shown.size() > maxShown ? shown.left(maxShown) + QStringLiteral("…") : shown;
}

QString withoutQuotes(QStringView text)
{
    const auto isQuote = [](QChar c) { return c == QLatin1Char('"') || c == QLatin1Char('\''); };
    text = text.trimmed();
    while (!text.isEmpty() && isQuote(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isQuote(text.back()))
        text.chop(1);
    return text.trimmed().toString();
}

}
