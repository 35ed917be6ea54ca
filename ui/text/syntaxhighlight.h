// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

class QTextDocument;

namespace corral::ui {

/// Highlights the code in a TextEdit or TextArea. Without a highlighter in the build, or for an unknown language, the text is
/// unchanged.
class SyntaxHighlight : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    /// "Modelfile", "C++", or the info string of a fence.
    Q_PROPERTY(QString definition READ definition WRITE setDefinition NOTIFY definitionChanged FINAL)
    Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY darkChanged FINAL)
    /// The language is known and the text is highlighted.
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged FINAL)

public:
    explicit SyntaxHighlight(QObject *parent = nullptr);
    ~SyntaxHighlight() override;

    QQuickTextDocument *document() const { return m_document.data(); }
    void setDocument(QQuickTextDocument *document);
    /// The same for C++.
    void setTextDocument(QTextDocument *document);
    QString definition() const { return m_definition; }
    void setDefinition(const QString &definition);
    bool isDark() const { return m_dark; }
    void setDark(bool dark);
    bool isActive() const { return m_highlighter; }
    /// The last line is still growing: a long one is highlighted when it is complete, not again with each token.
    void setGrowing(bool growing);
    /// Number of lines highlighted so far, to measure the cost of changes.
    qint64 highlightedLines() const { return m_lines; }

Q_SIGNALS:
    void documentChanged();
    void definitionChanged();
    void darkChanged();
    void activeChanged();

private:
    void rebuild();

    QPointer<QQuickTextDocument> m_document;
    QPointer<QTextDocument> m_text;
    QString m_definition;
    bool m_dark = false;
    QPointer<QSyntaxHighlighter> m_highlighter;
    qint64 m_lines = 0;
    bool m_growing = false;
};

}
