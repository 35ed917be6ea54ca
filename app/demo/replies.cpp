// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/replies.h"

#include "demo/sample.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace corral::demo {

namespace {

bool asksFor(const QString &text, const char *words)
{
    const QRegularExpression pattern(QStringLiteral("\\b(?:%1)").arg(QString::fromLatin1(words)),
                                     QRegularExpression::CaseInsensitiveOption);
    return text.contains(pattern);
}

/// What the question is about: without the words that only ask.
QString topicOf(const QString &text)
{
    static const QRegularExpression asking(
        QStringLiteral("^(?:(?:please|hello|hi|hey|can you|could you|would you|how (?:do|can|would) (?:i|you|we)|how to|what(?: "
                       "is| are|'s)|who is|why (?:is|are|do|does)|tell me (?:more )?about|"
                       "explain|describe|compare|summari[sz]e|write(?: me)?|show(?: me)?|give "
                       "me|make|list|create|an?|the|some|code|function|program|script|table|story|poem|"
                       "in (?:c\\+\\+|python)|to|for|of|that|about|with)\\b[,:! ]*)+"),
        QRegularExpression::CaseInsensitiveOption);
    QString topic = text.section(QLatin1Char('\n'), 0, 0).simplified();
    topic.remove(asking);
    topic = topic.section(QRegularExpression(QStringLiteral("[.?!]")), 0, 0).trimmed();
    const QString brief = QStringList(topic.split(QLatin1Char(' ')).mid(0, 9)).join(QLatin1Char(' '));
    return brief.isEmpty() ? QStringLiteral("that") : brief;
}

QString title(const QString &topic) { return topic.left(1).toUpper() + topic.mid(1); }

QString cpp(const QString &topic)
{
    return QStringLiteral(
               "Here is a small, complete program for **%1**.\n\n"
               "```cpp\n#include <algorithm>\n#include <iostream>\n#include <vector>\n\nint main()\n{\n"
               "    std::vector<int> numbers{8, 3, 5, 1};\n    std::ranges::sort(numbers); // in place, O(n log n)\n\n"
               "    for (int number : numbers)\n        std::cout << number << '\\n';\n}\n```\n\n"
               "### How it works\n\n1. `std::ranges::sort` takes the whole container, so no iterators can be mixed up.\n"
               "2. The loop copies each `int`, which is cheaper than a reference to it.\n"
               "3. Build it with `g++ -std=c++20 -Wall main.cpp`.\n\n> For a partial result `std::ranges::nth_element` is "
               "faster.\n")
        .arg(topic);
}

QString python(const QString &topic)
{
    return QStringLiteral(
               "Here is one way to do it in Python, for **%1**.\n\n"
               "```python\nfrom collections import Counter\n\n\ndef most_common(text: str, count: int = 3) -> list[tuple[str, "
               "int]]:\n"
               "    \"\"\"Return the most frequent words of a text.\"\"\"\n    words = text.lower().split()\n    return "
               "Counter(words).most_common(count)\n\n\n"
               "print(most_common(\"the quick fox and the lazy dog\"))\n```\n\n"
               "- `Counter` does the counting in one pass.\n- The type hints cost nothing at run time and help the reader.\n\n"
               "Run it with `python3 words.py`; it prints `[('the', 2), ('quick', 1), ('fox', 1)]`.\n")
        .arg(topic);
}

QString table(const QString &topic)
{
    return QStringLiteral(
               "## %1 at a glance\n\n| Choice | Strength | Weakness | Good for |\n| --- | --- | --- | ---: |\n"
               "| Small model | answers at once | knows less | 1–4 GB |\n| Medium model | good balance | wants a GPU | 5–9 GB |\n"
               "| Large model | best reasoning | slow to load | 12 GB and more |\n\n"
               "**In short:** begin with the smallest one that answers your questions about *%2*, and go up only when it "
               "fails.\n")
        .arg(title(topic), topic);
}

QString steps(const QString &topic)
{
    return QStringLiteral(
               "## %1\n\nIt takes four steps:\n\n1. **Look first.** Write down what you have and what you want instead.\n"
               "2. **Make it small.** Change one thing at a time:\n   - keep what works,\n   - note what you tried.\n"
               "3. **Measure.** A number beats a feeling.\n4. **Tidy up.** Leave it so that you understand it in a year.\n\n"
               "If you tell me more about *%2*, I can be more specific. Ça va aller → step by step. 🐎\n")
        .arg(title(topic), topic);
}

QString story(const QString &topic)
{
    return QStringLiteral("### %1\n\nThe corral lay quiet in the evening light when the first of the llamas lifted its head. "
                          "*Somebody*, it thought, *is asking about %2.*\n\n"
                          "“Let them ask,” said the old mare by the fence. “Questions are how the gate opens.”\n\n"
                          "And so they told it, slowly, one word after the other, until the stars came out and nobody remembered "
                          "who had begun.\n")
        .arg(title(topic), topic);
}

QString explanation(const QString &topic)
{
    return QStringLiteral("## %1\n\nA short answer first: **%2** is easier to understand when you split it into parts.\n\n"
                          "- **What it is.** The idea itself, without the details.\n- **Why it matters.** It saves time, and it "
                          "fails *visibly* when it fails.\n"
                          "- **Where it ends.** No idea is good for everything; a naïve use of it costs more than it brings.\n\n"
                          "### An example\n\nThink of a workshop: every tool has its place, so you find it without searching. "
                          "`order` costs a minute a day and returns an hour.\n\n"
                          "> Simple things should be simple, complex things should be possible.\n\nShall I go deeper into one of "
                          "the parts?\n")
        .arg(title(topic), topic);
}

QString wordOf(const QJsonObject &tool)
{
    const QJsonObject function = tool.value(QLatin1String("function")).toObject();
    return function.value(QLatin1String("name")).toString() + QLatin1Char(' ') +
           function.value(QLatin1String("description")).toString();
}

/// How many words of the question the tool's name and description share.
qsizetype fit(const QJsonObject &tool, const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("\\W+|_"));
    const QStringList words = wordOf(tool).toLower().split(gap, Qt::SkipEmptyParts);
    const QStringList asked = text.toLower().split(gap, Qt::SkipEmptyParts);
    return std::count_if(asked.begin(), asked.end(),
                         [&](const QString &word) { return word.size() > 3 && words.contains(word); });
}

}

