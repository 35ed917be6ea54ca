// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inline.h"

#include <QByteArray>
#include <QUrl>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>

namespace corral::markdown {

namespace {
/// Put before a line it makes it running text whatever follows, because only ASCII white space counts as indentation;
/// for the rules of emphasis it is white space like the start of a line. Taken out again afterwards.
constexpr QChar guard(0x2000);

bool needsGuard(QStringView line)
{
    constexpr QStringView starters = u"#>-+*_=`~<[|:";
    if (line.isEmpty() || starters.contains(line[0]))
        return true;
    const auto end = std::find_if(line.begin(), line.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    return end != line.begin() && end != line.end() && (*end == u'.' || *end == u')');
}

QByteArray guarded(QStringView text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (QStringView line : text.split(u'\n')) {
        while (!line.isEmpty() && (line[0] == u' ' || line[0] == u'\t'))
            line = line.mid(1);
        if (!result.isEmpty())
            result += u'\n';
        if (needsGuard(line))
            result += guard;
        result += line;
    }
    return result.toUtf8();
}

bool isSafeLink(const QString &link)
{
    const QString scheme = QUrl(link).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto");
}

QString literal(cmark_node *node) { return QString::fromUtf8(cmark_node_get_literal(node)); }

/// Walks the tree of one paragraph and gathers its spans.
class Gatherer
{
public:
    void visit(cmark_node *node, Span format)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_HTML_INLINE:
        case CMARK_NODE_HTML_BLOCK:
            return add(literal(node), format);
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            return add(QStringLiteral("\n"), format);
        case CMARK_NODE_CODE:
            format.code = true;
            return add(literal(node), format);
        case CMARK_NODE_EMPH:
            format.italic = true;
            break;
        case CMARK_NODE_STRONG:
            format.bold = true;
            break;
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE:
            return addLink(node, format);
        default:
            format.strike = format.strike || qstrcmp(cmark_node_get_type_string(node), "strikethrough") == 0;
        }
        visitChildren(node, format);
    }

    Spans take()
    {
        trim();
        return std::move(m_spans);
    }

private:
    void visitChildren(cmark_node *node, const Span &format)
    {
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
            visit(child, format);
    }

    void addLink(cmark_node *node, Span format)
    {
        const QString url = QString::fromUtf8(cmark_node_get_url(node));
        if (format.link.isEmpty() && isSafeLink(url))
            format.link = url;
        if (cmark_node_first_child(node))
            visitChildren(node, format);
        else
            add(url, format);
    }

    void add(QString text, const Span &format)
    {
        text.replace(QStringLiteral(" ") + guard, QStringLiteral(" ")); // a line break inside code
        text.remove(guard);
        if (text.isEmpty())
            return;
        if (!m_spans.isEmpty() && m_spans.last().sameFormat(format)) {
            m_spans.last().text += text;
            return;
        }
        m_spans << format;
        m_spans.last().text = text;
    }

    void trim()
    {
        while (!m_spans.isEmpty() && m_spans.last().text.trimmed().isEmpty() && !m_spans.last().code)
            m_spans.removeLast();
    }

    Spans m_spans;
};

cmark_syntax_extension *extension(const char *name)
{
    static const bool registered = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    Q_UNUSED(registered)
    return cmark_find_syntax_extension(name);
}
}

Spans parseInline(QStringView text)
{
    static cmark_syntax_extension *const extensions[] = {extension("strikethrough"), extension("autolink")};
    const QByteArray bytes = guarded(text);
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                             &cmark_parser_free);
    for (cmark_syntax_extension *each : extensions)
        cmark_parser_attach_syntax_extension(parser.get(), each);
    cmark_parser_feed(parser.get(), bytes.constData(), size_t(bytes.size()));
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()), &cmark_node_free);
    Gatherer gatherer;
    gatherer.visit(root.get(), {});
    return gatherer.take();
}

}
