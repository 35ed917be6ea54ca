// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/contextloss.h"

#include <QTest>

using namespace corral;
using namespace corral::chat;

namespace {

/// A conversation that is built turn by turn.
struct ConversationBuilder
{
    /// Adds a question of this length and its answer with these metrics; returns the answer's id.
    Id turn(int characters, qint64 prompt, qint64 answer, const Id &after = {})
    {
        Message question;
        question.id = QStringLiteral("q%1").arg(++count);
        question.parentId = after.isEmpty() ? last : after;
        question.role = role::user;
        question.content = QString(characters, u'x');
        tree.add(question);
        return answerTo(question.id, prompt, answer);
    }
    Id answerTo(const Id &question, qint64 prompt, qint64 answer)
    {
        Message message;
        message.id = QStringLiteral("a%1").arg(++count);
        message.parentId = question;
        message.role = role::assistant;
        message.model = model;
        message.content = QString(int(answer) * 4, u'y');
        message.context = context;
        message.metrics.promptTokens = prompt;
        message.metrics.answerTokens = answer;
        tree.add(message);
        last = message.id;
        return last;
    }
    [[nodiscard]] ContextLoss::Kind kind(const Id &id) const { return contextLossOf(tree, id).kind; }

    Tree tree;
    QString model = QStringLiteral("m");
    qint64 context = 0;
    int count = 0;
    Id last;
};

}

class TestContextLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenEarlierTurnsWereDropped();
    void saysNothingOfAConversationThatGrows();
    void allowsForWhatTemplatesChange();
    void doesNotCountWhatWasThought();
    void comparesWithTheTurnBeforeOnItsOwnPath();
    void goesPastWhatHasNoFigures();
    void comparesNoTwoModels();
    void isSureWhereAllOfItFits();
    void saysWhenAMessageWasCut();
    void saysWhenTheContextIsFull();
    void saysNothingWithoutFigures();
};

void TestContextLoss::saysWhenEarlierTurnsWereDropped()
{
    ConversationBuilder conversation;
    conversation.context = 256;
    QCOMPARE(conversation.kind(conversation.turn(60, 110, 63)), ContextLoss::None);
    const Id second = conversation.turn(60, 110, 63);
    QCOMPARE(contextLossOf(conversation.tree, second), (ContextLoss{ContextLoss::EarlierDropped, 110, 173}));
    conversation.context = 0;
    QCOMPARE(conversation.kind(conversation.turn(60, 110, 63)), ContextLoss::EarlierDropped);
}

void TestContextLoss::saysNothingOfAConversationThatGrows()
{
    ConversationBuilder conversation;
    qint64 prompt = 20;
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(conversation.kind(conversation.turn(80, prompt, 300)), ContextLoss::None);
        prompt += 300 + 24;
    }
}

void TestContextLoss::allowsForWhatTemplatesChange()
{
    ConversationBuilder conversation;
    conversation.turn(40, 1000, 500);
    QCOMPARE(conversation.kind(conversation.turn(40, 1490, 10)), ContextLoss::None);
    ConversationBuilder small;
    small.turn(4, 30, 8);
    QCOMPARE(small.kind(small.turn(4, 32, 8)), ContextLoss::None);
}

void TestContextLoss::doesNotCountWhatWasThought()
{
    ConversationBuilder conversation;
    const Id first = conversation.turn(40, 50, 1000);
    auto *answer = conversation.tree.find(first);
    answer->thinking = QString(3800, u'z');
    answer->content = QString(200, u'y');
    QCOMPARE(conversation.kind(conversation.turn(40, 115, 10)), ContextLoss::None);
}

void TestContextLoss::comparesWithTheTurnBeforeOnItsOwnPath()
{
    ConversationBuilder conversation;
    const Id first = conversation.turn(40, 50, 50);
    conversation.turn(40, 130, 3000); // a long branch
    conversation.turn(40, 3200, 50);
    // The second question branches off after the first answer: it is shorter than the other branch.
    QCOMPARE(conversation.kind(conversation.turn(40, 120, 50, first)), ContextLoss::None);
    // Answered again: the predecessor is the same.
    const Id question = conversation.tree.find(conversation.last)->parentId;
    QCOMPARE(conversation.kind(conversation.answerTo(question, 120, 70)), ContextLoss::None);
}

void TestContextLoss::goesPastWhatHasNoFigures()
{
    ConversationBuilder conversation;
    conversation.turn(40, 500, 400);
    const Id stopped = conversation.turn(40, 0, 30);
    conversation.tree.find(stopped)->state = Message::State::Stopped;
    QCOMPARE(conversation.kind(conversation.turn(40, 200, 10)), ContextLoss::EarlierDropped);
}

void TestContextLoss::comparesNoTwoModels()
{
    ConversationBuilder conversation;
    conversation.turn(40, 5000, 400);
    conversation.model = QStringLiteral("other");
    QCOMPARE(conversation.kind(conversation.turn(40, 2000, 10)), ContextLoss::None);
}

void TestContextLoss::isSureWhereAllOfItFits()
{
    // A server that counts only tokens that are not cached.
    ConversationBuilder conversation;
    conversation.context = 4096;
    conversation.turn(40, 500, 400);
    QCOMPARE(conversation.kind(conversation.turn(40, 20, 10)), ContextLoss::None);
}

void TestContextLoss::saysWhenAMessageWasCut()
{
    ConversationBuilder conversation;
    conversation.context = 256;
    const Id answer = conversation.turn(660, 131, 40);
    QCOMPARE(contextLossOf(conversation.tree, answer), (ContextLoss{ContextLoss::MessageCut, 131, 256}));
    ConversationBuilder whole;
    whole.context = 256;
    QCOMPARE(whole.kind(whole.turn(400, 131, 40)), ContextLoss::None);
}

void TestContextLoss::saysWhenTheContextIsFull()
{
    ConversationBuilder conversation;
    conversation.context = 256;
    QCOMPARE(conversation.kind(conversation.turn(400, 150, 106)), ContextLoss::Full);
    QCOMPARE(conversation.kind(conversation.turn(400, 150, 20)), ContextLoss::EarlierDropped);
}

void TestContextLoss::saysNothingWithoutFigures()
{
    ConversationBuilder conversation;
    conversation.context = 256;
    conversation.turn(40, 200, 100);
    QCOMPARE(conversation.kind(conversation.turn(40, 0, 0)), ContextLoss::None);
    QCOMPARE(contextLossOf(conversation.tree, QStringLiteral("none")), ContextLoss());
    const Id streaming = conversation.turn(40, 10, 10);
    conversation.tree.find(streaming)->state = Message::State::Streaming;
    QCOMPARE(conversation.kind(streaming), ContextLoss::None);
}

QTEST_GUILESS_MAIN(TestContextLoss)
#include "tst_contextloss.moc"
