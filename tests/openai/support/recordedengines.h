// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testdata.h"
#include "wireserver.h"

/// Answers of servers with an API like OpenAI's, for test::WireServer.
namespace corral::test {

/// A file of the recordings of llama-server.
inline QByteArray recordedByLlama(const QString &file)
{
    return dataFile(QStringLiteral("openai/llama-server-0.7.0-b11669/") + file);
}

/// A llama-server as it was recorded.
inline void answerAsLlama(QTcpSocket *socket, const IncomingRequest &request)
{
    if (request.path == "/v1/models")
        socket->write(answerWith(200, recordedByLlama(QStringLiteral("models/body.json"))));
    else if (request.path == "/props")
        socket->write(answerWith(200, recordedByLlama(QStringLiteral("props/body.json"))));
    else if (request.path == "/slots")
        socket->write(answerWith(200, recordedByLlama(QStringLiteral("slots-idle/body.json"))));
    else if (request.path == "/v1/embeddings")
        socket->write(answerWith(200, recordedByLlama(QStringLiteral("embeddings-batch/body.json"))));
    else if (request.path == "/v1/chat/completions")
        socket->write(chunkedHead("text/event-stream") + chunk(recordedByLlama(QStringLiteral("chat-stream-usage/body.sse"))) +
                      lastChunk());
    else
        socket->write(answerWith(404, recordedByLlama(QStringLiteral("ollama-api-tags/body.json"))));
}

/// LM Studio with one model, which always says the same. It answers unknown requests with status 200, too.
inline void answerAsLmStudio(QTcpSocket *socket, const IncomingRequest &request)
{
    const QByteArray list =
        R"({"object":"list","data":[{"id":"qwen/qwen3-4b","object":"model","owned_by":"organization_owner"}]})";
    const QByteArray unknown = "{\"error\":\"Unexpected endpoint or method. (GET " + request.path + ")\"}";
    const QByteArray said = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Said by LM Studio.\"}}]}\n\n"
                            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    if (request.path == "/v1/chat/completions")
        socket->write(chunkedHead("text/event-stream") + chunk(said) + lastChunk());
    else
        socket->write(answerWith(200, request.path == "/v1/models" ? list : unknown));
}

}
