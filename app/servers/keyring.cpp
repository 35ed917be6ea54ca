// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/keyring.h"

#include <QAbstractEventDispatcher>
#include <QCoroDBusPendingReply>
#include <QCoroFuture>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QLibrary>
#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace corral::servers::keyring {

namespace {

using Kind = Answer::Kind;
using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

const QString Service = QStringLiteral("Corral");
const QString SecretService = QStringLiteral("org.freedesktop.secrets");

/// What a job of QtKeychain said.
struct Outcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QString reason;
    QString secret;
    bool isAbandoned = false;
};

Outcome outcomeOf(const QKeychain::Job &job)
{
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    const bool isRead = reading && job.error() == QKeychain::NoError;
    return {job.error(), job.errorString(), isRead ? reading->textData() : QString(), false};
}

/// The job deletes itself when it is finished. It must not be deleted earlier, not even when the owner is destroyed, because
/// libsecret then calls back into the deleted job.
QFuture<Outcome> start(QKeychain::Job *job, const QObject *owner, const QString &key)
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const auto finish = [promise](const Outcome &outcome) {
        if (promise->future().isFinished())
            return;
        promise->addResult(outcome);
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [finish](QKeychain::Job *done) { finish(outcomeOf(*done)); });
    const auto abandon = [finish] { finish(Outcome{.reason = {}, .secret = {}, .isAbandoned = true}); };
    if (owner)
        QObject::connect(owner, &QObject::destroyed, job, abandon);
    else
        abandon();
    job->setInsecureFallback(false);
    job->setKey(key);
    job->start();
    return promise->future();
}

/// libsecret answers through the event loop of GLib. Under another one it would never answer.
bool canAnswer()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher && dispatcher->inherits("QEventDispatcherGlib");
}

/// The bus itself answers this question.
QDBusMessage questionToBus(const QString &method)
{
    const QString bus = QStringLiteral("org.freedesktop.DBus");
    return QDBusMessage::createMethodCall(bus, QStringLiteral("/org/freedesktop/DBus"), bus, method);
}

/// libsecret goes on using the connection to a keyring that has ended, and fails also when another one has been started. This
/// lets it connect anew.
QCoro::Task<> followKeyring()
{
    static QString known; // the process that was the keyring
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return;
    auto question = questionToBus(QStringLiteral("GetNameOwner"));
    question << SecretService;
    const QDBusPendingReply<QString> asking = bus.asyncCall(question);
    const auto reply = co_await asking;
    const QString owner = reply.isError() ? QString() : reply.value();
    if (std::exchange(known, owner) == owner)
        co_return;
    using Disconnect = void (*)();
    if (const auto disconnect =
            reinterpret_cast<Disconnect>(QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect")))
        disconnect();
}

/// Whether the session has a keyring. Ask it after a job, which has started the keyring if it can be started.
QCoro::Task<bool> isThere()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return false;
    const QDBusPendingReply<QStringList> asking = bus.asyncCall(questionToBus(QStringLiteral("ListNames")));
    const auto reply = co_await asking;
    const QStringList names = reply.isError() ? QStringList() : reply.value();
    co_return names.contains(SecretService) || names.contains(QStringLiteral("org.kde.kwalletd5"));
}

/// Whether there is an entry that is locked: QtKeychain says of it, if the user refuses to unlock it, that there is none.
QCoro::Task<bool> isLocked(QString key)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return false;
    qDBusRegisterMetaType<Attributes>();
    auto question =
        QDBusMessage::createMethodCall(SecretService, QStringLiteral("/org/freedesktop/secrets"),
                                       QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    question << QVariant::fromValue(Attributes{{QStringLiteral("user"), key}, {QStringLiteral("server"), Service}});
    question.setAutoStartService(false);
    const QDBusPendingReply<Paths, Paths> asking = bus.asyncCall(question);
    const auto reply = co_await asking;
    co_return !reply.isError() && !reply.argumentAt<1>().isEmpty();
}

/// QtKeychain reports most of what libsecret refuses, and that there is no keyring, as the same error.
QCoro::Task<Answer> meaningOf(Outcome outcome)
{
    if (outcome.isAbandoned)
        co_return Answer{Kind::Abandoned, {}, {}};
    switch (outcome.error) {
    case QKeychain::NoError:
        co_return Answer{Kind::Done, outcome.secret, {}};
    case QKeychain::EntryNotFound:
        co_return Answer{Kind::Nothing, {}, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        co_return Answer{Kind::NoKeyring, {}, outcome.reason};
    default:
        break;
    }
    auto asking = isThere();
    const bool isRefused = co_await asking;
    co_return Answer{isRefused ? Kind::Refused : Kind::NoKeyring, {}, outcome.reason};
}

/// Runs a job and tells what came of it.
QCoro::Task<Answer> finished(QKeychain::Job *job, QPointer<const QObject> owner, QString key)
{
    auto following = followKeyring();
    co_await following;
    const QFuture<Outcome> running = start(job, owner, key);
    const Outcome outcome = co_await running;
    auto asking = meaningOf(outcome);
    const Answer answer = co_await asking;
    co_return owner ? answer : Answer{Kind::Abandoned, {}, {}};
}

}

QCoro::Task<Answer> read(QPointer<const QObject> owner, QString key)
{
    if (!canAnswer())
        co_return Answer{Kind::NoKeyring, {}, {}};
    auto reading = finished(new QKeychain::ReadPasswordJob(Service), owner, key);
    const Answer answer = co_await reading;
    if (answer.kind == Kind::Done && answer.secret.isEmpty()) // KWallet failed; no entry is empty
        co_return Answer{Kind::Refused, {}, {}};
    if (answer.kind != Kind::Nothing)
        co_return answer;
    auto asking = isLocked(key);
    const bool isRefused = co_await asking;
    if (!owner)
        co_return Answer{Kind::Abandoned, {}, {}};
    co_return isRefused ? Answer{Kind::Refused, {}, {}} : answer;
}

QCoro::Task<Answer> write(QPointer<const QObject> owner, QString key, QString secret)
{
    if (!canAnswer())
        co_return Answer{Kind::NoKeyring, {}, {}};
    auto *job = new QKeychain::WritePasswordJob(Service);
    job->setTextData(secret);
    auto writing = finished(job, owner, key);
    const Answer written = co_await writing;
    if (written.kind != Kind::Done)
        co_return written;
    // QtKeychain also reports that it is done if KWallet fails.
    auto reading = read(owner, key);
    const Answer kept = co_await reading;
    if (kept.kind == Kind::Done || kept.kind == Kind::Nothing)
        co_return Answer{kept.secret == secret ? Kind::Done : Kind::Refused, {}, {}};
    co_return kept;
}

QCoro::Task<Answer> remove(QPointer<const QObject> owner, QString key)
{
    // libsecret removes only entries that are not locked, without saying so. Reading an entry unlocks it.
    auto reading = read(owner, key);
    const Answer found = co_await reading;
    if (found.kind != Kind::Done)
        co_return found.kind == Kind::Nothing ? Answer{Kind::Done, {}, {}} : found;
    auto removing = finished(new QKeychain::DeletePasswordJob(Service), owner, key);
    const Answer removed = co_await removing;
    if (removed.kind != Kind::Done && removed.kind != Kind::Nothing)
        co_return removed;
    auto readingAgain = read(owner, key);
    const Answer left = co_await readingAgain;
    if (left.kind == Kind::Done || left.kind == Kind::Nothing)
        co_return Answer{left.kind == Kind::Nothing ? Kind::Done : Kind::Refused, {}, {}};
    co_return left;
}

}
