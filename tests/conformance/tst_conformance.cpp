// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shape.h"
#include "world.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace corral::test {

namespace {

/// Recordings the demo does not follow, and why. A name that ends in * stands for all that begin so.
struct Skip
{
    const char *recording;
    const char *reason;
};

const Skip skips[] = {
    {"v1-*", "the OpenAI-style routes: Corral speaks the native API only"},
    {"chat-logprobs", "Corral does not ask for the probabilities of tokens"},
    {"chat-tools-unknown-tool", "the recorded model was made to call a tool it was not offered; the demo calls only what is"},
};

QString reasonToSkip(const QString &recording)
{
    for (const Skip &skip : skips) {
        const QString name = QLatin1String(skip.recording);
        if (name == recording || (name.endsWith(QLatin1Char('*')) && recording.startsWith(name.chopped(1))))
            return QLatin1String(skip.reason);
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject objectIn(const QString &path) { return QJsonDocument::fromJson(contentOf(path)).object(); }

QByteArray header(const QJsonObject &recorded, const char *name)
{
    for (const QJsonValue &pair : recorded.value(QLatin1String("headers")).toArray())
        if (pair[0].toString() == QLatin1String(name))
            return pair[1].toString().toUtf8();
    return {};
}

}

/// Sends every recorded request of a real server to the demo server, and holds the answers against each other.
class Conformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheRealServer_data();
    void answersLikeTheRealServer();
    void skipsNothingThatIsNotRecorded();

private:
    QStringList m_recordings;
};

void Conformance::answersLikeTheRealServer_data()
{
    QTest::addColumn<QString>("folder");
    const QDir root(QStringLiteral(CORRAL_FIXTURES "/ollama"));
    for (const QString &version : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QString &name : QDir(root.filePath(version)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QTest::newRow(qPrintable(name)) << root.filePath(version + QLatin1Char('/') + name);
            m_recordings << name;
        }
    if (m_recordings.isEmpty())
        QTest::newRow("no recordings") << QString();
}

void Conformance::answersLikeTheRealServer()
{
    QFETCH(QString, folder);
    const QString name = QDir(folder).dirName();
    if (folder.isEmpty())
        QSKIP("There are no recordings in " CORRAL_FIXTURES ": nothing was compared.");
    if (const QString reason = reasonToSkip(name); !reason.isEmpty())
        QSKIP(qPrintable(reason));

    const QJsonObject recorded = objectIn(folder + QStringLiteral("/response.json"));
    const QByteArray body =
        contentOf(folder + QLatin1Char('/') + recorded.value(QLatin1String("body_file")).toString(QStringLiteral("none")));
    const QString end = recorded.value(QLatin1String("end")).toString();
    const bool leaves = end.startsWith(QLatin1String("closed by the client"));

    World world(name);
    world.injectFault(body);
    WireClient client(world.server().port(), world.request(objectIn(folder + QStringLiteral("/request.json"))));
    QVERIFY(leaves ? client.readLines(body.count('\n')) : client.readAll());
    WireReply reply = client.reply();
    if (!reply.whole && !leaves) // cut anywhere: whole lines can be compared
        reply.body.truncate(reply.body.lastIndexOf('\n') + 1);

    QCOMPARE(reply.status, recorded.value(QLatin1String("status")).toInt());
    QCOMPARE(reply.contentType, header(recorded, "Content-Type"));
    QCOMPARE(runsOf(reply.body).join(QLatin1Char('\n')), runsOf(body).join(QLatin1Char('\n')));
    QCOMPARE(errorIn(reply.body), errorIn(body));
    QCOMPARE(reply.body.endsWith('\n'), body.endsWith('\n'));
    if (!leaves)
        QCOMPARE(reply.whole, end == QLatin1String("complete"));
}

void Conformance::skipsNothingThatIsNotRecorded()
{
    if (m_recordings.isEmpty())
        QSKIP("There are no recordings in " CORRAL_FIXTURES);
    for (const Skip &skip : skips) {
        QString prefix = QLatin1String(skip.recording);
        const bool many = prefix.endsWith(QLatin1Char('*'));
        prefix.chop(many ? 1 : 0);
        const bool known = std::any_of(m_recordings.cbegin(), m_recordings.cend(),
                                       [&](const QString &name) { return many ? name.startsWith(prefix) : name == prefix; });
        QVERIFY2(known, skip.recording);
    }
}

}

QTEST_GUILESS_MAIN(corral::test::Conformance)
#include "tst_conformance.moc"
