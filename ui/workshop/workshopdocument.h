// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/overviewmodel.h"
#include "ui/workshop/problemmodel.h"
#include "ui/workshop/textfollower.h"
#include "ui/workshop/truncatedtext.h"

#include "modelfile/file.h"
#include "modelfile/overview.h"
#include "modelfile/source.h"

#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QTextDocument>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace corral::ui {

/// One open Modelfile: its text, its location, and its analysis. While an editor shows it, the editor's QTextDocument holds the
/// text, with its own undo history; this object follows the changes.
class WorkshopDocument : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopController")
    Q_PROPERTY(QString title READ title NOTIFY placeChanged FINAL)
    /// The full path, or the model whose Modelfile it is.
    Q_PROPERTY(QString place READ place NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString path READ path NOTIFY placeChanged FINAL)
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged FINAL)
    Q_PROPERTY(corral::ui::ProblemModel *problems READ problems CONSTANT FINAL)
    Q_PROPERTY(corral::ui::OverviewModel *overview READ overview CONSTANT FINAL)
    /// The number of lines that are too long for an editor; if there are any, the editor truncates them and is read-only.
    Q_PROPERTY(int cutLines READ cutLines NOTIFY cutLinesChanged FINAL)
    /// A longer line cannot be pasted.
    Q_PROPERTY(int longestLine READ longestLine CONSTANT FINAL)
    /// The editor's document; its content is replaced by the text.
    Q_PROPERTY(QQuickTextDocument *editor READ editor WRITE setEditor NOTIFY editorChanged FINAL)

public:
    /// `bytes`: content of the file, or as it would be written.
    explicit WorkshopDocument(const QByteArray &bytes, QObject *parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString &path);
    [[nodiscard]] QString model() const { return m_model; }
    void setModel(const QString &model);
    /// For a document with neither path nor model.
    void setName(const QString &name);

    [[nodiscard]] ProblemModel *problems() { return &m_problems; }
    [[nodiscard]] OverviewModel *overview() { return &m_overview; }
    [[nodiscard]] const modelfile::Overview &parsedOverview() const { return m_parsedOverview; }

    [[nodiscard]] const QString &text() const { return m_text; }
    /// As one undo step.
    void setText(const QString &text);
    /// The content to write to a file: with its encoding and line ends.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] bool isModified() const { return m_modified; }
    /// `bytes` were written to the file.
    void setSaved(const QByteArray &bytes);
    /// The content of the file when it was last read or written.
    [[nodiscard]] QByteArray savedBytes() const { return m_savedBytes; }

    /// The text as the server gets it: like bytes(), so that line ends inside a text are those of the file.
    [[nodiscard]] QString textToSend() const { return modelfile::decode(bytes()).text; }
    /// The base folder of relative paths; empty if there is no file.
    [[nodiscard]] QString folder() const;
    /// Analyses again, because files may have changed.
    void recheck() { analyse(); }
    /// The pause before a text is analysed again if the analysis took `cost`, so that a long text is not analysed on each key
    /// press.
    [[nodiscard]] static std::chrono::milliseconds pauseAfter(std::chrono::milliseconds cost);

    [[nodiscard]] modelfile::Draft draft() const;

    [[nodiscard]] static int longestLine() { return TruncatedText::longestLine; }
    /// Reports why a text was not pasted.
    Q_INVOKABLE void refuse(const QString &text);

    /// Number of characters copied from the editor so far, to measure the cost of changes.
    [[nodiscard]] qint64 copiedCharacters() const { return m_follower.copied(); }
    [[nodiscard]] int cutLines() const { return static_cast<int>(m_shown.cutLines()); }

    [[nodiscard]] QQuickTextDocument *editor() const { return m_editor.data(); }
    void setEditor(QQuickTextDocument *editor);
    /// The same for C++.
    void setTextDocument(QTextDocument *document);

Q_SIGNALS:
    void placeChanged();
    void modifiedChanged();
    void editorChanged();
    void cutLinesChanged();
    void refused(const QString &message, const QString &hint);
    void textChanged();
    /// problems() and overview() are new.
    void analysed();

private:
    void follow(int position, int removed, int added);
    void signalEditorChange();
    void show();
    void takeAnalysis(const modelfile::Analysis &found);
    void takeText(const QString &text);
    void signalTextChange();
    void analyse();
    void updateModified();
    /// A note on line ends that editing will change, because an editor supports only one kind.
    [[nodiscard]] std::optional<modelfile::Diagnostic> lineEndNote() const;

    QString m_path;
    QString m_model;
    QString m_name;
    QString m_text;
    modelfile::TextFormat m_format;
    modelfile::LineEnds m_lineEnds = modelfile::LineEnds::Lf;
    bool m_mixedLineEnds = false;
    QByteArray m_savedBytes;
    QString m_savedText;
    bool m_modified = false;
    ProblemModel m_problems;
    OverviewModel m_overview;
    modelfile::Overview m_parsedOverview;
    QPointer<QQuickTextDocument> m_editor;
    QPointer<QTextDocument> m_document;
    TruncatedText m_shown; ///< set while there is an editor
    TextFollower m_follower;
    bool m_followed = false; ///< the editor has changed the text, and that was not signalled yet
    QTimer m_analysisTimer;
    quint64 m_revision = 0; ///< incremented with the text and the folder; identifies the analysed version
};

}
