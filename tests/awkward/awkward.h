// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Texts that are hard to show, store or send. All of it is made up, and the same at every run.
namespace corral::awkward {

struct Text
{
    QString name; ///< of the file without its ending, or of what was made
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

/// The files in tests/data/awkward. Empty only when the folder cannot be read.
Texts answers();
Texts questions();
/// One of them by its name; a name that does not exist ends the program, because it is a fault of the test.
QString answer(const QString &name);
QString question(const QString &name);

/// Answers and questions too large for a file: up to some hundred kilobytes each.
Texts largeAnswers();
Texts largeQuestions();

/// Conversations with rows that are taller than a window, in the places where that matters: first, last, between others.
QList<Conversation> conversations();

/// The pieces that large texts are made of.
/// Words with full stops, at least `characters` long, in one line.
QString paragraph(int characters);
/// A fenced block of `lines` lines of Python.
QString codeBlock(int lines);
/// A fenced block of one line of JSON with at least `characters` characters.
QString jsonLine(int characters);
/// A fenced block of one line of JavaScript without needless spaces.
QString minifiedScript(int characters);
QString table(int columns, int rows);
/// Lines as they are pasted from a log.
QString logLines(int lines);

}
