// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inline.h"

#include "markdown/protectedtext.h"
#include "markdown/tagspans.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>

namespace corral::markdown {

namespace {
bool isSafeLink(const QString &link)
{
    const QString scheme = QUrl(link).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto");
}

/// The text from `at` to the closing bracket, or an empty text when another bracket opens before it.
QStringView labelAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at).left(syntax::longestLabel);
    const auto end = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'[' || c == u']'; });
    return end != rest.end() && *end == u']' ? rest.first(end - rest.begin()) : QStringView();
}

/// The definitions that the text may use, in Markdown syntax, to be appended to the text for the parser.
QString definitionLines(QStringView text, const Definitions &definitions)
{
    if (definitions.isEmpty() || !text.contains(u'['))
        return {};
    constexpr qsizetype longest = 16 * 1024;
    QString lines;
    QSet<QString> used;
    for (qsizetype at = text.indexOf(u'['); at >= 0 && lines.size() < longest; at = text.indexOf(u'[', at + 1)) {
        const QStringView label = labelAt(text, at + 1);
        const auto found = label.isEmpty() ? definitions.cend() : definitions.constFind(syntax::foldedLabel(label));
        if (found == definitions.cend() || used.contains(found.key()))
            continue;
        used << found.key();
        lines += QStringLiteral("\n\n[%1]: <%2>").arg(found.key(), found.value());
    }
    return lines;
}

/// The text that replaces an image, such as "image: a cow, https://x.org/cow.png". A long address is shortened.
QString imageText(const QString &alt, const QString &url)
{
    constexpr qsizetype longest = 80;
    const QString address = url.size() <= longest ? url : url.first(longest - 1) + u'…';
    if (alt.isEmpty())
        return QCoreApplication::translate("Markdown", "image: %1").arg(address);
    return QCoreApplication::translate("Markdown", "image: %1, %2").arg(alt, address);
}

QString literal(cmark_node *node) { return QString::fromUtf8(cmark_node_get_literal(node)); }

/// Walks the syntax tree of one paragraph and collects its spans.
class SpanCollector
{
public:
    explicit SpanCollector(const ProtectedText &source)
        : m_source(source)
    {}

    void visit(cmark_node *node, Span format)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HTML_INLINE:
        case CMARK_NODE_HTML_BLOCK:
            return addTag(literal(node), format);
        case CMARK_NODE_TEXT:
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
            return addLink(node, format);
        case CMARK_NODE_IMAGE:
            return addImage(node, format);
        default:
            format.strike = format.strike || qstrcmp(cmark_node_get_type_string(node), "strikethrough") == 0;
        }
        visitChildren(node, format);
    }

    Spans take() { return m_tags.take(); }

private:
    void visitChildren(cmark_node *node, const Span &format)
    {
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
            visit(child, format);
    }

    /// Equal addresses share one string, however often the paragraph uses them.
    QString urlOf(cmark_node *node) { return *m_urls.insert(m_source.restoredText(QString::fromUtf8(cmark_node_get_url(node)))); }

    void addLink(cmark_node *node, Span format)
    {
        const QString url = urlOf(node);
        if (format.link.isEmpty() && isSafeLink(url))
            format.link = url;
        if (cmark_node_first_child(node))
            visitChildren(node, format);
        else
            add(url, format);
    }

    /// Images are never loaded. The description and the address of the image are shown instead.
    void addImage(cmark_node *node, Span format)
    {
        const QString url = urlOf(node);
        QString alt;
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
            alt += textOf(child);
        if (format.link.isEmpty() && isSafeLink(url))
            format.link = url;
        format.image = true;
        format.text = imageText(alt.simplified(), url);
        m_tags.add(std::move(format));
    }

    QString textOf(cmark_node *node) const
    {
        const char *own = cmark_node_get_literal(node);
        QString text = own ? m_source.restoredText(QString::fromUtf8(own)) : QString();
        if (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK)
            text += u' ';
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
            text += textOf(child);
        return text;
    }

    void addTag(const QString &tag, const Span &format)
    {
        if (TagSpans::isLineBreak(tag))
            add(QStringLiteral("\n"), format);
        else if (TagSpans::isPaired(tag))
            m_tags.addTag(tag, format);
        else
            add(tag, format);
    }

    void add(const QString &text, const Span &format)
    {
        for (Span &span : m_source.restore(text, format)) {
            if (span.math && span.link == span.text)
                span.math = false; // an address without brackets that contains dollars
            m_tags.add(std::move(span));
        }
    }

    const ProtectedText &m_source;
    TagSpans m_tags;
    QSet<QString> m_urls;
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

Spans parseInline(QStringView text, const Definitions &definitions)
{
    static cmark_syntax_extension *const extensions[] = {extension("strikethrough"), extension("autolink")};
    const ProtectedText source(text);
    const QByteArray bytes = (source.text() + definitionLines(text, definitions)).toUtf8();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                             &cmark_parser_free);
    for (cmark_syntax_extension *each : extensions)
        cmark_parser_attach_syntax_extension(parser.get(), each);
    cmark_parser_feed(parser.get(), bytes.constData(), size_t(bytes.size()));
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()), &cmark_node_free);
    SpanCollector collector(source);
    collector.visit(root.get(), {});
    return collector.take();
}

}
