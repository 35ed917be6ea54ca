// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/shownmessage.h"

namespace corral::ui {

namespace {

QList<question::Piece> piecesOf(const QString &text, bool expanded)
{
    if (!expanded && question::isLong(text))
        return {{question::beginning(text)}};
    return question::pieces(text);
}

}

ShownMessage::ShownMessage(const chat::Message &message)
    : message(&message)
{
    if (!message.isAnswer())
        question = piecesOf(message.content, false);
}

bool ShownMessage::isWhole(bool thought) const
{
    return message->state != chat::Message::State::Streaming || (thought && !message->content.isEmpty());
}

bool ShownMessage::isRead(bool thought) const
{
    const bool isShown = message->isAnswer() && (expanded || !thought);
    return !isShown || blocks(thought).hasRead(text(thought), isWhole(thought));
}

void ShownMessage::prepare(QDeadlineTimer deadline)
{
    for (const bool thought : {true, false}) {
        if (!isRead(thought))
            blocks(thought).readMore(text(thought), isWhole(thought), deadline);
        shown(thought) = blocks(thought).count();
    }
    ended = message->isAnswer() && message->state != chat::Message::State::Streaming && isRead();
}

void ShownMessage::setExpanded(bool expand)
{
    expanded = expand;
    if (!message->isAnswer())
        question = piecesOf(message->content, expand);
    else if (!expand)
        thoughts.clear();
}

}
