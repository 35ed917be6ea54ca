// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include <QCoroTask>

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>

using namespace corral;

namespace {

/// Writes "line 1\n", "line 2\n", … and prints the number of each once it is in the file.
QCoro::Task<> stream(store::Store &store)
{
    chat::Conversation conversation;
    conversation.id = QStringLiteral("c");
    conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTime();
    store.conversations.saveConversation(conversation);
    chat::Message answer;
    answer.id = QStringLiteral("a");
    answer.role = chat::role::assistant;
    answer.state = chat::Message::State::Streaming;
    answer.createdAt = conversation.createdAt;
    store.conversations.saveMessage(conversation.id, answer);
    for (int line = 1;; ++line) {
        store.conversations.appendContent(answer.id, QStringLiteral("line %1\n").arg(line),
                                          QStringLiteral("thought %1\n").arg(line));
        const auto settled = co_await store.database.settled();
        if (!settled) {
            QCoreApplication::exit(1);
            co_return;
        }
        std::printf("%d\n", line);
        std::fflush(stdout);
    }
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    store::Store store(QCoreApplication::arguments().value(1));
    stream(store);
    return QCoreApplication::exec();
}
