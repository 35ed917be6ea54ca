// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/server.h"

#include "demo/house.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

#include <httplib.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace corral::demo {

using namespace std::chrono_literals;

namespace {

/// On the loopback the real server answers only to those who call it by a local name.
void checkCaller(const httplib::Request &request)
{
    const auto local = [](const QString &host) {
        return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1") ||
               host.endsWith(QLatin1String(".localhost"));
    };
    const QUrl host(QStringLiteral("http://") + QString::fromStdString(request.get_header_value("Host")));
    const QUrl origin(QString::fromStdString(request.get_header_value("Origin")));
    if (!local(host.host()) || (!origin.isEmpty() && !local(origin.host())))
        throw Refusal{403, {}, {}};
}

}

struct Server::Private
{
    explicit Private(Options options)
        : house(std::move(options))
    {}

    using Request = std::shared_ptr<Seen>;

    House house;
    std::unique_ptr<httplib::Server> http;
    std::thread thread;
    std::atomic<bool> stopping{true};
    std::atomic<int> clearings{0}; ///< of the faults
    int port = 0;
    mutable std::mutex mutex; ///< of what follows
    std::vector<Fault> faults;
    std::vector<Request> log;

    void listen();
    void handle(const httplib::Request &request, httplib::Response &response);
    void receiveBlob(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader &content);
    Answer answer(const httplib::Request &request, const std::vector<Fault> &struck);
    void send(Answer answer, httplib::Response &response, std::vector<Fault> struck, const Request &seen);
    void stream(Answer answer, httplib::Response &response, std::vector<Fault> struck, const Request &seen);
    Request note(const httplib::Request &request);
    std::vector<Fault> takeFaults(const std::string &path);
    bool wait(nanoseconds duration) const;
    void change(const Request &seen, const std::function<void(Seen &)> &how);
    void finish(const Request &seen, bool whole);
};

/// Notes a request; the log is kept to what a test may ask about.
Server::Private::Request Server::Private::note(const httplib::Request &request)
{
    const std::scoped_lock lock(mutex);
    const auto text = [](const std::string &string) { return QString::fromStdString(string); };
    log.push_back(
        std::make_shared<Seen>(Seen{text(request.method), text(request.path), QByteArray::fromStdString(request.body)}));
    if (log.size() > 1000)
        log.erase(log.begin());
    return log.back();
}

std::vector<Fault> Server::Private::takeFaults(const std::string &path)
{
    const std::scoped_lock lock(mutex);
    std::vector<Fault> struck;
    for (auto fault = faults.begin(); fault != faults.end();) {
        const bool hit = QString::fromStdString(path).startsWith(fault->path);
        if (hit)
            struck.push_back(*fault);
        fault = hit && fault->count > 0 && --fault->count == 0 ? faults.erase(fault) : fault + 1;
    }
    return struck;
}

bool Server::Private::wait(nanoseconds duration) const
{
    for (const auto end = std::chrono::steady_clock::now() + duration; !stopping && duration > nanoseconds::zero();
         duration = end - std::chrono::steady_clock::now())
        std::this_thread::sleep_for(std::min<nanoseconds>(duration, 5ms));
    return !stopping;
}

void Server::Private::change(const Request &seen, const std::function<void(Seen &)> &how)
{
    const std::scoped_lock lock(mutex);
    how(*seen);
}

void Server::Private::finish(const Request &seen, bool whole)
{
    change(seen, [&](Seen &request) { request.state = whole ? Seen::Answered : stopping ? Seen::Cut : Seen::Disconnected; });
}

Answer Server::Private::answer(const httplib::Request &request, const std::vector<Fault> &struck)
{
    try {
        checkCaller(request);
        for (const Fault &fault : struck)
            if (fault.kind == Fault::Status)
                throw Refusal{fault.status, QString::fromUtf8(fault.text), fault.text.isEmpty() ? QByteArray() : jsonType};
        if (request.method == "OPTIONS")
            return {204};
        Call call{QString::fromStdString(request.path), QByteArray::fromStdString(request.body)};
        call.wait = [this](nanoseconds duration) { return wait(duration); };
        return dispatch(request.method, std::move(call), house, struck);
    } catch (const Refusal &refusal) {
        if (refusal.type == QByteArrayLiteral("text/plain") || refusal.error.isEmpty())
            return {refusal.status, refusal.type, refusal.error.toUtf8()};
        return Answer::json({{QStringLiteral("error"), refusal.error}}, refusal.status, refusal.type);
    }
}

void Server::Private::handle(const httplib::Request &request, httplib::Response &response)
{
    const Request seen = note(request);
    const std::vector<Fault> struck = takeFaults(request.path);
    send(answer(request, struck), response, struck, seen);
}

void Server::Private::send(Answer answer, httplib::Response &response, std::vector<Fault> struck, const Request &seen)
{
    response.status = answer.status;
    change(seen, [&](Seen &request) { request.status = answer.status; });
    const bool tampered = std::any_of(struck.begin(), struck.end(), [](const Fault &fault) {
        return fault.kind == Fault::CloseAfterBytes || fault.kind == Fault::Stall;
    });
    if (answer.script || (tampered && !answer.body.isEmpty()))
        return stream(std::move(answer), response, std::move(struck), seen);
    if (!answer.type.isEmpty())
        response.set_header("Content-Type", answer.type.toStdString());
    response.body = answer.body.toStdString();
    change(seen, [&](Seen &request) { request.sent = answer.body.size(); });
    finish(seen, true);
}

