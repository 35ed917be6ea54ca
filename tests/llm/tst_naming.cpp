// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modelname.h"
#include "llm/naming.h"
#include "ollama/client.h"
#include "wireserver.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimer>

using namespace corral;
using namespace corral::llm;
using namespace corral::test;

namespace {

/// A minimal server for copying: names are case-insensitive, copying onto itself succeeds without effect.
struct Library
{
    enum Flaw { None, CopyDoesNothing, CopyGivesAnotherModel, NoDigests, ZeroDigests, ListBreaksAfterTheCopy, ListsTheNameTwice };

    explicit Library(Flaw broken = None)
        : flaw(broken)
    {}

    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const auto &[name, digest] : models)
            all << name;
        return all;
    }

    [[nodiscard]] QByteArray answer(const IncomingRequest &request)
    {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (request.path == "/api/tags")
            return list();
        if (request.path == "/api/copy")
            copy(body[QLatin1String("source")].toString(), body[QLatin1String("destination")].toString());
        if (request.path == "/api/delete")
            remove(body[QLatin1String("model")].toString());
        return answerWith(200, {});
    }

    [[nodiscard]] int count(const QByteArray &path) const
    {
        return static_cast<int>(std::count_if(wire.requests.begin(), wire.requests.end(),
                                              [&path](const IncomingRequest &each) { return each.path == path; }));
    }

    QList<std::pair<QString, QString>> models = {{QStringLiteral("mistral-nemo:latest"), QStringLiteral("aa")},
                                                 {QStringLiteral("other:latest"), QStringLiteral("bb")}};
    Flaw flaw;
    bool copied = false;
    WireServer wire{[this](QTcpSocket *socket, const IncomingRequest &request) { socket->write(answer(request)); }};
    ollama::Client client{wire.endpoint()};

private:
    [[nodiscard]] QString told(const QString &digest) const
    {
        return flaw == NoDigests ? QString() : flaw == ZeroDigests ? QString(64, QLatin1Char('0')) : digest;
    }

    [[nodiscard]] QByteArray list() const
    {
        if (copied && flaw == ListBreaksAfterTheCopy)
            return answerWith(500, R"({"error":"no list today"})");
        QJsonArray rows;
        for (const auto &[name, digest] : models)
            rows << QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("digest"), told(digest)}};
        if (flaw == ListsTheNameTwice)
            rows << QJsonObject{{QStringLiteral("name"), models.front().first}, {QStringLiteral("digest"), QStringLiteral("cc")}};
        return answerWith(200, QJsonDocument(QJsonObject{{QStringLiteral("models"), rows}}).toJson());
    }

    void copy(const QString &source, const QString &destination)
    {
        copied = true;
        if (flaw == CopyDoesNothing || isSameModel(source, destination))
            return;
        const QString digest = flaw == CopyGivesAnotherModel ? QStringLiteral("dd") : models.front().second;
        models.removeIf([&](const auto &each) { return isSameModel(each.first, destination); });
        models.append({ModelName::parse(destination).listed(), digest});
    }

    void remove(const QString &name)
    {
        models.removeIf([&](const auto &each) { return isSameModel(each.first, name); });
    }
};

Result<QString> resultOf(QCoro::Task<Result<QString>> task)
{
    std::optional<Result<QString>> result;
    const auto run = [](QCoro::Task<Result<QString>> work, std::optional<Result<QString>> &to) -> QCoro::Task<> {
        to.emplace(co_await work);
    };
    const auto running = run(std::move(task), result);
    if (!QTest::qWaitFor([&result] { return result.has_value(); }))
        return failure(Error::Kind::Timeout, QStringLiteral("it does not end"));
    return *result;
}

const QString old = QStringLiteral("mistral-nemo:latest");

}

Q_DECLARE_METATYPE(Library::Flaw)

class TestNaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesByACopyAndADeletion();
    void refusesAnotherSpellingOfTheSameName_data();
    void refusesAnotherSpellingOfTheSameName();
    void deletesNothingUnlessTheCopyIsListed_data();
    void deletesNothingUnlessTheCopyIsListed();
    void refusesANameThatIsTaken_data();
    void refusesANameThatIsTaken();
    void replacesWhereThatIsWanted();
    void refusesWhatIsNoName();
    void endsWhenTheClientGoes();
};

