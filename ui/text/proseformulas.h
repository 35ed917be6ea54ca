// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/inlineformula.h"
#include "ui/text/prosestyle.h"

#include <QPointer>
#include <QTextDocument>

class QTextTable;

namespace corral::ui {

/// Has the formulas of a block typeset before it is shown.
void requestFormulas(const markdown::Block &block);

/// Shows the formulas of a block in the document of a ProseWriter: as their source, and typeset as soon as they are.
class ProseFormulas
{
public:
    void setOn(bool on) { m_on = on; }
    /// Sets the width of a line; 0: it is not known. Returns whether the document must be written anew, because another set of
    /// formulas is legible then.
    [[nodiscard]] bool setRoom(qreal width);
    /// Lets the document lay typeset formulas out, if that is on. Without it, formulas stay source.
    void setDocument(QTextDocument *document);
    /// Inserts a formula if it is typeset; requests it otherwise.
    bool insert(QTextCursor &cursor, const markdown::Span &span, const markdown::Paragraph &shape, const ProseStyle &style);
    /// Replaces the sources of those that are typeset by now in the document, which shows the block. Returns whether there were
    /// any.
    bool replaceIn(const markdown::Block &block, const ProseStyle &style);

private:
    bool isLegible(const Formula &formula, qreal em);
    bool replace(int start, const markdown::Spans &spans, const markdown::Paragraph &shape, const ProseStyle &style);
    bool replaceInCells(QTextTable &table, const markdown::Block &block, const ProseStyle &style);

    QPointer<QTextDocument> m_document;
    std::unique_ptr<InlineFormula> m_object;
    bool m_on = false;
    qreal m_room = 0;
    qreal m_widest = 0;           ///< the widest piece that is shown
    qreal m_narrowestTooWide = 0; ///< the widest piece of the formula that needs the least room of those that are too wide
    bool m_waiting = false;       ///< some were not typeset when they were inserted
};

}
