// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancefixture.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace corral::test {

namespace {

const QByteArray gguf = "GGUF" + QByteArray(2048, 'x');
const QByteArray other = "neither a model nor anything else";

QByteArray digestOf(const QByteArray &content)
{
    return "sha256:" + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

QJsonObject tiny(const QString &name, const QString &capabilities = QStringLiteral("completion"),
                 const QString &quantization = QStringLiteral("F16"))
{
    QJsonObject model{{QStringLiteral("name"), name},
                      {QStringLiteral("family"), QStringLiteral("llama")},
                      {QStringLiteral("parameter_size"), QStringLiteral("3.02M")},
                      {QStringLiteral("quantization_level"), quantization},
                      {QStringLiteral("parameter_count"), 3'017'728},
                      {QStringLiteral("size"), 6'067'392},
                      {QStringLiteral("context_length"), capabilities == QLatin1String("embedding") ? 512 : 8192},
                      {QStringLiteral("embedding_length"), 1024},
                      {QStringLiteral("block_count"), 1},
                      {QStringLiteral("capabilities"), QJsonArray::fromStringList(capabilities.split(QLatin1Char(' ')))},
                      {QStringLiteral("template"), QStringLiteral("{{ .Prompt }}")}};
    const bool bare = name.startsWith(QLatin1String("parrot-native")) || name.startsWith(QLatin1String("tiny-insert")) ||
                      capabilities == QLatin1String("embedding");
    if (!bare)
        model[QStringLiteral("parameters")] =
            QJsonObject{{QStringLiteral("stop"), QJsonArray{QStringLiteral("<|user|>"), QStringLiteral("<|end|>")}}};
    if (capabilities == QLatin1String("embedding"))
        model[QStringLiteral("pooling_type")] = 1;
    if (name.startsWith(QLatin1String("tiny-bigram")))
        model[QStringLiteral("license")] = QJsonArray{QStringLiteral("CC0-1.0: this model may be used for any purpose.")};
    return model;
}

QJsonObject derived(const QString &name)
{
    QJsonObject model = tiny(name);
    model[QStringLiteral("parent_model")] = QStringLiteral("tiny-bigram:latest");
    model[QStringLiteral("license")] = QJsonArray{QStringLiteral("CC0-1.0: any purpose.")};
    model[QStringLiteral("system")] = QStringLiteral("You are a very polite pirate.");
    model[QStringLiteral("messages")] = QJsonArray{
        QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), QStringLiteral("Ahoy?")}}};
    return model;
}

QJsonArray recordedModels()
{
    QJsonArray models;
    for (const char *name : {"tiny-bigram:latest", "tiny-plain:latest", "tiny-lora:latest", "tiny-endless:latest",
                             "del-me:latest", "big:latest", "bad-role:latest", "bad-parameter-name:latest",
                             "parrot-markdown:latest", "parrot-unicode:latest", "parrot-json:latest", "broken:latest"})
        models << tiny(QLatin1String(name));
    models << tiny(QStringLiteral("tiny-bigram:q8_0"), QStringLiteral("completion"), QStringLiteral("Q8_0"))
           << tiny(QStringLiteral("tiny-bigram:q4_K_M"), QStringLiteral("completion"), QStringLiteral("Q4_K_M"))
           << tiny(QStringLiteral("tiny-insert:latest"), QStringLiteral("completion insert"))
           << tiny(QStringLiteral("tiny-embed:latest"), QStringLiteral("embedding"))
           << tiny(QStringLiteral("parrot-tools:latest"), QStringLiteral("completion tools"))
           << tiny(QStringLiteral("parrot-think:latest"), QStringLiteral("completion thinking"))
           << tiny(QStringLiteral("parrot-agent:latest"), QStringLiteral("completion tools thinking"))
           << tiny(QStringLiteral("parrot-native:latest"), QStringLiteral("completion tools thinking"))
           << derived(QStringLiteral("pirate:v2")) << derived(QStringLiteral("me/pirate-copy:1.0"))
           << derived(QStringLiteral("localhost:1/library/tiny-bigram:latest"));
    return models;
}

demo::Options optionsFor(const QString &recording)
{
    const bool empty = recording == QLatin1String("tags-empty") || recording == QLatin1String("ps-empty");
    demo::Options options = demo::Options::quick();
    options.offline =
        recording.contains(QLatin1String("public-name")) || recording.startsWith(QLatin1String("create-unknown-from"));
    for (const char *name : {"me/multi:latest", "me/parrot-poem:latest", "me/parrot-markdown:latest"})
        options.pullable << derived(QLatin1String(name));
    options.installed = empty ? QJsonArray() : recordedModels();
    options.bytesPerSecond = recording == QLatin1String("pull-stalled-at-start") ? 0 : 30'000'000;
    if (recording == QLatin1String("pull-again") || recording.startsWith(QLatin1String("push-")) ||
        recording == QLatin1String("show-pulled"))
        options.installed << derived(QStringLiteral("me/multi:latest")) << derived(QStringLiteral("me/parrot-markdown:latest"));
    if (recording == QLatin1String("create-quantize-400MB-progress")) {
        options.bytesPerSecond = 5'000'000'000;
        for (QJsonValueRef model : options.installed) {
            QJsonObject big = model.toObject();
            big[QStringLiteral("size")] = 400'000'000;
            model = big;
        }
    }
    if (recording == QLatin1String("chat-cancelled") || recording == QLatin1String("generate-cancelled"))
        options.answerTokens = 1000;
    return options;
}

}

