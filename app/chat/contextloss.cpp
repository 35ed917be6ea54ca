// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/contextloss.h"

#include <algorithm>

namespace corral::chat {

namespace {

/// Templates may add a date or hints around a turn, so that the prompts of equal messages differ by a few tokens.
constexpr qint64 leastMargin = 16;
/// More characters per token than in running text: a text below this bound may have been kept whole.
constexpr double charactersPerToken = 4.5;
/// Default of num_keep: the number of leading tokens that stay when a message is truncated.
constexpr qint64 kept = 4;

/// Tokens of the answer that were sent back with the next request.
qint64 tokensSentBack(const Message &answer)
{
    const double content = static_cast<double>(answer.content.size());
    const double all = content + static_cast<double>(answer.thinking.size());
    return all > 0 ? static_cast<qint64>(static_cast<double>(answer.metrics.answerTokens) * content / all) : 0;
}

bool isMeasured(const Message &answer) { return answer.state == Message::State::Complete && answer.metrics.promptTokens > 0; }

/// The least number of tokens the prompt of `answer` must have had: those of the nearest measured answer before it. 0 if there
/// is none, if another model came between, or if everything certainly fitted.
qint64 leastPrompt(const Tree &tree, const Message &answer)
{
    qint64 characters = 0; // since then; each is one token at most
    for (const Message *each = tree.find(answer.parentId); each; each = tree.find(each->parentId)) {
        if (!each->isAnswer() || each->state == Message::State::Failed) {
            characters += each->content.size();
            continue;
        }
        if (each->model != answer.model)
            return 0;
        if (!isMeasured(*each)) {
            characters += each->content.size();
            continue;
        }
        const qint64 wanted = each->metrics.promptTokens + tokensSentBack(*each);
        const bool fitted = answer.context > 0 && wanted + characters + 4 * leastMargin < answer.context;
        return fitted ? 0 : wanted;
    }
    return 0;
}

}

ContextLoss contextLossOf(const Tree &tree, const Id &answerId)
{
    const Message *answer = tree.find(answerId);
    if (!answer || !answer->isAnswer() || !isMeasured(*answer))
        return {};
    const qint64 read = answer->metrics.promptTokens;
    const Message *question = tree.find(answer->parentId);
    const qint64 wanted = leastPrompt(tree, *answer);
    if (read + std::max(leastMargin, wanted / 20) < wanted)
        return {ContextLoss::EarlierDropped, read, wanted};
    if (answer->context <= 0)
        return {};
    const qint64 cutLength = answer->context - (answer->context - kept) / 2;
    const bool isLong =
        question && static_cast<double>(question->content.size()) > charactersPerToken * static_cast<double>(read);
    if (isLong && std::abs(read - cutLength) <= 2)
        return {ContextLoss::MessageCut, read, answer->context};
    if (read + answer->metrics.answerTokens >= answer->context)
        return {ContextLoss::Full, read, answer->context};
    return {};
}

}