QString reply(const Question &question)
{
    const QString &text = question.text;
    const QString topic = topicOf(text);
    QString answer =
        !question.toolResult.isEmpty() ? QStringLiteral("I looked it up. The answer is:\n\n> %1\n\nAnything else about *%2*?\n")
                                             .arg(question.toolResult.simplified().left(400), topic)
        : question.images > 0
            ? QStringLiteral("In the picture I can see **%n** clearly lit subject in front of a quiet background.\n\n- The light "
                             "comes from the left.\n"
                             "- The colours are warm, the edges soft.\n\nAs for *%1*: the picture alone does not tell.\n")
                  .replace(QLatin1String("%n"), QString::number(question.images))
                  .arg(topic)
        : asksFor(text, "python")                                              ? python(topic)
        : asksFor(text, "code|c\\+\\+|program|function|implement|sort|vector") ? cpp(topic)
        : asksFor(text, "table|compare|versus|vs\\b|difference")               ? table(topic)
        : asksFor(text, "story|poem|tale|song")                                ? story(topic)
        : asksFor(text, "how|steps|list|guide")                                ? steps(topic)
        : asksFor(text, "hello|hi\\b|hey|good (?:morning|evening)") && text.size() < 40
            ? QStringLiteral("Hello! I am a model of the **demo server**: my answers are made up, but they arrive the way real "
                             "ones do. Ask me for code, a table, a story, or an explanation.\n")
            : explanation(topic);
    if (asksFor(question.system, "pirate"))
        answer.prepend(QStringLiteral("Arrr, matey! 🏴‍☠️ "));
    else if (!question.system.isEmpty())
        answer += QStringLiteral("\n*(As my system prompt asks: “%1”)*\n").arg(question.system.simplified().left(80));
    return answer;
}

QString thoughts(const Question &question)
{
    return QStringLiteral(
               "The user asks about %1. Let me think about what would help most. A direct answer first, then an example; "
               "I should keep it short and mention where the idea ends. Nothing here needs a guess, so I can be definite.\n")
        .arg(topicOf(question.text));
}

QString moreAbout(const Question &question, int paragraph)
{
    static const char *const turns[] = {"There is another side to it.", "Consider the numbers.", "An example makes that plain.",
                                        "This is where most people stop.", "Look at it from the end."};
    return QStringLiteral("\n### Part %1\n\n%2 When we speak of *%3*, the order of the steps decides: what comes first shapes "
                          "everything after it. "
                          "A careful reader notices that `part %1` builds on the one before, and that none of it is lost when "
                          "the view scrolls on. "
                          "The result is **steady**: one more sentence, one more thought, at the same pace as the first.\n")
        .arg(paragraph + 1)
        .arg(QString::fromLatin1(turns[paragraph % 5]), topicOf(question.text));
}

QJsonArray toolCalls(const QJsonArray &tools, const Question &question)
{
    if (tools.isEmpty())
        return {};
    QJsonObject best = tools.first().toObject();
    for (const QJsonValue &tool : tools)
        if (fit(tool.toObject(), question.text) > fit(best, question.text))
            best = tool.toObject();
    const QJsonObject function = best.value(QLatin1String("function")).toObject();
    const QJsonValue arguments = sampleOf(function.value(QLatin1String("parameters")).toObject(), topicOf(question.text));
    const QString id = QStringLiteral("call_") +
                       QString::number(QRandomGenerator::global()->generate64(), 36).rightJustified(8, QLatin1Char('0')).left(8);
    return {QJsonObject{{QStringLiteral("id"), id},
                        {QStringLiteral("function"), QJsonObject{{QStringLiteral("index"), 0},
                                                                 {QStringLiteral("name"), function.value(QLatin1String("name"))},
                                                                 {QStringLiteral("arguments"), arguments.toObject()}}}}};
}

QStringList tokens(const QString &text)
{
    static const QRegularExpression piece(
        QStringLiteral(" ?\\p{L}{1,7}|\\p{L}{1,7}| ?\\d{1,3}|\\n+| +|[^\\p{L}\\d\\s]\\x{FE0F}?|\\s"));
    QStringList list;
    for (auto it = piece.globalMatch(text); it.hasNext();)
        list << it.next().captured();
    return list;
}

}
