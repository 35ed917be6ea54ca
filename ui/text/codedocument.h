// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"
#include "ui/text/blocktext.h"
#include "ui/text/syntaxhighlight.h"

#include <QFont>

#include <algorithm>
#include <limits>

namespace corral::ui {

/// Shows a markdown::Block of code in a TextEdit with NoWrap. New text is appended, and only that is highlighted. Give the
/// TextEdit a width, best from `contentWidth`: without one it lays all its text out at each change.
class CodeDocument : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(corral::markdown::Block block READ block WRITE setBlock NOTIFY blockChanged FINAL)
    /// The font of the TextEdit, which the document does not signal.
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged FINAL)
    Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY darkChanged FINAL)
    /// The info string of the fence; may be empty.
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    /// The width of the widest line in pixels, rounded up to steps.
    Q_PROPERTY(qreal contentWidth READ contentWidth NOTIFY contentWidthChanged FINAL)
    /// It continues the previous block.
    Q_PROPERTY(bool continued READ isContinued NOTIFY blockChanged FINAL)
    /// It continues in the next block.
    Q_PROPERTY(bool more READ hasMore NOTIFY blockChanged FINAL)
    /// Space left of code inside a list or a quote, in pixels.
    Q_PROPERTY(int margin READ margin NOTIFY blockChanged FINAL)
    /// It is a formula in LaTeX.
    Q_PROPERTY(bool formula READ isFormula NOTIFY blockChanged FINAL)
    /// The source of the formula if all of it is here, else empty.
    Q_PROPERTY(QString formulaSource READ formulaSource NOTIFY blockChanged FINAL)
    /// Number of characters that are not displayed because their lines are too long. Copying includes them.
    Q_PROPERTY(int hiddenCharacters READ hiddenCharacters NOTIFY blockChanged FINAL)

public:
    explicit CodeDocument(QObject *parent = nullptr);

    QQuickTextDocument *document() const { return m_document.data(); }
    void setDocument(QQuickTextDocument *document);
    /// The same for C++.
    void setTextDocument(QTextDocument *document);
    const markdown::Block &block() const { return m_block; }
    void setBlock(const markdown::Block &block);
    QFont font() const { return m_font; }
    void setFont(const QFont &font);
    bool isDark() const { return m_highlight.isDark(); }
    void setDark(bool dark);
    QString language() const { return m_block.language; }
    bool hasMore() const { return m_block.more; }
    bool isContinued() const { return m_block.isContinued(); }
    int margin() const;
    bool isFormula() const { return m_block.math; }
    QString formulaSource() const { return isWholeFormula(m_block) ? m_block.code : QString(); }
    int hiddenCharacters() const { return int(std::min<qint64>(m_block.hiddenCharacters(), std::numeric_limits<int>::max())); }
    qreal contentWidth() const { return m_contentWidth; }

    qint64 charactersWritten() const { return m_written; }
    qint64 highlightedLines() const { return m_highlight.highlightedLines(); }

Q_SIGNALS:
    void documentChanged();
    void blockChanged();
    void fontChanged();
    void darkChanged();
    void languageChanged();
    void contentWidthChanged();

private:
    void write(const QString &code);
    void measure(int fromLine);

    QPointer<QQuickTextDocument> m_document;
    QPointer<QTextDocument> m_text;
    SyntaxHighlight m_highlight;
    QFont m_font;
    markdown::Block m_block;
    QString m_shown; ///< the code in the document
    qreal m_contentWidth = 0;
    qint64 m_written = 0;
};

}