ConformanceFixture::ConformanceFixture(const QString &recording)
    : m_recording(recording)
    , m_server(optionsFor(recording))
{
    m_server.start();
    prepare();
}

void ConformanceFixture::post(const QByteArray &path, const QByteArray &body)
{
    const WireReply reply = ask(m_server.port(), {"POST", path, body});
    if (reply.status >= 400)
        qFatal("the world could not be prepared: %s", reply.body.constData());
}

void ConformanceFixture::prepare()
{
    const bool withBlobs = m_recording.startsWith(QLatin1String("create")) || m_recording == QLatin1String("blob-head-present") ||
                           m_recording == QLatin1String("blob-post-again");
    if (withBlobs) {
        post("/api/blobs/" + digestOf(gguf), gguf);
        post("/api/blobs/" + digestOf(other), other);
    }
    if (m_recording.startsWith(QLatin1String("ps-")) && m_recording != QLatin1String("ps-empty")) {
        post("/api/chat", R"({"model":"tiny-bigram","messages":[]})");
        if (m_recording != QLatin1String("ps-keep-alive-90") && m_recording != QLatin1String("ps-other-time-zone"))
            post("/api/chat", R"({"model":"parrot-think","messages":[],"keep_alive":-1})");
    }
}

WireRequest ConformanceFixture::request(const QJsonObject &recorded) const
{
    const auto utf8 = [&](const char *key) { return recorded.value(QLatin1String(key)).toString().toUtf8(); };
    WireRequest request{utf8("method"), utf8("path"), utf8("body_raw")};
    if (const QJsonValue body = recorded.value(QLatin1String("body")); body.isObject())
        request.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    for (const QJsonValue &header : recorded.value(QLatin1String("headers")).toArray())
        if (const QByteArray name = header[0].toString().toUtf8();
            name != "Host" || header[1].toString() == QLatin1String("example.com"))
            request.headers.append({name, header[1].toString().toUtf8()});
    if (request.body.startsWith('<'))
        request.body = gguf;
    for (const char *file : {"8d5f8fae587d362f0279d7a7dc087c357b79dd76c6f45b7a6212a565378a0eda",
                             "62287af8b2bedae733dfb29ea49d06c7e69ab5058c1bbf36fb80517331746b9e",
                             "3259cfe306fc0d13c6585408c99cf34e705f7e9515574be44adea06561fd0485",
                             "6c25b2ac57e1adb9afa7ffeae9caa26fdbb6a4ed0f2af80856f23da0aa98d005"}) {
        request.body.replace(QByteArray("sha256:") + file, digestOf(gguf));
        request.path.replace(QByteArray("sha256:") + file, digestOf(gguf));
    }
    // The recordings used a private registry; the demo server only knows the public one.
    if (m_recording != QLatin1String("push-missing-model") && !m_recording.startsWith(QLatin1String("show-after")))
        request.body.replace("localhost:5000/library/", "me/").replace("localhost:5003/library/", "me/");
    if (request.path == "/api/embed") { // Corral always sends a list
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (const QJsonValue input = body.value(QLatin1String("input")); input.isString() && !input.toString().isEmpty())
            body[QLatin1String("input")] = QJsonArray{input};
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    request.body.replace("sha256:a9a82e58445ffc79f1ffb8d8d79db190db433ad7db9cb77389df8498b3d4bca6", digestOf(other));
    return request;
}

void ConformanceFixture::injectFault(const QByteArray &recordedBody)
{
    const QByteArray error = QJsonDocument::fromJson(recordedBody.mid(recordedBody.lastIndexOf("{\"error\"")))
                                 .object()
                                 .value(QLatin1String("error"))
                                 .toString()
                                 .toUtf8();
    Fault fault{.kind = Fault::ErrorLine, .after = recordedBody.count('\n') - 1, .text = error};
    if (m_recording.startsWith(QLatin1String("chat-server-busy")) || m_recording == QLatin1String("blob-post-disk-full"))
        fault = {.kind = Fault::Status, .text = error, .status = m_recording.startsWith(QLatin1String("chat")) ? 503 : 500};
    else if (m_recording == QLatin1String("chat-server-killed") || m_recording == QLatin1String("chat-server-stopped"))
        fault = {.kind = Fault::CloseAfterBytes, .after = recordedBody.size()};
    else if (m_recording == QLatin1String("pull-digest-mismatch"))
        fault.before = "writing manifest";
    else if (m_recording == QLatin1String("pull-storage-host-away"))
        fault.before = "\"digest\"";
    else if (m_recording == QLatin1String("pull-connection-lost") || m_recording == QLatin1String("pull-disk-full"))
        fault.after = 3;
    else if (m_recording.contains(QLatin1String("-broken-model")) && !m_recording.startsWith(QLatin1String("create")))
        fault = {.kind = Fault::Status, .text = error, .status = 500};
    else if (m_recording != QLatin1String("chat-runner-killed"))
        return;
    m_server.inject(fault);
}

}
