// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/replies.h"

#include "demo/sample.h"

#include <QFile>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace corral::demo {

namespace {

bool asksFor(const QString &text, const char *words)
{
    const QRegularExpression pattern(QString::fromLatin1(words), QRegularExpression::CaseInsensitiveOption);
    return text.contains(pattern);
}

/// The text of data/<name>.md, with the topic put in.
QString written(const char *name, const QString &topic)
{
    QFile file(QStringLiteral(":/demo/data/%1.md").arg(QLatin1String(name)));
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    text.replace(QLatin1String("%Topic"), topic.left(1).toUpper() + topic.mid(1));
    return text.replace(QLatin1String("%topic"), topic);
}

/// Which answer fits.
const char *kindOf(const Question &question)
{
    static const std::pair<const char *, const char *> kinds[] = {
        {"table", "\\b(?:table|compare|comparison|versus|vs)\\b|\\bdifferences? between"},
        {"python", "\\bpython"},
        {"cpp", "c\\+\\+|\\b(?:code|program|function|implement|script|sort|vector)"},
        {"story", "\\b(?:story|poem|tale|song)\\b"},
        {"steps", "^how (?:do|can|could|should|would|to)\\b|\\b(?:steps|guide|plan)\\b"},
        {"greeting", "^(?:hello|hi|hey|good (?:morning|evening))\\b"},
    };
    if (!question.toolResult.isEmpty() || question.images > 0)
        return question.images > 0 ? "picture" : "tool";
    for (const auto &[kind, words] : kinds)
        if (asksFor(question.text, words))
            return kind;
    return "explanation";
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

QString topicOf(const QString &text)
{
    static const QRegularExpression asking(
        QStringLiteral(
            "^(?:(?:please|hello|hi|hey|can you|could you|would you|help me|how (?:do|does|can|would|should) "
            "(?:i|you|we|an?|the)?|how to|"
            "what(?: is| are|'s)|who is|why (?:is|are|do|does)|tell me|explain|describe|compare|summari[sz]e|translate|"
            "write(?: me)?|show(?: me)?|give "
            "me|make|list|create|plan|an?|the|some|more|code|function|program|script|table|story|poem|"
            "in (?:c\\+\\+|python)|to|for|of|that|about|with|how)(?=\\W|$)[,:! ]*)+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ending(QStringLiteral("[.?!](?=\\s|$).*$|,? please\\b.*$"));
    const QString first = text.section(QLatin1Char('\n'), 0, 0).simplified();
    const QString topic = QString(first).remove(asking).remove(ending).trimmed();
    const QString brief = topic.split(QLatin1Char(' ')).mid(0, 9).join(QLatin1Char(' '));
    return brief.isEmpty() ? QStringLiteral("that") : brief;
}

QString reply(const Question &question)
{
    QString answer = written(kindOf(question), topicOf(question.text));
    answer.replace(QLatin1String("%result"), question.toolResult.simplified().left(400));
    if (asksFor(question.system, "pirate"))
        answer.prepend(QStringLiteral("Arrr, matey! 🏴‍☠️ "));
    else if (!question.system.isEmpty())
        answer += QStringLiteral("\n*(As my system prompt asks: “%1”)*\n").arg(question.system.simplified().left(80));
    return answer;
}

QString thoughts(const Question &question) { return written("thoughts", topicOf(question.text)); }

QString moreAbout(const Question &question, int paragraph)
{
    return written("more", topicOf(question.text)).replace(QLatin1String("%part"), QString::number(paragraph + 1));
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
