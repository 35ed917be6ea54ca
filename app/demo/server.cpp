// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/responsewriter.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <httplib.h>

#include <thread>

namespace corral::demo {

using namespace std::chrono_literals;

namespace {

/// Lists the models whose `time` is later than `after`, in that order, in this form.
Answer list(const ServerState &state, const QString &form, const QString &time, const QString &after)
{
    QMultiMap<QString, QJsonValue> sorted;
    for (const Model &model : state.models)
        if (const QString when = model[time].toString(); when > after)
            sorted.insert(when, fill(form, model));
    QJsonArray models;
    for (const QJsonValue &model : sorted)
        models.prepend(model);
    return {.body = {{QStringLiteral("models"), models}}};
}

Answer version(const QJsonObject &, ServerState &) { return {.body = {{QStringLiteral("version"), QStringLiteral("0.32.15")}}}; }
Answer tags(const QJsonObject &, ServerState &state)
{
    return list(state, QStringLiteral("tags"), QStringLiteral("modified_at"), {});
}
Answer running(const QJsonObject &, ServerState &state)
{
    return list(state, QStringLiteral("ps"), QStringLiteral("expires_at"), stamp());
}

Answer show(const QJsonObject &request, ServerState &state)
{
    const QString name = request[QLatin1String("model")].toString();
    return {.body = fill(QStringLiteral("show"), state.get(name, QStringLiteral("model '%1' not found").arg(fullName(name))))};
}

Answer copy(const QJsonObject &request, ServerState &state)
{
    const QString from = request[QLatin1String("source")].toString();
    const QString to = request[QLatin1String("destination")].toString();
    if (!isValidName(to))
        throw errorAnswer(400, QStringLiteral("destination \"%1\" is invalid").arg(to));
    Model model = state.get(from, QStringLiteral("model \"%1\" not found").arg(from));
    model[QStringLiteral("name")] = fullName(to);
    if (keyOf(from) != keyOf(to)) // copying onto itself succeeds without effect
        state.put(model);
    return {};
}

Answer erase(const QJsonObject &request, ServerState &state)
{
    const QString name = request[QLatin1String("model")].toString();
    state.models.remove(
        keyOf(state.get(name, QStringLiteral("model '%1' not found").arg(name))[QLatin1String("name")].toString()));
    return {};
}

const struct
{
    const char *method;
    const char *path;
    Answer (*handler)(const QJsonObject &, ServerState &);
} routes[] = {
    {"GET", "/api/version", version}, {"GET", "/api/tags", tags},  {"GET", "/api/ps", running},
    {"POST", "/api/show", show},      {"POST", "/api/chat", chat}, {"POST", "/api/generate", generate},
    {"POST", "/api/embed", embed},    {"POST", "/api/pull", pull}, {"POST", "/api/push", push},
    {"POST", "/api/create", create},  {"POST", "/api/copy", copy}, {"DELETE", "/api/delete", erase},
};

Answer dispatch(const httplib::Request &request, ServerState &state)
{
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
    for (const auto &[method, path, handler] : routes)
        if (request.method == method && request.path == path)
            return handler(body, state);
    throw errorAnswer(404, QStringLiteral("404 page not found"));
}

QString digestIn(const httplib::Request &request) { return QString::fromStdString(request.path).section(u'/', -1); }

/// A file may have gigabytes: it is hashed while it arrives and not kept.
Layer received(const httplib::ContentReader &content, const ServerState &state)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Layer layer;
    content([&](const char *data, size_t length) {
        layer.isModel = layer.size > 0 ? layer.isModel : QByteArray(data, qsizetype(length)).startsWith("GGUF");
        layer.size += qint64(length);
        hash.addData(QByteArrayView(data, qsizetype(length)));
        return !state.isClosed;
    });
    layer.digest = QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex());
    return layer;
}

std::shared_ptr<ResponseWriter> plainWriter(ServerState &state, const Call &) { return std::make_shared<ResponseWriter>(state); }

}

struct Server::Private
{
    ServerState state;
    WriterMaker makeWriter;
    std::unique_ptr<httplib::Server> http{};
    std::thread thread{};
    int port = 0;

    void serve(const httplib::Request &request, httplib::Response &response, const std::function<Answer()> &work)
    {
        const std::scoped_lock lock(state.mutex);
        const auto writer = makeWriter(state, {QString::fromStdString(request.method), QString::fromStdString(request.path),
                                               QByteArray::fromStdString(request.body)});
        Answer answer;
        try {
            writer->begin();
            answer = work();
        } catch (const Answer &refused) {
            answer = refused;
        }
        response.status = answer.status;
        response.set_chunked_content_provider(
            answer.stream ? "application/x-ndjson" : "application/json; charset=utf-8",
            [this, answer, writer](size_t, httplib::DataSink &sink) { return write(answer, *writer, sink); });
    }

