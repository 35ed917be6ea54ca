// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/messagetexts.h"

#include "base/displaytext.h"
#include "ui/shared/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace corral::ui {

namespace {

using State = chat::Message::State;

/// Shorter waits are not displayed.
constexpr std::chrono::seconds soonest{3};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::TranscriptModel)
};

QString tokens(qint64 count) { return count == 1 ? Words::tr("1 token") : Words::tr("%1 tokens").arg(format::count(count)); }

/// Corral counts pieces of text, each about one token.
QString about(const QString &figure, const llm::Metrics &metrics)
{
    return metrics.estimated ? Words::tr("about %1").arg(figure) : figure;
}

QString rateOf(const llm::Metrics &metrics)
{
    const auto rate = format::tokensPerSecond(metrics.tokensPerSecond());
    return rate.isEmpty() ? rate : about(rate, metrics);
}

/// What was read for an earlier message is not read again, and does not count. Before the first report of the server nothing is
/// known of the speed: it then tells only the length.
QString readingOf(const llm::PromptProgress &prompt)
{
    const QString what = Words::tr("Reading the prompt");
    const qint64 count = prompt.unread();
    if (count == 0)
        return what;
    const QString length = prompt.cached == 0 ? tokens(count)
                           : count == 1       ? Words::tr("1 new token")
                                              : Words::tr("%Ln new tokens", nullptr, int(count));
    const int percent = int(100 * prompt.share());
    const QString read = percent == 0 ? length : Words::tr("%L1 % of %2").arg(percent).arg(length);
    return what + QStringLiteral(" · ") + read;
}

void addLine(QStringList &lines, const QString &label, std::chrono::nanoseconds duration)
{
    if (duration.count() > 0)
        lines.append(label.arg(format::duration(duration)));
}

/// "temperature 0.2, think false": what the request set.
QString sentOptionsOf(const chat::Message &answer)
{
    constexpr qsizetype longest = 60; // of a value, which may be a schema
    QStringList parts;
    const auto sent = QJsonDocument::fromJson(answer.options.toUtf8()).object();
    for (auto option = sent.begin(); option != sent.end(); ++option) {
        const auto json = QString::fromUtf8(QJsonDocument(QJsonArray{*option}).toJson(QJsonDocument::Compact));
        const auto value = option->isString() ? option->toString() : json.mid(1, json.size() - 2);
        parts.append(option.key() + u' ' + (value.size() > longest ? value.left(longest) + u'…' : value));
    }
    return displayText(parts.join(QStringLiteral(", ")));
}

}

QString figuresOf(const chat::Message &answer)
{
    QStringList parts;
    if (answer.metrics.answerTokens > 0)
        parts.append(about(tokens(answer.metrics.answerTokens), answer.metrics));
    if (const auto rate = rateOf(answer.metrics); !rate.isEmpty())
        parts.append(rate);
    if (answer.firstToken.count() > 0)
        parts.append(Words::tr("first token %1").arg(format::duration(answer.firstToken)));
    return parts.join(QStringLiteral(" · "));
}

QString figuresDetailOf(const chat::Message &answer)
{
    const auto &metrics = answer.metrics;
    QStringList lines;
    if (metrics.answerTokens > 0)
        lines.append(Words::tr("Answer: %1").arg(about(tokens(metrics.answerTokens), metrics)));
    if (metrics.promptTokens > 0)
        lines.append(Words::tr("Prompt: %1").arg(tokens(metrics.promptTokens)));
    if (const auto rate = rateOf(metrics); !rate.isEmpty())
        lines.append(Words::tr("Rate: %1").arg(rate));
    addLine(lines, Words::tr("First token after %1"), answer.firstToken);
    addLine(lines, Words::tr("Loading the model: %1"), metrics.load);
    addLine(lines, Words::tr("Reading the prompt: %1"), metrics.promptEval);
    addLine(lines, Words::tr("Generating: %1"), metrics.eval);
    addLine(lines, Words::tr("Total: %1"), metrics.total);
    if (const auto sent = sentOptionsOf(answer); !sent.isEmpty())
        lines.append(Words::tr("Options: %1").arg(sent));
    return lines.join(u'\n');
}

QString endingOf(const chat::Message &answer)
{
    switch (answer.state) {
    case State::Stopped:
        return Words::tr("Stopped");
    case State::Failed:
        return Words::tr("Failed");
    case State::Interrupted:
        return Words::tr("Interrupted: Corral quit before the answer was complete");
    case State::Complete:
        if (answer.doneReason == QLatin1String("length"))
            return Words::tr("Stopped at the token limit (num_predict)");
        return answer.content.isEmpty() && answer.thinking.isEmpty() ? Words::tr("The answer is empty") : QString();
    case State::Streaming:
        break;
    }
    return {};
}

QString thinkingOf(const chat::Message &answer)
{
    if (answer.state == State::Streaming && answer.content.isEmpty())
        return Words::tr("Thinking…");
    const auto seconds = std::chrono::round<std::chrono::seconds>(answer.thinkingTime);
    if (seconds < std::chrono::seconds(1))
        return Words::tr("Thought briefly");
    if (seconds < std::chrono::minutes(1))
        return Words::tr("Thought for %1 s").arg(seconds.count());
    return Words::tr("Thought for %1").arg(format::duration(seconds));
}

QString waitingOf(const chat::Message &answer, Waiting waiting)
{
    if (answer.state != State::Streaming || !answer.content.isEmpty() || !answer.thinking.isEmpty())
        return {};
    const QString model = displayText(answer.model);
    const QString what = waiting.prompt    ? readingOf(*waiting.prompt)
                         : waiting.loading ? Words::tr("Loading %1").arg(model)
                                           : Words::tr("Waiting for the first token");
    if (waiting.elapsed < soonest)
        return what + u'…';
    const QString time = waiting.elapsed < std::chrono::minutes(1) ? Words::tr("%1 s").arg(waiting.elapsed.count())
                                                                   : format::duration(waiting.elapsed);
    return what + QStringLiteral(" · ") + time;
}

QString contextNoteOf(const chat::ContextLoss &loss)
{
    switch (loss.kind) {
    case chat::ContextLoss::None:
        break;
    case chat::ContextLoss::EarlierDropped:
        return Words::tr("Earlier messages did not reach the model: it read %1, and the conversation had more than %2. "
                         "A longer context (num_ctx) keeps more.")
            .arg(tokens(loss.read), format::count(loss.wanted));
    case chat::ContextLoss::MessageCut:
        return Words::tr("The message was too long for the context of %1: its middle did not reach the model.")
            .arg(tokens(loss.wanted));
    case chat::ContextLoss::Full:
        return Words::tr("The context of %1 is full. With the next message, the oldest ones no longer reach the model.")
            .arg(tokens(loss.wanted));
    }
    return {};
}

QString timeOf(const QDateTime &time, QDate today)
{
    const auto local = time.toLocalTime();
    const QLocale locale;
    // The short time format of some locales contains seconds.
    const auto clock = locale.toString(local.time(), locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
    if (local.date() == today)
        return clock;
    const auto sameYear = local.date().year() == today.year();
    return locale.toString(local.date(), sameYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy")) + u' ' + clock;
}

}
