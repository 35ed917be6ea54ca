// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "wireserver.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;
using namespace std::chrono_literals;

namespace {

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

QJsonObject bodyOf(const IncomingRequest &request) { return QJsonDocument::fromJson(request.body).object(); }

}

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsAnEmbeddingModelTheOtherWay();
    void unloadsAtOnce();
    void tellsAMissingBlobFromAnError();
    void sendsADeleteWithItsBody();
    void uploadsABlobUnderItsDigest();
    void endsAllStreamsWithItself();
    void staysUsableByWhatGoesOnWhileItIsDestroyed();
    void failsAnAnswerWithoutItsLastLine();
    void finishesAnAnswerThatWasOnlyCutAfterItsLastLine();
    void failsOnALineThatIsNoAnswer();
    void failsAPullWithoutSuccess();
    void mayBeCancelledByWhoReceives();
    void knowsWhichVersionsRefuseAnOption_data();
    void knowsWhichVersionsRefuseAnOption();
};

void TestClient::knowsWhichVersionsRefuseAnOption_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("refused");
    QTest::newRow("before") << QByteArray("0.34.0") << false;
    QTest::newRow("first") << QByteArray("0.34.1") << true;
    QTest::newRow("candidate") << QByteArray("0.40.0-rc2") << true;
    QTest::newRow("none") << QByteArray("unknown") << false;
}

void TestClient::knowsWhichVersionsRefuseAnOption()
{
    QFETCH(const QByteArray, version);
    QFETCH(const bool, refused);
    WireServer wire([&version](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(answerWith(200, "{\"version\":\"" + version + "\"}"));
    });
    Client client(wire.endpoint());
    const QString option = QStringLiteral("typical_p");
    QVERIFY(client.useOf(option) == OptionUse::Taken); // nothing is known yet
    const Pending<QString> asked(client.version());
    QTRY_VERIFY(asked.result);
    QCOMPARE(client.useOf(option) == OptionUse::Refused, refused);
    QCOMPARE(client.clone()->useOf(option) == OptionUse::Refused, refused);
    QVERIFY(client.useOf(QStringLiteral("top_p")) == OptionUse::Taken);
}

void TestClient::loadsAnEmbeddingModelTheOtherWay()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &request) {
        socket->write(request.path == "/api/generate" ? answerWith(400, R"({"error":"\"e\" does not support generate"})")
                                                      : answerWith(200, R"({"model":"e","embeddings":[]})"));
    });
    Client client(wire.endpoint());
    Pending<void> pending(client.load(QStringLiteral("e"), 60s));
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
    QCOMPARE(wire.requests.last().path, QByteArray("/api/embed"));
    QCOMPARE(bodyOf(wire.requests.last()).value(QLatin1String("keep_alive")).toInt(), 60);
}

void TestClient::unloadsAtOnce()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(answerWith(200, R"({"done":true,"done_reason":"unload"})"));
    });
    Client client(wire.endpoint());
    Pending<void> pending(client.unload(QStringLiteral("m")));
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
    QCOMPARE(bodyOf(wire.requests.first()).value(QLatin1String("keep_alive")), QJsonValue(0));
}

void TestClient::tellsAMissingBlobFromAnError()
{
    int status = 404;
    WireServer wire([&status](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(status, {})); });
    Client client(wire.endpoint());
    Pending<bool> missing(client.hasBlob(QStringLiteral("sha256:1")));
    QTRY_VERIFY(missing.result);
    QCOMPARE(missing.result->value(), false);
    status = 400;
    Pending<bool> bad(client.hasBlob(QStringLiteral("sha256:1")));
    QTRY_VERIFY(bad.result);
    QVERIFY(!*bad.result);
    QCOMPARE(wire.requests.first().method, QByteArray("HEAD"));
    QCOMPARE(wire.requests.first().path, QByteArray("/api/blobs/sha256:1"));
}

void TestClient::sendsADeleteWithItsBody()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(200, {}, {})); });
    Client client(wire.endpoint());
    Pending<void> pending(client.remove(QStringLiteral("m:latest")));
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
    QCOMPARE(wire.requests.first().method, QByteArray("DELETE"));
    QCOMPARE(bodyOf(wire.requests.first()).value(QLatin1String("model")).toString(), QStringLiteral("m:latest"));
}

void TestClient::uploadsABlobUnderItsDigest()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) { socket->write(answerWith(201, {}, {})); });
    Client client(wire.endpoint());
    auto device = std::make_unique<QBuffer>();
    device->setData("GGUF");
    device->open(QIODevice::ReadOnly);
    Pending<void> pending(client.uploadBlob(QStringLiteral("sha256:1"), std::move(device)));
    QTRY_VERIFY(pending.result);
    QVERIFY(*pending.result);
    QCOMPARE(wire.requests.first().path, QByteArray("/api/blobs/sha256:1"));
    QCOMPARE(wire.requests.first().body, QByteArray("GGUF"));
}

