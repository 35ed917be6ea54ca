// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/inlinesyntax.h"
#include "markdown/syntax.h"
#include "markdown/textgroup.h"

namespace corral::markdown {

/// The quotes and list items that are open, from the outermost to the innermost, and the numbering of the lists.
class Containers
{
public:
    qsizetype size() const { return m_open.size(); }
    bool isEmpty() const { return m_open.isEmpty(); }
    bool isFull() const;
    /// Whether the containers from the depth `from` up to the innermost one are all list items.
    bool areItems(qsizetype from) const;
    /// Removes the prefixes of the first `limit` containers from the line. Returns to how many of them the line belongs.
    qsizetype match(QStringView &rest, qsizetype limit) const;
    /// Whether the line begins the next item of the list at this depth.
    bool isNextItem(QStringView rest, qsizetype depth) const;

    void openQuote();
    void openItem(const syntax::ListMarker &found);
    /// A footnote is a list item with the label of the footnote as its marker.
    void openNote(const syntax::Note &note);
    void closeInnermost() { m_open.removeLast(); }

    /// Whether no paragraph shows the marker of the innermost container yet.
    bool hasMarker() const { return !m_open.last().marker.isEmpty(); }
    /// Gives the marker of a paragraph back to the innermost container, because the paragraph became another kind of block.
    void returnMarker(const QString &marker);
    /// An empty paragraph inside all containers. It gets the innermost marker that no paragraph shows yet. For the other such
    /// markers, paragraphs without text are added to the group.
    Paragraph newParagraph(bool blankAbove, TextGroup &group, Output &out);

private:
    struct Container
    {
        bool item = false; ///< a list item, else a quote
        int indent = 0;    ///< the indentation of the lines that belong to the list item
        QString marker;    ///< empty once a paragraph shows it
    };
    struct List
    {
        bool ordered = false;
        QChar mark;
        int next = 0; ///< the number of the next item
        bool accepts(const syntax::ListMarker &found) const { return ordered == found.ordered && mark == found.mark; }
    };
    void forgetLists(qsizetype depth);

    QList<Container> m_open;
    QList<List> m_lists; ///< the most recent list at each depth
};

}