void TestNaming::renamesByACopyAndADeletion()
{
    Library library;
    const auto result = resultOf(renameModel(library.client, old, QStringLiteral("Mine")));
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, QStringLiteral("Mine:latest"));
    QCOMPARE(library.names(), (QStringList{QStringLiteral("other:latest"), QStringLiteral("Mine:latest")}));
}

void TestNaming::refusesAnotherSpellingOfTheSameName_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Mistral-Nemo", "MISTRAL-NEMO:LATEST", "library/mistral-nemo",
                             "registry.ollama.ai/library/mistral-nemo", "mistral-nemo", "mistral-nemo:latest"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestNaming::refusesAnotherSpellingOfTheSameName()
{
    QFETCH(QString, name);
    Library library;
    const QStringList before = library.names();
    const auto result = resultOf(renameModel(library.client, old, name));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(QLatin1String("same model")), qPrintable(result.error().message));
    QVERIFY(!resultOf(copyModel(library.client, old, name, true)));
    QCOMPARE(library.names(), before);
    QVERIFY2(library.wire.requests.isEmpty(), "nothing is asked of the server");
}

void TestNaming::deletesNothingUnlessTheCopyIsListed_data()
{
    QTest::addColumn<Library::Flaw>("flaw");
    QTest::newRow("copy does nothing") << Library::CopyDoesNothing;
    QTest::newRow("copy gives another model") << Library::CopyGivesAnotherModel;
    QTest::newRow("no digests") << Library::NoDigests;
    QTest::newRow("zero digests") << Library::ZeroDigests;
    QTest::newRow("list breaks") << Library::ListBreaksAfterTheCopy;
    QTest::newRow("listed twice") << Library::ListsTheNameTwice;
}

void TestNaming::deletesNothingUnlessTheCopyIsListed()
{
    QFETCH(Library::Flaw, flaw);
    Library library(flaw);
    const auto result = resultOf(renameModel(library.client, old, QStringLiteral("mine")));
    QVERIFY(!result);
    QVERIFY2(result.error().hint.contains(QLatin1String("not deleted")), qPrintable(result.error().hint));
    QVERIFY(library.names().contains(old));
    QCOMPARE(library.count("/api/copy"), 1);
    QCOMPARE(library.count("/api/delete"), 0);
}

void TestNaming::refusesANameThatIsTaken_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"other", "Other", "library/OTHER:latest"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestNaming::refusesANameThatIsTaken()
{
    QFETCH(QString, name);
    Library library;
    QVERIFY(!resultOf(renameModel(library.client, old, name)));
    const auto copied = resultOf(copyModel(library.client, old, name));
    QVERIFY(!copied);
    QVERIFY(copied.error().message.contains(QLatin1String("other:latest")));
    QCOMPARE(library.count("/api/copy"), 0);
    QCOMPARE(library.models.at(1).second, QStringLiteral("bb"));
}

void TestNaming::replacesWhereThatIsWanted()
{
    Library library;
    QVERIFY(resultOf(copyModel(library.client, old, QStringLiteral("other"), true)));
    QCOMPARE(library.models.at(1).second, QStringLiteral("aa"));
}

void TestNaming::refusesWhatIsNoName()
{
    Library library;
    QCOMPARE(resultOf(renameModel(library.client, old, QStringLiteral("no blanks"))).error().kind, Error::Kind::Invalid);
    QVERIFY(library.wire.requests.isEmpty());
}

void TestNaming::endsWhenTheClientGoes()
{
    WireServer silent;
    auto client = std::make_unique<ollama::Client>(silent.endpoint());
    QCoro::Task<Result<QString>> task = renameModel(*client, old, QStringLiteral("mine"));
    QTimer::singleShot(0, &silent, [&client] { client.reset(); });
    const auto result = resultOf(std::move(task));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestNaming)
#include "tst_naming.moc"
