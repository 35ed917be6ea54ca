// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancefixture.h"
#include "recordings.h"
#include "shape.h"

#include <QTest>

namespace corral::test {

namespace {

/// A recording that the demo server does not reproduce, and why. A trailing * in a name matches any suffix.
struct Gap
{
    const char *recordings; ///< separated by blanks
    const char *reason;
};

const Gap gaps[] = {
    {"v1-* embeddings-legacy*", "other ways to ask the same: Corral uses the native API of today"},
    {"me-cloud-off signout-cloud-off web-fetch-cloud-off web-search-cloud-off model-recommendations",
     "what belongs to Ollama's cloud: Corral uses none of it"},
    {"root-* status unknown-path wrong-method* tags-head", "addresses and methods that Corral does not use"},
    {"cors-* foreign-host-header", "Corral is not a web page, and calls the demo by its address"},
    {"pull-name-field show-name-field", "`name` where Corral writes `model`"},
    {"chat-empty-body chat-malformed-json create-empty-body create-malformed-json copy-empty-body delete-empty-body "
     "show-empty-body generate-malformed-json chat-no-content-type",
     "Corral sends whole JSON, and says so"},
    {"chat-content-* chat-messages-wrong-type chat-tools-bad-type chat-tools-result-arguments-as-string "
     "chat-images-bad-base64 chat-images-data-url embed-wrong-type create-bad-license-type",
     "values of a wrong type: Corral makes them from typed ones"},
    {"chat-format-bad chat-keep-alive-bad chat-think-bad-* chat-option-* chat-model-with-bad-parameter-type", "likewise"},
    {"create-bad-digest create-bad-file-name blob-head-bad-digest", "Corral makes digests and relative names itself"},
    {"create-no-source push-no-model", "Corral refuses that before it asks"},
    {"chat-unary chat-adapter chat-content-null chat-context-truncated chat-format-json-unary chat-format-schema-unary "
     "chat-gguf-template-tools-unary chat-model-with-bad-parameter-name chat-model-with-bad-role chat-runner-killed-unary "
     "chat-seed-* chat-think-false-unsupported chat-think-level chat-think-unary chat-tools-think-two-calls-unary "
     "chat-tools-unary chat-unknown-role generate-format-json generate-suffix generate-system-template generate-unary "
     "create-from-files-unary create-missing-blob-unary create-quantize-unary create-unknown-from-unary "
     "pull-missing-model-unary pull-unary pull-unreachable-unary push-missing-model-unary push-unary",
     "answers in one piece: Corral asks for streams"},
    {"chat-logprobs show-verbose chat-context-truncate-false generate-bad-template generate-raw-with-system "
     "generate-images-unsupported",
     "fields that Corral does not send"},
    {"generate-stream generate-context generate-raw generate-think",
     "Corral generates nothing with it but loads models; without the `context` of the answer, which it does not read"},
    {"chat-tools-unknown-tool chat-tools-think-two-calls", "the demo calls one tool, of those it was offered"},
    {"chat-gguf-template-tools chat-images-gguf-template", "no model of the demo has its chat template in the GGUF file"},
    {"pull-not-insecure push-not-insecure", "there is no registry beside the public one"},
};

/// Whether a name in the table matches a recording.
bool stands(const QString &name, const QString &recording)
{
    return name.endsWith(QLatin1Char('*')) ? recording.startsWith(name.chopped(1)) : name == recording;
}

QStringList namesIn(const Gap &gap) { return QString::fromLatin1(gap.recordings).split(QLatin1Char(' ')); }

bool isImitated(const QString &recording)
{
    for (const Gap &gap : gaps)
        for (const QString &name : namesIn(gap))
            if (stands(name, recording))
                return false;
    return true;
}

QByteArray mediaType(const QByteArray &contentType) { return contentType.split(';').constFirst(); }

}

/// Sends every recorded request to the demo server, and compares the response with the recorded one.
class Conformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheRealServer_data();
    void answersLikeTheRealServer();
    void namesNoGapThatIsNotRecorded();
};

void Conformance::answersLikeTheRealServer_data()
{
    QTest::addColumn<Recording>("recording");
    const QList<Recording> all = recordings();
    for (const Recording &recording : all)
        if (isImitated(recording.name))
            QTest::newRow(recording.label().constData()) << recording;
}

void Conformance::answersLikeTheRealServer()
{
    QFETCH(Recording, recording);
    const QByteArray &body = recording.body;
    const bool leaves = recording.end == Recording::End::ClosedByClient;

    ConformanceFixture fixture(recording.name);
    fixture.injectFault(body);
    WireClient client(fixture.server().port(), fixture.request(recording.sent));
    QVERIFY(leaves ? client.readLines(body.count('\n')) : client.readAll());
    WireReply reply = client.reply();
    if (!reply.whole && !leaves) // truncated at any position: only whole lines can be compared
        reply.body.truncate(reply.body.lastIndexOf('\n') + 1);

    QCOMPARE(reply.status, recording.status);
    if (!body.isEmpty()) // the charset of the real server varies, and Corral ignores it
        QCOMPARE(mediaType(reply.contentType), mediaType(recording.contentType));
    QCOMPARE(runsOf(reply.body).join(QLatin1Char('\n')), runsOf(body).join(QLatin1Char('\n')));
    QCOMPARE(errorIn(reply.body), errorIn(body));
    QCOMPARE(reply.body.endsWith('\n'), body.endsWith('\n'));
    if (!leaves)
        QCOMPARE(reply.whole, recording.end == Recording::End::Complete);
}

void Conformance::namesNoGapThatIsNotRecorded()
{
    const QList<Recording> all = recordings();
    for (const Gap &gap : gaps)
        for (const QString &name : namesIn(gap)) {
            const auto isMeant = [&](const Recording &recording) { return stands(name, recording.name); };
            QVERIFY2(std::any_of(all.cbegin(), all.cend(), isMeant), qPrintable(name));
        }
}

}

QTEST_GUILESS_MAIN(corral::test::Conformance)
#include "tst_conformance.moc"
