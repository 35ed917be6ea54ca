// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "recordings.h"
#include "wireserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;

namespace {

/// Replays a recorded response, byte for byte, with its end.
void play(QTcpSocket *socket, const Recording &recording)
{
    if (!recording.isStream()) {
        QByteArray answer = answerWith(recording.status, recording.body, recording.contentType);
        if (recording.method == "HEAD")
            answer.chop(recording.body.size());
        socket->write(answer);
        return;
    }
    socket->write(chunkedHead(recording.contentType));
    for (const QByteArray &line : recording.body.split('\n'))
        if (!line.isEmpty())
            socket->write(chunk(line + '\n'));
    if (recording.end == Recording::End::Complete)
        socket->write(lastChunk());
    else
        socket->disconnectFromHost();
}

/// Which call of the client a recording answers.
enum class Call { None, Version, Tags, Ps, Show, Copy, Delete, HasBlob, Embed, Chat, Pull, Push, Create };

Call callFor(const Recording &recording)
{
    struct Route
    {
        QByteArray method;
        QByteArray path;
        Call call;
    };
    static const QList<Route> routes{
        {"GET", "/api/version", Call::Version}, {"GET", "/api/tags", Call::Tags},  {"GET", "/api/ps", Call::Ps},
        {"POST", "/api/show", Call::Show},      {"POST", "/api/copy", Call::Copy}, {"DELETE", "/api/delete", Call::Delete},
        {"POST", "/api/embed", Call::Embed},    {"POST", "/api/chat", Call::Chat}, {"POST", "/api/generate", Call::Chat},
        {"POST", "/api/pull", Call::Pull},      {"POST", "/api/push", Call::Push}, {"POST", "/api/create", Call::Create},
    };
    if (recording.method == "HEAD" && recording.path.startsWith("/api/blobs/"))
        return Call::HasBlob;
    for (const Route &route : routes)
        if (route.method == recording.method && route.path == recording.path)
            return route.call;
    return Call::None;
}

/// The last line that is no error, and the error line if there is one.
struct Ending
{
    bool done = false;
    QByteArray error;
};

Ending endingOf(const Recording &recording)
{
    Ending ending;
    const auto lines = recording.lines();
    for (const QByteArray &line : lines) {
        if (line.startsWith("{\"error\""))
            ending.error = line;
        ending.done = line.contains("\"done\":true") || line == R"({"status":"success"})";
    }
    return ending;
}

template<typename T>
struct Pending
{
    std::optional<Result<T>> result;
    QCoro::Task<> running;
    explicit Pending(QCoro::Task<Result<T>> task)
        : running(run(std::move(task)))
    {}

private:
    QCoro::Task<> run(QCoro::Task<Result<T>> task) { result.emplace(co_await task); }
};

}

/// The client's result for every recording: an answer if the server meant an answer, an error if it meant an error.
class TestRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsRead_data();
    void everyAnswerIsRead();

private:
    template<typename T>
    void checkCall(QCoro::Task<Result<T>> task, const Recording &recording);
    template<typename Stream>
    void checkStream(std::unique_ptr<Stream> stream, const Recording &recording);
    void check(Client &client, const Recording &recording);
};

void TestRecordings::everyAnswerIsRead_data()
{
    QTest::addColumn<int>("index");
    const auto all = recordings();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (callFor(all.at(i)) != Call::None)
            QTest::newRow(all.at(i).label().constData()) << static_cast<int>(i);
    }
}

void TestRecordings::everyAnswerIsRead()
{
    QFETCH(int, index);
    static const auto all = recordings();
    const Recording recording = all.at(index);
    WireServer wire([&recording](QTcpSocket *socket, const IncomingRequest &) { play(socket, recording); });
    Client client(wire.endpoint());
    check(client, recording);
}

void TestRecordings::check(Client &client, const Recording &recording)
{
    const QString model = QStringLiteral("m");
    switch (callFor(recording)) {
    case Call::None:
        break;
    case Call::Version:
        return checkCall(client.version(), recording);
    case Call::Tags:
        return checkCall(client.models(), recording);
    case Call::Ps:
        return checkCall(client.runningModels(), recording);
    case Call::Show:
        return checkCall(client.show(model), recording);
    case Call::Copy:
        return checkCall(client.copy(model, model), recording);
    case Call::Delete:
        return checkCall(client.remove(model), recording);
    case Call::HasBlob:
        return checkCall(client.hasBlob(model), recording);
    case Call::Embed:
        return checkCall(client.embed({}), recording);
    case Call::Chat:
        return checkStream(client.chat({}), recording);
    case Call::Pull:
        return checkStream(client.pull(model), recording);
    case Call::Push:
        return checkStream(client.push(model), recording);
    case Call::Create:
        return checkStream(client.create({}), recording);
    }
}

template<typename T>
void TestRecordings::checkCall(QCoro::Task<Result<T>> task, const Recording &recording)
{
    Pending<T> pending(std::move(task));
    QTRY_VERIFY(pending.result);
    const auto &result = *pending.result;
    if (recording.status < 300) {
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    } else if (callFor(recording) == Call::HasBlob && recording.status == 404) {
        QVERIFY(result);
    } else {
        QVERIFY(!result);
        QCOMPARE(result.error().httpStatus, recording.status);
        QVERIFY(!result.error().message.isEmpty());
        QVERIFY2(!result.error().message.contains(QLatin1Char('{')), qPrintable(result.error().message));
    }
}

template<typename Stream>
void TestRecordings::checkStream(std::unique_ptr<Stream> stream, const Recording &recording)
{
    int received = 0;
    bool finished = false;
    std::optional<Error> error;
    connect(stream.get(), &Stream::received, this, [&received] { ++received; });
    connect(stream.get(), &Stream::finished, this, [&finished] { finished = true; });
    connect(stream.get(), &Stream::failed, this, [&error](const Error &why) { error = why; });
    QTRY_VERIFY(finished || error);

    const Ending ending = endingOf(recording);
    const auto lines = recording.lines().size();
    QVERIFY2(!(finished && error), "one ending only");
    if (recording.status >= 300) {
        QVERIFY(error);
        QCOMPARE(error->httpStatus, recording.status);
        QCOMPARE(received, 0);
    } else if (!ending.error.isEmpty()) {
        QVERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Server);
        QCOMPARE(received, lines - 1);
    } else if (ending.done) {
        QVERIFY2(finished, error ? qPrintable(error->message) : "");
        QCOMPARE(received, lines);
    } else {
        QVERIFY(error);
        QVERIFY(error->kind == Error::Kind::Offline || error->kind == Error::Kind::Protocol);
        QVERIFY2(received >= lines - 1, "what arrived before the end stays");
    }
    if (error) {
        QVERIFY(!error->message.isEmpty());
        QVERIFY2(!error->message.contains(QLatin1String("\"error\"")), qPrintable(error->message));
    }
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