    /// Returns false if the connection must be closed.
    bool write(const Answer &answer, ResponseWriter &writer, httplib::DataSink &sink)
    {
        std::unique_lock lock(state.mutex);
        writer.send = [&](const QByteArray &bytes) {
            if (state.isClosed)
                return false;
            lock.unlock(); // the client may read slowly
            const bool isOpen = sink.is_writable() && (bytes.isEmpty() || sink.write(bytes.constData(), size_t(bytes.size())));
            lock.lock();
            return isOpen;
        };
        try {
            writer.run(answer);
        } catch (const ResponseWriter::ClientGone &) { // the reason is known to `send` or `end`
        }
        const bool isWhole = writer.end(writer.send({}));
        lock.unlock();
        if (isWhole)
            sink.done();
        return isWhole;
    }

    /// DNS rebinding: a web page can make its own host name resolve to the loopback address; its requests still name that host.
    [[nodiscard]] bool isMeant(const httplib::Request &request) const
    {
        const std::string host = request.get_header_value("Host");
        const std::string ownPort = ":" + std::to_string(port);
        return host == "127.0.0.1" + ownPort || host == "localhost" + ownPort;
    }

    void listen()
    {
        http = std::make_unique<httplib::Server>();
        http->set_tcp_nodelay(true);
        http->set_keep_alive_max_count(1); // one request per connection, so that stop() does not wait for idle ones
        http->set_write_timeout(10);
        http->new_task_queue = [] { return new httplib::ThreadPool(32); };
        http->set_pre_routing_handler([this](const auto &request, auto &response) {
            if (isMeant(request))
                return httplib::Server::HandlerResponse::Unhandled;
            response.status = 403; // without a body, like Ollama
            return httplib::Server::HandlerResponse::Handled;
        });
        http->Get("/api/blobs/.*", [this](const auto &request, auto &response) {
            serve(request, response, [&] { return Answer{state.layer(digestIn(request)).digest.isEmpty() ? 404 : 200}; });
        });
        http->Post("/api/blobs/.*", [this](const auto &request, auto &response, const auto &content) {
            const Layer layer = received(content, state);
            serve(request, response, [&] {
                if (const QString digest = digestIn(request); digest != layer.digest)
                    throw errorAnswer(400,
                                      QStringLiteral("digest mismatch, expected \"%1\", got \"%2\"").arg(digest, layer.digest));
                const bool isKnown = !state.layer(layer.digest).digest.isEmpty();
                state.uploads[layer.digest] = layer;
                return Answer{isKnown ? 200 : 201};
            });
        });
        const auto any = [this](const auto &request, auto &response) {
            serve(request, response, [&] { return dispatch(request, state); });
        };
        http->Get(".*", any).Post(".*", any).Delete(".*", any);
    }
};

Server::Server(Options options)
    : Server(std::move(options), plainWriter)
{}

Server::Server(Options options, WriterMaker makeWriter)
    : d(new Private{ServerState(std::move(options)), std::move(makeWriter)})
{}

Server::~Server() { stop(); }

bool Server::start()
{
    if (isRunning())
        return true;
    d->listen();
    const std::string host = "127.0.0.1";
    if (d->port == 0 || !d->http->bind_to_port(host, d->port))
        d->port = d->http->bind_to_any_port(host);
    if (d->port <= 0)
        return false;
    d->state.isClosed = false;
    d->thread = std::thread([this] { d->http->listen_after_bind(); });
    while (!d->http->is_running())
        std::this_thread::sleep_for(1ms); // lint: cpp-httplib 0.11 has no other way to find out that it listens
    return true;
}

void Server::stop()
{
    {
        const std::scoped_lock lock(d->state.mutex);
        d->state.isClosed = true;
        d->state.stopped.notify_all();
    }
    if (d->http)
        d->http->stop();
    if (d->thread.joinable())
        d->thread.join();
}

bool Server::isRunning() const { return !d->state.isClosed; }

quint16 Server::port() const { return quint16(d->port); }

QString Server::address() const { return QStringLiteral("http://127.0.0.1:%1").arg(d->port); }

Options Options::quick() { return {.tokenInterval = 0us, .loadTime = 2ms, .stepTime = 2ms, .bytesPerSecond = 20'000'000'000}; }

Options Options::quickAndEmpty()
{
    Options options = quick();
    options.installed = {};
    return options;
}

}
