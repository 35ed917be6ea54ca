// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"

#include <QStringList>

#include <array>

namespace corral::awkward {

namespace {

constexpr std::array words{"the",  "cow",    "walks", "slowly", "over",  "a",     "green", "field", "while", "somebody", "counts",
                           "each", "of",     "them",  "and",    "wrote", "down",  "what",  "was",   "seen",  "before",   "noon",
                           "in",   "summer", "rain",  "fell",   "so",    "paths", "were",  "wet",   "again", "yesterday"};

QString block(const QString &language, const QString &code) { return QStringLiteral("```%1\n%2\n```\n").arg(language, code); }

Conversation several(const QString &name, int turns, const QString &answer)
{
    Conversation conversation{name, {}};
    for (int i = 0; i < turns; ++i)
        conversation.turns << Turn{QStringLiteral("Question %1?").arg(i + 1), answer};
    return conversation;
}

}

QString paragraph(int characters)
{
    QString text;
    text.reserve(characters + 16);
    bool first = true;
    for (int i = 0; text.size() < characters; ++i) {
        QString word = QString::fromLatin1(words.at(std::size_t(i * 7 + i / 11) % words.size()));
        if (first)
            word[0] = word[0].toUpper();
        first = i % 13 == 12;
        text += word + (first ? QStringLiteral(". ") : QStringLiteral(" "));
    }
    return text.trimmed() + u'.';
}

QString codeBlock(int lines)
{
    QStringList code;
    for (int i = 0; i < lines; ++i) {
        const int step = i % 5;
        code << (step == 0   ? QStringLiteral("def step_%1(values):  # the step with the number %1").arg(i)
                 : step == 4 ? QString()
                             : QStringLiteral("    values[%1] = \"text %1\" + str(%2 * values[%1 - 1])").arg(i).arg(i % 17));
    }
    return block(QStringLiteral("python"), code.join(u'\n'));
}

QString jsonLine(int characters)
{
    QString line = QStringLiteral("{\"items\":[");
    for (int i = 0; line.size() < characters; ++i)
        line += QStringLiteral("%1{\"id\":%2,\"name\":\"item %2\",\"ok\":%3,\"size\":%4.5}")
                    .arg(i ? QStringLiteral(",") : QString())
                    .arg(i)
                    .arg(i % 2 ? QStringLiteral("true") : QStringLiteral("null"))
                    .arg(i * 31 % 977);
    return block(QStringLiteral("json"), line + QStringLiteral("]}"));
}

QString minifiedScript(int characters)
{
    QString line = QStringLiteral("\"use strict\";!function(e,t){");
    for (int i = 0; line.size() < characters; ++i)
        line += QStringLiteral("var a%1=function(e){return e&&e.b?/[a-z]+/g.test(e.c)?\"x%1\":`y${e}`:void 0};").arg(i);
    return block(QStringLiteral("javascript"), line + QStringLiteral("}(window,document);"));
}

QString table(int columns, int rows)
{
    const auto row = [columns](auto cell) {
        QString line = QStringLiteral("|");
        for (int column = 0; column < columns; ++column)
            line += cell(column) + u'|';
        return line + u'\n';
    };
    QString text = row([](int column) { return QStringLiteral(" Column %1 ").arg(column + 1); });
    text += row([](int) { return QStringLiteral("---"); });
    for (int i = 0; i < rows; ++i)
        text += row([i](int column) { return QStringLiteral(" %1 of %2 ").arg(i * (column + 3) % 10007).arg(column + 1); });
    return text;
}

QString logLines(int lines)
{
    QStringList text;
    for (int i = 0; i < lines; ++i)
        text << QStringLiteral("2026-11-26T%1:%2:%3Z worker[%4]: request %5 took %6 ms")
                    .arg(i / 3600 % 24, 2, 10, QLatin1Char('0'))
                    .arg(i / 60 % 60, 2, 10, QLatin1Char('0'))
                    .arg(i % 60, 2, 10, QLatin1Char('0'))
                    .arg(i % 7)
                    .arg(i)
                    .arg(i * 37 % 900);
    return text.join(u'\n');
}

Texts largeAnswers()
{
    const QString heavy = QStringLiteral("Some **bold**, `code` and [a link](https://example.org/x), *then* ~~more~~.\n");
    return {
        {QStringLiteral("code of 10 lines"), codeBlock(10)},
        {QStringLiteral("code of 120 lines"), QStringLiteral("Here:\n\n") + codeBlock(120) + QStringLiteral("\nDone.\n")},
        {QStringLiteral("code of 2,000 lines"), codeBlock(2000)},
        {QStringLiteral("JSON line of 15 kB"), jsonLine(15000) + QStringLiteral("\nThat is all.\n")},
        {QStringLiteral("JSON line of 300 kB"), jsonLine(300000) + QStringLiteral("\nThat is all.\n")},
        {QStringLiteral("minified script of 40 kB"), minifiedScript(40000)},
        {QStringLiteral("paragraph of 6,000 characters"), paragraph(6000)},
        {QStringLiteral("paragraph of 20,000 characters"), paragraph(20000)},
        {QStringLiteral("word of 30,000 characters"), QString(30000, u'x')},
        {QStringLiteral("table of 12 columns"), table(12, 10)},
        {QStringLiteral("table of 40 columns"), table(40, 10)},
        {QStringLiteral("table of 300 rows"), QStringLiteral("Rows:\n\n") + table(4, 300) + QStringLiteral("\nDone.\n")},
        {QStringLiteral("table of 666 columns"), table(666, 40)},
        {QStringLiteral("1,200 marked lines"), heavy.repeated(1200)},
        {QStringLiteral("list of 800 items"), QStringLiteral("- an item with **bold** words\n").repeated(800)},
        {QStringLiteral("quote of depth 200"), QString(200, u'>') + QStringLiteral(" deep\n")},
        {QStringLiteral("2,000 open marks"), QStringLiteral("*a **b _c [d `").repeated(150)},
        {QStringLiteral("500 formulas"),
         QStringLiteral("Let $x_i^2$ and \\(y_{i}\\).\n\n\\[ z = \\frac{x}{y} \\]\n\n").repeated(250)},
    };
}

Texts largeQuestions()
{
    return {
        {QStringLiteral("40 pasted lines"), logLines(40)},
        {QStringLiteral("3,000 pasted lines"), QStringLiteral("What is wrong here?\n\n") + logLines(3000)},
        {QStringLiteral("20,000 pasted lines"), logLines(20000)},
        {QStringLiteral("one line of 100 kB"), jsonLine(100000)},
    };
}

QList<Conversation> conversations()
{
    const QString brief = QStringLiteral("A short answer.");
    QList<Conversation> result{
        {QStringLiteral("long question, short answer"), {{logLines(60), brief}}},
        {QStringLiteral("very long question, short answer"), {{logLines(3000), brief}}},
        {QStringLiteral("code of 120 lines"), {{QStringLiteral("Write it."), answer(QStringLiteral("code of 120 lines"))}}},
        {QStringLiteral("code between short turns"),
         {{QStringLiteral("Hello?"), brief},
          {QStringLiteral("Write it."), QStringLiteral("Here:\n\n") + codeBlock(400) + QStringLiteral("\nDone.")},
          {QStringLiteral("Thanks."), brief}}},
        {QStringLiteral("ends with code"), {{QStringLiteral("Write it."), codeBlock(300)}}},
        several(QStringLiteral("12 answers of 1,000 characters"), 12, paragraph(1000)),
        several(QStringLiteral("6 answers of 2,000 characters"), 6, paragraph(2000)),
        several(QStringLiteral("4 answers of 6,000 characters"), 4, paragraph(6000)),
        several(QStringLiteral("200 short turns"), 200, brief),
        {QStringLiteral("an answer of 400 kB"),
         {{QStringLiteral("All of it?"), (paragraph(2000) + QStringLiteral("\n\n")).repeated(200)}}},
        {QStringLiteral("an empty answer"), {{QStringLiteral("Nothing?"), QString()}, {QStringLiteral("Still?"), brief}}},
    };
    Conversation all{QStringLiteral("every answer"), {}};
    for (const Text &text : answers())
        all.turns << Turn{text.name, text.text};
    return result << all;
}

}