void TestClient::endsAllStreamsWithItself()
{
    WireServer wire;
    auto client = std::make_unique<Client>(wire.endpoint());
    const auto early = client->chat({});
    const auto late = client->chat({});
    QTRY_COMPARE(wire.requests.size(), 2);
    QList<Error::Kind> ends;
    for (auto *stream : {early.get(), late.get()})
        connect(stream, &llm::ChatStream::failed, this, [&ends](const Error &error) { ends.append(error.kind); });
    client.reset();
    QCOMPARE(ends, (QList<Error::Kind>{Error::Kind::Cancelled, Error::Kind::Cancelled}));
}

void TestClient::staysUsableByWhatGoesOnWhileItIsDestroyed()
{
    WireServer silent;
    auto client = std::make_unique<Client>(silent.endpoint());
    std::optional<Result<QString>> second;
    const auto twice = [&second](Client *one) -> QCoro::Task<> {
        const auto first = co_await one->version();
        Q_UNUSED(first)
        second.emplace(co_await one->version());
    };
    auto task = twice(client.get());
    QTRY_COMPARE(silent.requests.size(), 1);
    client.reset();
    QVERIFY(second);
    QCOMPARE(second->error().kind, Error::Kind::Cancelled);
}

void TestClient::failsAnAnswerWithoutItsLastLine()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"message\":{\"content\":\"a\"},\"done\":false}\n") + lastChunk());
    });
    Client client(wire.endpoint());
    auto stream = client.chat({});
    QString text;
    std::optional<Error> error;
    connect(stream.get(), &llm::ChatStream::received, this, [&text](const ChatChunk &chunk) { text += chunk.content; });
    connect(stream.get(), &llm::ChatStream::failed, this, [&error](const Error &why) { error = why; });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Protocol);
    QCOMPARE(text, QStringLiteral("a"));
}

void TestClient::finishesAnAnswerThatWasOnlyCutAfterItsLastLine()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"message\":{\"content\":\"a\"},\"done\":true}\n"));
        socket->disconnectFromHost();
    });
    Client client(wire.endpoint());
    auto stream = client.chat({});
    bool finished = false;
    connect(stream.get(), &llm::ChatStream::finished, this, [&finished] { finished = true; });
    QTRY_VERIFY(finished);
}

void TestClient::failsOnALineThatIsNoAnswer()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"message\":{\"content\":\"a\"},\"done\":false}\n") + chunk("garbage\n") +
                      lastChunk());
    });
    Client client(wire.endpoint());
    auto stream = client.chat({});
    int received = 0;
    QList<Error> errors;
    connect(stream.get(), &llm::ChatStream::received, this, [&received] { ++received; });
    connect(stream.get(), &llm::ChatStream::failed, this, [&errors](const Error &why) { errors.append(why); });
    QTRY_VERIFY(!errors.isEmpty());
    auto later = client.chat({});
    bool laterFailed = false;
    connect(later.get(), &llm::ChatStream::failed, this, [&laterFailed] { laterFailed = true; });
    QTRY_VERIFY(laterFailed);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().kind, Error::Kind::Protocol);
    QCOMPARE(received, 1);
}

void TestClient::failsAPullWithoutSuccess()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"status\":\"pulling manifest\"}\n") + lastChunk());
    });
    Client client(wire.endpoint());
    auto stream = client.pull(QStringLiteral("m"), true);
    std::optional<Error> error;
    connect(stream.get(), &llm::ProgressStream::failed, this, [&error](const Error &why) { error = why; });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Protocol);
    QCOMPARE(bodyOf(wire.requests.first()).value(QLatin1String("insecure")), QJsonValue(true));
}

void TestClient::mayBeCancelledByWhoReceives()
{
    WireServer wire([](QTcpSocket *socket, const IncomingRequest &) {
        socket->write(chunkedHead() + chunk("{\"status\":\"a\"}\n{\"status\":\"b\"}\n{\"status\":\"success\"}\n") + lastChunk());
    });
    Client client(wire.endpoint());
    auto stream = client.pull(QStringLiteral("m"));
    int received = 0;
    bool ended = false;
    connect(stream.get(), &llm::ProgressStream::finished, this, [&ended] { ended = true; });
    connect(stream.get(), &llm::ProgressStream::received, this, [&] {
        ++received;
        stream.reset();
    });
    QTRY_COMPARE(received, 1);
    auto later = client.pull(QStringLiteral("m"));
    bool laterEnded = false;
    connect(later.get(), &llm::ProgressStream::finished, this, [&laterEnded] { laterEnded = true; });
    QTRY_VERIFY(laterEnded);
    QCOMPARE(received, 1);
    QVERIFY(!ended);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
