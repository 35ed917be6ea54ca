// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/markdownhtml.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

namespace corral::exchange {

namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

/// Puts a new node in the place of another, with its children.
void replace(cmark_node *former, cmark_node *made)
{
    while (auto *child = cmark_node_first_child(former))
        cmark_node_append_child(made, child);
    if (cmark_node_replace(former, made))
        cmark_node_free(former);
    else
        cmark_node_free(made);
}

void showTags(cmark_node *node)
{
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) {
        auto *text = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(text, cmark_node_get_literal(node));
        replace(node, text);
    } else {
        auto *block = cmark_node_new(CMARK_NODE_CODE_BLOCK);
        cmark_node_set_literal(block, cmark_node_get_literal(node));
        replace(node, block);
    }
}

/// A link must not be inside of another.
bool isInLink(cmark_node *node)
{
    for (auto *parent = cmark_node_parent(node); parent; parent = cmark_node_parent(parent)) {
        if (cmark_node_get_type(parent) == CMARK_NODE_LINK)
            return true;
    }
    return false;
}

void linkPicture(cmark_node *image)
{
    auto *link = cmark_node_new(isInLink(image) ? CMARK_NODE_EMPH : CMARK_NODE_LINK);
    if (cmark_node_get_type(link) == CMARK_NODE_LINK)
        cmark_node_set_url(link, cmark_node_get_url(image));
    if (!cmark_node_first_child(image)) {
        auto *text = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(text, cmark_node_get_url(image));
        cmark_node_append_child(link, text);
    }
    replace(image, link);
}

/// Leaves nothing that shows other than text.
void makeHarmless(cmark_node *root)
{
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(root), &cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
        auto *node = cmark_iter_get_node(iterator.get());
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
            showTags(node);
        else if (type == CMARK_NODE_IMAGE && event == CMARK_EVENT_EXIT)
            linkPicture(node);
    }
}

}

QString htmlFrom(const QString &markdown)
{
    static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    Q_UNUSED(registered)
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                             &cmark_parser_free);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    const auto bytes = markdown.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), size_t(bytes.size()));
    const Node root(cmark_parser_finish(parser.get()), &cmark_node_free);
    makeHarmless(root.get());
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_render_html(root.get(), CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser.get())), &std::free);
    return QString::fromUtf8(html.get());
}

}
