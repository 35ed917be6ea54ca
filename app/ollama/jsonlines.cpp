// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/jsonlines.h"

#include "ollama/foreign.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace corral::ollama {

namespace {

/// Field names and comments of server-sent events without data.
bool isAside(const QByteArray &line)
{
    constexpr std::array asides{":", "event:", "id:", "retry:"};
    return std::any_of(asides.begin(), asides.end(), [&line](const char *aside) { return line.startsWith(aside); });
}

/// Bytes allowed between objects: blanks, and the punctuation of an array around them.
bool isBetween(char byte) { return QByteArrayView(" \t\r\n,[]").contains(byte); }

}

std::optional<QJsonObject> jsonObject(const QByteArray &bytes)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Result<QList<QJsonObject>> JsonLines::read(const QByteArray &line)
{
    QByteArray text = line.trimmed();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    if (text.startsWith("data:"))
        text = text.mid(5).trimmed();
    if ((!isPending() && isAside(text)) || text == "[DONE]")
        return {};
    QList<QJsonObject> objects;
    for (const char byte : std::as_const(text)) {
        if (!isPending() && byte != '{') {
            if (!isBetween(byte))
                return fail(text);
            continue;
        }
        addByte(byte);
        if (isPending())
            continue;
        const auto object = jsonObject(std::exchange(m_object, {}));
        if (!object)
            return fail(text);
        objects.append(*object);
    }
    if (m_inText || m_object.size() > maxObject)
        return fail(text); // a JSON string never contains a line end
    if (isPending())
        m_object += '\n';
    return objects;
}

void JsonLines::addByte(char byte)
{
    m_object += byte;
    if (m_escaped)
        m_escaped = false;
    else if (m_inText && byte == '\\')
        m_escaped = true;
    else if (byte == '"')
        m_inText = !m_inText;
    else if (!m_inText && byte == '{')
        ++m_depth;
    else if (!m_inText && byte == '}')
        --m_depth;
}

tl::unexpected<Error> JsonLines::fail(const QByteArray &what)
{
    *this = {};
    return tl::unexpected(foreignAnswer(what));
}

}
