// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/linedirections.h"

#include "ui/text/prosestyle.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace corral::ui {

namespace {
bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= 0x590 && (c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.isSurrogate());
    });
}
}

void LineDirections::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (m_text)
        m_text->disconnect(this);
    m_document = document;
    m_text = document ? document->textDocument() : nullptr;
    if (m_text) {
        connect(m_text, &QTextDocument::contentsChanged, this, &LineDirections::update);
        update();
    }
    Q_EMIT documentChanged();
}

/// Does nothing without right-to-left text.
void LineDirections::update()
{
    if (m_updating || !hasRightToLeft(m_text->toPlainText()))
        return;
    const QScopedValueRollback<bool> updating(m_updating, true);
    QTextCursor edit(m_text);
    edit.beginEditBlock();
    for (QTextBlock line = m_text->begin(); line.isValid(); line = line.next()) {
        markdown::Span text;
        text.text = line.text();
        QTextBlockFormat direction;
        direction.setLayoutDirection(ProseStyle::direction({text}));
        if (line.blockFormat().layoutDirection() != direction.layoutDirection())
            QTextCursor(line).mergeBlockFormat(direction);
    }
    edit.endEditBlock();
}

}
