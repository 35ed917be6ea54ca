// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demoserver.h"
#include "ollama/client.h"
#include "servers/polledconnection.h"
#include "store/store.h"
#include "ui/chat/chatcontroller.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace corral::test {

using ui::TranscriptData;
using Kind = ui::TranscriptKinds::Kind;

inline constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

inline net::Endpoint endpointOf(const DemoServer &server) { return net::Endpoint::parse(server.address()).value(); }

/// The demo server, and the chat controller without a window.
struct ChatFixture
{
    explicit ChatFixture(demo::Options options = demo::Options::quick(), const QString &file = store::Database::inMemory)
        : server(std::move(options))
        , running(server.start())
        , store(file)
    {
        connection.start();
    }

    /// Number of rows in the open conversation.
    [[nodiscard]] int rows(Kind kind) const { return int(ids(kind).size()); }

    [[nodiscard]] QVariant last(int role) const { return chat.transcript()->index(chat.transcript()->rowCount() - 1).data(role); }

    /// The ids of the messages with rows of this kind.
    [[nodiscard]] QStringList ids(Kind kind) const
    {
        QStringList found;
        for (int row = 0; row < chat.transcript()->rowCount(); ++row) {
            const auto index = chat.transcript()->index(row);
            if (index.data(TranscriptData::KindRole).toInt() == int(kind))
                found.append(index.data(TranscriptData::MessageIdRole).toString());
        }
        return found;
    }

    void ask(const QString &question)
    {
        chat.draft()->setTyped(question);
        QTRY_VERIFY(chat.canSend());
        chat.send();
    }

    void askAndWait(const QString &question)
    {
        ask(question);
        QTRY_VERIFY(!chat.isRunning());
    }

    DemoServer server;
    bool running;
    servers::PolledConnection connection{std::make_shared<ollama::Client>(endpointOf(server))};
    store::Store store;
    chat::FlushInterval flushInterval;
    chat::SessionPool sessions{chat::TurnServices{
        .backend = [this](const QString &) { return connection.backend(); },
        .journal = store.conversations,
        .runs = store.runs,
        .flushInterval = flushInterval,
        .loadedContext = [this](const QString &, const QString &model) { return connection.loadedContext(model); },
    }};
    mutable ui::ChatController chat{connection, store, sessions, flushInterval};
    QAbstractItemModelTester listTester{chat.conversations(), reporting};
    QAbstractItemModelTester transcriptTester{chat.transcript(), reporting};
};

inline demo::Options slow()
{
    auto options = demo::Options::quick();
    options.tokenInterval = std::chrono::milliseconds(5);
    options.answerTokens = 100'000;
    return options;
}

}
