// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/overviewmodel.h"
#include "ui/workshop/problemmodel.h"
#include "ui/workshop/showntext.h"
#include "ui/workshop/textfollower.h"

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

/// One open Modelfile: its text, where it belongs, and what there is to say about it.
/// While an editor shows it, the editor's QTextDocument holds the text, with its own undo; it is followed here.
class WorkshopDocument : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopController")
    Q_PROPERTY(QString title READ title NOTIFY placeChanged FINAL)
    /// The whole path, or whose Modelfile it is.
    Q_PROPERTY(QString place READ place NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString path READ path NOTIFY placeChanged FINAL)
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged FINAL)
    Q_PROPERTY(corral::ui::ProblemModel *problems READ problems CONSTANT FINAL)
    Q_PROPERTY(corral::ui::OverviewModel *overview READ overview CONSTANT FINAL)
    /// Lines that are too long for an editor; where there is any, the editor shows their beginnings and changes nothing.
    Q_PROPERTY(int cutLines READ cutLines NOTIFY cutLinesChanged FINAL)
    /// A longer line is not pasted.
    Q_PROPERTY(int longestLine READ longestLine CONSTANT FINAL)
    /// The editor's document; what is in it is replaced by the text.
    Q_PROPERTY(QQuickTextDocument *editor READ editor WRITE setEditor NOTIFY editorChanged FINAL)

public:
    /// `bytes` as they are in the file, or as they would be.
    explicit WorkshopDocument(const QByteArray &bytes, QObject *parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString &path);
    [[nodiscard]] QString model() const { return m_model; }
    void setModel(const QString &model);
    /// Of a document that has neither path nor model.
    void setName(const QString &name);

    [[nodiscard]] ProblemModel *problems() { return &m_problems; }
    [[nodiscard]] OverviewModel *overview() { return &m_overview; }
    [[nodiscard]] const modelfile::Overview &meaning() const { return m_meaning; }

    [[nodiscard]] const QString &text() const { return m_text; }
    /// As one step that can be undone.
    void setText(const QString &text);
    /// As it is written to a file: with its encoding and line ends.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] bool isModified() const { return m_modified; }
    /// `bytes` are in the file now.
    void setSaved(const QByteArray &bytes);
    /// What the file held when it was last read or written.
    [[nodiscard]] QByteArray savedBytes() const { return m_savedBytes; }

    /// The text as the server gets it: like bytes(), so that line ends inside a text are those of the file.
    [[nodiscard]] QString textToSend() const { return modelfile::decode(bytes()).text; }
    /// The folder that paths in it start from; empty if it has no file.
    [[nodiscard]] QString folder() const;
    /// Looks once more at what may have changed on the disk.
    void recheck() { analyse(); }
    /// How long a text rests before it is checked again, when checking it took so long: a long one is not checked with each
    /// key.
    [[nodiscard]] static std::chrono::milliseconds pauseAfter(std::chrono::milliseconds cost);

    [[nodiscard]] modelfile::Draft draft() const;

    [[nodiscard]] static int longestLine() { return ShownText::longestLine; }
    /// Tells why a text that was to be pasted was not.
    Q_INVOKABLE void refuse(const QString &text);

    /// Characters that were taken from the editor so far, to see what changes cost.
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
    /// Of problems() and overview().
    void analysed();

private:
    void follow(int position, int removed, int added);
    void tellFollowed();
    void show();
    void takeAnalysis(const modelfile::Analysis &found);
    void takeText(const QString &text);
    void tellText();
    void analyse();
    void updateModified();
    /// What is lost of the line ends once the text is changed; an editor knows only one kind of them.
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
    modelfile::Overview m_meaning;
    QPointer<QQuickTextDocument> m_editor;
    QPointer<QTextDocument> m_document;
    ShownText m_shown; ///< while there is an editor
    TextFollower m_follower;
    bool m_followed = false; ///< the editor has changed the text, and nobody knows yet
    QTimer m_analysisTimer;
    quint64 m_revision = 0; ///< of the text and of the folder, as they were analysed last
};

}
