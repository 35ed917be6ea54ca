// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modelname.h"

#include <algorithm>

namespace corral::llm {

namespace {

// The server's defaults and limits (types/model/name.go).
const QString defaultHost = QStringLiteral("registry.ollama.ai");
const QString defaultOwner = QStringLiteral("library");
const QString defaultTag = QStringLiteral("latest");
constexpr qsizetype longestHost = 350;
constexpr qsizetype longestPart = 80;

/// Splits at the last `separator`: returns the part behind it, `rest` keeps the part before it. Null without a separator.
QString cutLast(QStringView &rest, QChar separator)
{
    const qsizetype at = rest.lastIndexOf(separator);
    if (at < 0)
        return {};
    const QString last = rest.mid(at + 1).toString();
    rest = rest.left(at);
    return last.isNull() ? QString(QLatin1String("")) : last;
}

bool isWordCharacter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z') ||
           (character >= u'0' && character <= u'9') || character == u'_';
}

/// `more`: characters allowed besides letters, digits, "_" and "-", except at the start.
bool isValidPart(const QString &part, QStringView more, qsizetype longest = longestPart)
{
    const auto fits = [more](QChar character) {
        return isWordCharacter(character) || character == u'-' || more.contains(character);
    };
    return part.size() <= longest && !part.isEmpty() && isWordCharacter(part.front()) &&
           std::all_of(part.begin(), part.end(), fits);
}

QString orElse(const QString &text, const QString &otherwise) { return text.isNull() ? otherwise : text; }

}

ModelName ModelName::parse(QStringView text)
{
    ModelName name;
    QStringView rest = text.trimmed();
    if (const qsizetype scheme = rest.indexOf(u"://"); scheme >= 0) {
        name.m_scheme = rest.left(scheme).toString().toLower();
        rest = rest.mid(scheme + 3);
    }
    if (rest.lastIndexOf(u':') > rest.lastIndexOf(u'/')) // otherwise the colon belongs to a port
        name.m_tag = cutLast(rest, u':');
    name.m_model = cutLast(rest, u'/');
    if (name.m_model.isNull()) {
        name.m_model = rest.toString();
        return name;
    }
    name.m_owner = cutLast(rest, u'/');
    if (name.m_owner.isNull())
        name.m_owner = rest.isNull() ? QString(QLatin1String("")) : rest.toString();
    else
        name.m_host = rest.isEmpty() ? QString(QLatin1String("")) : rest.toString();
    return name;
}

bool ModelName::isValid() const
{
    return isValidPart(orElse(m_host, defaultHost), u".:", longestHost) && isValidPart(orElse(m_owner, defaultOwner), u"") &&
           isValidPart(m_model, u".") && isValidPart(orElse(m_tag, defaultTag), u".");
}

QString ModelName::key() const
{
    if (m_model.isEmpty())
        return {};
    return (orElse(m_host, defaultHost) + u'/' + orElse(m_owner, defaultOwner) + u'/' + m_model + u':' +
            orElse(m_tag, defaultTag))
        .toLower();
}

QString ModelName::listed() const
{
    const auto isDefault = [](const QString &part, const QString &usual) {
        return part.isNull() || part.compare(usual, Qt::CaseInsensitive) == 0;
    };
    if (m_model.isEmpty())
        return {};
    QString text;
    const bool isPublic = isDefault(m_host, defaultHost);
    if (!isPublic)
        text += m_host + u'/';
    if (!isPublic || !isDefault(m_owner, defaultOwner))
        text += orElse(m_owner, defaultOwner) + u'/';
    return text + m_model + u':' + orElse(m_tag, defaultTag);
}

QString ModelName::withoutTag() const
{
    QStringList parts = {m_host, m_owner, m_model};
    parts.removeIf([](const QString &part) { return part.isNull(); });
    return parts.join(u'/');
}

QString modelKey(QStringView name) { return ModelName::parse(name).key(); }

bool isSameModel(QStringView one, QStringView other) { return modelKey(one) == modelKey(other); }

}
