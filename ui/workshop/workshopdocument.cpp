// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/workshopdocument.h"

#include "base/displaytext.h"
#include "base/whendone.h"
#include "ui/shared/format.h"
#include "ui/shared/longtext.h"
#include "ui/workshop/editorlayout.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextCursor>
#include <QtConcurrentRun>

#include <algorithm>

namespace corral::ui {

namespace {

using namespace std::chrono_literals;

/// Short enough to feel immediate, long enough for the end of a word.
constexpr auto shortestPause = 120ms;
constexpr auto longestPause = 1500ms;

struct TimedAnalysis
{
    modelfile::Analysis found;
    std::chrono::milliseconds cost{0};
};

TimedAnalysis analysedAndTimed(const QString &text, const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    modelfile::Analysis found = modelfile::analysed(text, folder);
    return {std::move(found), std::chrono::milliseconds(timer.elapsed())};
}

}

WorkshopDocument::WorkshopDocument(const QByteArray &bytes, QObject *parent)
    : QObject(parent)
{
    m_analysisTimer.setSingleShot(true);
    m_analysisTimer.setInterval(shortestPause);
    connect(&m_analysisTimer, &QTimer::timeout, this, &WorkshopDocument::analyse);
    const modelfile::SourceText source = modelfile::decode(bytes);
    m_format = source.format;
    m_lineEnds = modelfile::lineEndsOf(source.text);
    m_text = modelfile::forEditing(source.text);
    m_mixedLineEnds = modelfile::withLineEnds(m_text, m_lineEnds) != source.text;
    m_savedText = m_text;
    m_savedBytes = bytes;
    analyse();
}

QString WorkshopDocument::title() const
{
    if (!m_path.isEmpty())
        return displayText(QFileInfo(m_path).fileName());
    return displayText(m_model.isEmpty() ? m_name : m_model);
}

QString WorkshopDocument::place() const
{
    if (!m_path.isEmpty())
        return displayText(QDir::toNativeSeparators(m_path));
    return m_model.isEmpty() ? tr("Not saved to a file yet") : tr("Modelfile of %1").arg(displayText(m_model));
}

QString WorkshopDocument::folder() const { return m_path.isEmpty() ? QString() : QFileInfo(m_path).path(); }

void WorkshopDocument::setPath(const QString &path)
{
    const QString before = folder();
    m_path = path;
    if (folder() != before) // relative paths are resolved from there
        analyse();
    Q_EMIT placeChanged();
}

void WorkshopDocument::setModel(const QString &model)
{
    m_model = model;
    Q_EMIT placeChanged();
}

void WorkshopDocument::setName(const QString &name)
{
    m_name = name;
    Q_EMIT placeChanged();
}

QByteArray WorkshopDocument::bytes() const
{
    // Unmodified text is written byte by byte, even with mixed line ends.
    return m_modified ? modelfile::encode({modelfile::withLineEnds(m_text, m_lineEnds), m_format}) : m_savedBytes;
}

void WorkshopDocument::setSaved(const QByteArray &bytes)
{
    m_savedBytes = bytes;
    const QString text = modelfile::decode(bytes).text;
    m_savedText = modelfile::forEditing(text);
    m_mixedLineEnds = m_mixedLineEnds && modelfile::withLineEnds(m_savedText, m_lineEnds) != text;
    updateModified();
}

modelfile::Draft WorkshopDocument::draft() const { return {m_name, m_path, m_model, bytes(), m_modified}; }

void WorkshopDocument::setText(const QString &text)
{
    if (!m_document)
        return takeText(text);
    if (!m_shown.isWhole() || !TruncatedText(text).isWhole()) {
        takeText(text);
        return show();
    }
    const QString old = m_text;
    // Only the difference is replaced, so that the cursor keeps its position in the rest.
    const auto first = std::mismatch(old.cbegin(), old.cend(), text.cbegin(), text.cend()).first;
    const qsizetype head = std::distance(old.cbegin(), first);
    qsizetype tail = 0;
    while (tail < std::min(old.size(), text.size()) - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(m_document);
    cursor.setPosition(static_cast<int>(head));
    cursor.setPosition(static_cast<int>(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
}

void WorkshopDocument::refuse(const QString &text)
{
    Q_EMIT refused(tr("Nothing was pasted: the text has a line of %1 characters, and the editor accepts lines of up to %2.")
                       .arg(format::count(LongText::longestLineOf(text)), format::count(longestLine())),
                   tr("Save the text to a file and open that, or break the line first."));
}

void WorkshopDocument::setEditor(QQuickTextDocument *editor)
{
    if (editor == m_editor)
        return;
    m_editor = editor;
    setTextDocument(editor ? editor->textDocument() : nullptr);
    Q_EMIT editorChanged();
}

void WorkshopDocument::setTextDocument(QTextDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document && !qobject_cast<EditorLayout *>(document->documentLayout()))
        document->setDocumentLayout(new EditorLayout(document));
    show();
}

/// Puts the text into the editor.
void WorkshopDocument::show()
{
    const int cutBefore = cutLines();
    m_shown = m_document ? TruncatedText(m_text) : TruncatedText();
    if (m_document) {
        m_document->disconnect(this);
        m_document->setPlainText(m_shown.text());
        m_document->clearUndoRedoStacks();
        connect(m_document, &QTextDocument::contentsChange, this, &WorkshopDocument::follow);
        connect(m_document, &QTextDocument::contentsChanged, this, &WorkshopDocument::signalEditorChange);
    }
    if (cutLines() != cutBefore)
        Q_EMIT cutLinesChanged();
}

void WorkshopDocument::follow(int position, int removed, int added)
{
    if (m_shown.isWhole()) // otherwise the shown text is truncated, and not edited
        m_followed = m_follower.follow(m_text, *m_document, position, removed, added) || m_followed;
}

/// Notifies others later, after the document's own layout.
void WorkshopDocument::signalEditorChange()
{
    if (std::exchange(m_followed, false))
        signalTextChange();
}

void WorkshopDocument::takeText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    signalTextChange();
}

void WorkshopDocument::signalTextChange()
{
    updateModified();
    ++m_revision;
    m_analysisTimer.start();
    Q_EMIT textChanged();
}

void WorkshopDocument::updateModified()
{
    if (const bool modified = m_text != m_savedText; modified != std::exchange(m_modified, modified))
        Q_EMIT modifiedChanged();
}

void WorkshopDocument::analyse()
{
    const auto take = [this, revision = ++m_revision](const TimedAnalysis &done) {
        m_analysisTimer.setInterval(pauseAfter(done.cost));
        if (revision == m_revision) // otherwise the text or its folder has changed
            takeAnalysis(done.found);
    };
    whenDone(QtConcurrent::run(analysedAndTimed, m_text, folder()), this, take);
}

std::chrono::milliseconds WorkshopDocument::pauseAfter(std::chrono::milliseconds cost)
{
    constexpr int rest = 60; // pause as a multiple of the time for an analysis
    return std::clamp<std::chrono::milliseconds>(rest * cost, shortestPause, longestPause);
}

void WorkshopDocument::takeAnalysis(const modelfile::Analysis &found)
{
    m_parsedOverview = found.overview;
    QList<modelfile::Diagnostic> problems = found.diagnostics;
    if (const auto note = lineEndNote())
        problems.prepend(*note);
    if (!m_shown.isWhole()) {
        for (modelfile::Diagnostic &each : problems) {
            const qsizetype start = m_shown.placeOf(each.span.start);
            each.span = {start, m_shown.placeOf(each.span.end()) - start};
        }
    }
    m_problems.setProblems(problems);
    m_overview.setOverview(found.overview);
    Q_EMIT analysed();
}

std::optional<modelfile::Diagnostic> WorkshopDocument::lineEndNote() const
{
    if (!m_mixedLineEnds)
        return std::nullopt;
    const QString kind = m_lineEnds == modelfile::LineEnds::CrLf ? tr("carriage return and line feed") : tr("a line feed");
    return modelfile::Diagnostic{
        modelfile::Severity::Hint,
        {},
        {},
        QStringLiteral("mixed-line-ends"),
        tr("The lines of this text do not all end in the same way; some end with a single carriage return."),
        tr("They stay as they are until the text is changed. Then all end with %1, also in a model that is "
           "made from it.")
            .arg(kind)};
}

}
