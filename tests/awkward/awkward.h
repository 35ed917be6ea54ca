// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Texts that are hard to display, store or send. All of them are made up and deterministic.
namespace corral::awkward {

struct Text
{
    QString name; ///< name of the file without its suffix, or of the generated text
    QString text;

    bool operator==(const Text &) const = default;
};
using Texts = QList<Text>;

struct Turn
{
    QString question;
    QString answer;
};

struct Conversation
{
    QString name;
    QList<Turn> turns;
};

/// The files in tests/data/awkward. Empty only if the folder cannot be read.
Texts answers();
Texts questions();
/// One of them by name; an unknown name aborts the program, because it is an error in the test.
QString answer(const QString &name);
QString question(const QString &name);

/// Generated answers and questions of up to several hundred kilobytes.
Texts largeAnswers();
Texts largeQuestions();

/// Conversations with rows that are taller than a window, in the positions that matter: first, last, between others.
QList<Conversation> conversations();

/// Building blocks of large texts. Words and full stops of at least `characters` characters in one line.
QString paragraph(int characters);
/// A fenced code block with `lines` lines of Python.
QString codeBlock(int lines);
/// A fenced code block with one line of JSON of at least `characters` characters.
QString jsonLine(int characters);
/// A fenced code block with one line of minified JavaScript.
QString minifiedScript(int characters);
QString table(int columns, int rows);
/// Lines like those of a log file.
QString logLines(int lines);

}
