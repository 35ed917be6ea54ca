// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "world.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace corral::test {

namespace {

using demo::Fault;
using demo::Model;

const QByteArray gguf = "GGUF" + QByteArray(2048, 'x');
const QByteArray other = "neither a model nor anything else";

QByteArray digestOf(const QByteArray &content)
{
    return "sha256:" + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

Model tiny(const char *name, const char *capabilities = "completion", const char *quantization = "F16")
{
    Model model;
    model.name = QString::fromLatin1(name);
    model.family = QStringLiteral("llama");
    model.parameterSize = QStringLiteral("3.02M");
    model.quantization = QString::fromLatin1(quantization);
    model.parameterCount = 3'017'728;
    model.size = 6'067'392;
    model.capabilities = QString::fromLatin1(capabilities).split(QLatin1Char(' '));
    model.templateText = QStringLiteral("{{ .Prompt }}");
    const bool bare = model.name.startsWith(QLatin1String("parrot-native")) ||
                      model.name.startsWith(QLatin1String("tiny-insert")) || model.can(QLatin1String("embedding"));
    if (!bare)
        model.parameters = {{QStringLiteral("stop"), QJsonArray{QStringLiteral("<|user|>"), QStringLiteral("<|end|>")}}};
    if (model.name.startsWith(QLatin1String("tiny-bigram")))
        model.license = QStringLiteral("CC0-1.0: this model may be used for any purpose.");
    return model;
}

Model derived(Model model)
{
    model.parent = QStringLiteral("tiny-bigram:latest");
    model.license = QStringLiteral("CC0-1.0: any purpose.");
    model.system = QStringLiteral("You are a very polite pirate.");
    model.messages = {
        QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), QStringLiteral("Ahoy?")}}};
    return model;
}

std::vector<Model> recordedModels()
{
    std::vector<Model> models{
        tiny("tiny-bigram:latest"),
        tiny("tiny-bigram:q8_0", "completion", "Q8_0"),
        tiny("tiny-bigram:q4_K_M", "completion", "Q4_K_M"),
        tiny("tiny-plain:latest"),
        tiny("tiny-lora:latest"),
        tiny("tiny-insert:latest", "completion insert"),
        tiny("tiny-embed:latest", "embedding"),
        tiny("tiny-endless:latest"),
        tiny("del-me:latest"),
        tiny("big:latest"),
        tiny("broken:latest"),
        tiny("bad-role:latest"),
        tiny("bad-parameter-name:latest"),
        tiny("bad-parameter-type:latest"),
        tiny("parrot-markdown:latest"),
        tiny("parrot-unicode:latest"),
        tiny("parrot-json:latest"),
        tiny("parrot-tools:latest", "completion tools"),
        tiny("parrot-think:latest", "completion thinking"),
        tiny("parrot-agent:latest", "completion tools thinking"),
        tiny("parrot-native:latest", "completion tools thinking"),
        derived(tiny("pirate:v2")),
        derived(tiny("me/pirate-copy:1.0")),
    };
    for (Model &model : models) {
        model.endless = model.name.startsWith(QLatin1String("tiny-endless"));
        model.broken = model.name.startsWith(QLatin1String("broken"));
        model.templateInFile = model.name.startsWith(QLatin1String("parrot-native"));
        if (model.name.startsWith(QLatin1String("bad-parameter-type")))
            model.parameters.insert(QStringLiteral("temperature"), QStringLiteral("hot"));
        if (model.can(QLatin1String("embedding")))
            model.contextLength = 512;
    }
    return models;
}

demo::Options optionsFor(const QString &recording)
{
    demo::Options options = demo::Options::quick();
    options.vram = 0;
    options.offline =
        recording.contains(QLatin1String("public-name")) || recording.startsWith(QLatin1String("create-unknown-from"));
    options.pullable = {derived(tiny("localhost:5000/library/multi:latest")),
                        tiny("localhost:5000/library/parrot-markdown:latest"), tiny("localhost:5000/library/parrot-poem:latest")};
    options.installed = recording == QLatin1String("tags-empty") || recording == QLatin1String("ps-empty") ? std::vector<Model>()
                                                                                                           : recordedModels();
    options.bytesPerSecond = recording == QLatin1String("pull-stalled-at-start") ? 0 : 30'000'000;
    if (recording == QLatin1String("create-quantize-400MB-progress"))
        for (Model &model : options.installed)
            model.size = 400'000'000;
    const bool pulled = recording == QLatin1String("pull-again") || recording == QLatin1String("show-pulled") ||
                        recording == QLatin1String("pull-name-field");
    if (pulled || recording.startsWith(QLatin1String("push")))
        for (const char *host : {"localhost:5000", "localhost:5003", "localhost:1"})
            for (const char *name : {"multi", "parrot-markdown", "tiny-bigram"})
                options.installed.push_back(derived(
                    tiny(qPrintable(QStringLiteral("%1/library/%2:latest").arg(QLatin1String(host), QLatin1String(name))))));
    return options;
}

}

World::World(const QString &recording)
    : m_recording(recording)
    , m_server(optionsFor(recording))
{
    m_server.start();
    prepare();
}

void World::post(const QByteArray &path, const QByteArray &body)
{
    const WireReply reply = ask(m_server.port(), {"POST", path, body});
    if (reply.status >= 400)
        qFatal("the world could not be prepared: %s", reply.body.constData());
}

void World::prepare()
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

WireRequest World::request(const QJsonObject &recorded) const
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
    request.body.replace("sha256:a9a82e58445ffc79f1ffb8d8d79db190db433ad7db9cb77389df8498b3d4bca6", digestOf(other));
    return request;
}

void World::injectFault(const QByteArray &recordedBody)
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
    else if (m_recording == QLatin1String("chat-runner-killed-unary"))
        fault.after = 12;
    else if (m_recording != QLatin1String("chat-runner-killed"))
        return;
    m_server.inject(fault);
}

}