void Server::Private::stream(Answer answer, httplib::Response &response, std::vector<Fault> struck, const Request &seen)
{
    const auto write = [this, seen, struck = std::move(struck), answer](size_t, httplib::DataSink &sink) {
        const int now = clearings;
        Pen pen({[&](const QByteArray &bytes) { return !stopping && sink.write(bytes.constData(), size_t(bytes.size())); },
                 [&] { return !stopping && sink.is_writable(); },
                 [&](qint64 bytes) { change(seen, [&](Seen &request) { request.sent += bytes; }); },
                 [&] { return clearings == now; }},
                struck);
        if (answer.script)
            answer.script(pen);
        else
            pen.line(QJsonDocument::fromJson(answer.body).object());
        const bool whole = pen.whole() && !stopping && sink.is_writable();
        if (whole)
            sink.done();
        finish(seen, whole);
        return whole;
    };
    response.set_chunked_content_provider((answer.script ? streamType : answer.type).toStdString(), write);
}

/// A blob may have gigabytes: it is hashed as it comes and not kept.
void Server::Private::receiveBlob(const httplib::Request &request, httplib::Response &response,
                                  const httplib::ContentReader &content)
{
    const Request seen = note(request);
    const std::vector<Fault> struck = takeFaults(request.path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray head;
    Blob blob;
    content([&](const char *data, size_t length) {
        head = head.isEmpty() ? QByteArray(data, qsizetype(std::min<size_t>(length, 4))) : head;
        hash.addData(QByteArrayView(data, qsizetype(length)));
        blob.size += qint64(length);
        return !stopping;
    });
    blob.gguf = head == QByteArrayLiteral("GGUF");
    const QString wanted = QString::fromStdString(request.path).mid(11);
    const QString got = QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex());
    Answer result{201};
    if (house.library.blob(wanted))
        result.status = 200;
    else if (wanted != got)
        result = Answer::json(
            {{QStringLiteral("error"), QStringLiteral("digest mismatch, expected \"%1\", got \"%2\"").arg(wanted, got)}}, 400);
    else
        house.library.addBlob(wanted, blob);
    for (const Fault &fault : struck)
        if (fault.kind == Fault::Status)
            result = Answer::json({{QStringLiteral("error"), QString::fromUtf8(fault.text)}}, fault.status);
    send(result, response, struck, seen);
}

void Server::Private::listen()
{
    http->set_tcp_nodelay(true);
    http->set_keep_alive_max_count(1); // a connection a request: stop() has nobody to wait for
    http->set_keep_alive_timeout(1);
    http->set_write_timeout(10);
    http->new_task_queue = [] { return new httplib::ThreadPool(32); };
    const httplib::Server::Handler all = [this](const auto &request, auto &response) { handle(request, response); };
    http->Get("/api/blobs/.*", [this](const auto &request, auto &response) {
        const QString digest = QString::fromStdString(request.path).mid(11);
        const bool valid = digest.size() == 71 && digest.startsWith(QLatin1String("sha256:"));
        send({!valid                       ? 400
              : house.library.blob(digest) ? 200
                                           : 404,
              valid && house.library.blob(digest) ? QByteArray() : jsonType},
             response, takeFaults(request.path), note(request));
    });
    http->Post("/api/blobs/.*",
               [this](const auto &request, auto &response, const auto &content) { receiveBlob(request, response, content); });
    http->Get(".*", all).Post(".*", all).Put(".*", all).Patch(".*", all).Delete(".*", all).Options(".*", all);
}

Server::Server(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{}

Server::~Server() { stop(); }

bool Server::start()
{
    if (isRunning())
        return true;
    d->http = std::make_unique<httplib::Server>();
    d->listen();
    const std::string host = "127.0.0.1";
    if (d->port == 0 || !d->http->bind_to_port(host, d->port))
        d->port = d->http->bind_to_any_port(host);
    if (d->port <= 0)
        return false;
    d->stopping = false;
    d->thread = std::thread([this] { d->http->listen_after_bind(); });
    while (!d->http->is_running())
        std::this_thread::sleep_for(1ms);
    return true;
}

void Server::stop()
{
    d->stopping = true;
    if (d->http)
        d->http->stop();
    if (d->thread.joinable())
        d->thread.join();
}

bool Server::isRunning() const { return !d->stopping; }

quint16 Server::port() const { return quint16(d->port); }

QString Server::address() const { return QStringLiteral("http://127.0.0.1:%1").arg(d->port); }

void Server::inject(Fault fault)
{
    if (fault.kind == Fault::Refuse)
        return stop();
    const std::scoped_lock lock(d->mutex);
    d->faults.push_back(std::move(fault));
}

void Server::clearFaults()
{
    {
        const std::scoped_lock lock(d->mutex);
        d->faults.clear();
    }
    ++d->clearings;
    start();
}

std::vector<Seen> Server::requests() const { return requests(QString()); }

std::vector<Seen> Server::requests(const QString &path) const
{
    const std::scoped_lock lock(d->mutex);
    std::vector<Seen> list;
    for (const auto &seen : d->log)
        if (path.isEmpty() || seen->path == path)
            list.push_back(*seen);
    return list;
}

void Server::forgetRequests()
{
    const std::scoped_lock lock(d->mutex);
    d->log.clear();
}

Options Options::quick()
{
    Options options;
    options.tokenInterval = 0us;
    options.loadTime = 2ms;
    options.stepTime = 1ms;
    options.progressInterval = 2ms;
    options.bytesPerSecond = 20'000'000'000;
    return options;
}

Options Options::quickAndEmpty()
{
    Options options = quick();
    options.installed.clear();
    return options;
}

}
