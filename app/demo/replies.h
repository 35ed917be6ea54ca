// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>

namespace corral::demo {

/// What is known of the question.
struct Question
{
    QString system{};
    QString text{};       ///< of the last user
    QString toolResult{}; ///< what a tool found out, where it has just been called
    int images = 0;
};

/// What a question is about: its first line without the words that only ask.
[[nodiscard]] QString topicOf(const QString &text);
/// A lively Markdown answer that takes up what was asked.
[[nodiscard]] QString reply(const Question &question);
/// What a thinking model thinks before it.
[[nodiscard]] QString thoughts(const Question &question);
/// Goes on for as long as it is asked to.
[[nodiscard]] QString moreAbout(const Question &question, int paragraph);
/// The offered tool that fits best, called with arguments that its schema allows; empty where none is offered.
[[nodiscard]] QJsonArray toolCalls(const QJsonArray &tools, const Question &question);
/// Text in the pieces a model would emit; joined they are the text.
[[nodiscard]] QStringList tokens(const QString &text);

}
