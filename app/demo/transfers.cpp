// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/house.h"

#include <algorithm>

namespace corral::demo {

namespace {

QJsonObject step(const QString &status) { return {{QStringLiteral("status"), status}}; }

/// "pulling 8eeb52dfb3bb", and how far it got; nothing is said of a completed of zero.
QJsonObject progress(const QString &verb, const Layer &layer, qint64 completed)
{
    QJsonObject line = step(verb + QLatin1Char(' ') + layer.digest.mid(7, 12));
    line.insert(QStringLiteral("digest"), layer.digest);
    line.insert(QStringLiteral("total"), layer.size);
    if (completed > 0)
        line.insert(QStringLiteral("completed"), completed);
    return line;
}

/// Ends a transfer that has begun: a line where it is streamed, a status where not. False, for the caller to return.
bool failLate(Pen &pen, const QString &error)
{
    pen.line({{QStringLiteral("error"), error}});
    return false;
}

/// Why the registry of a name cannot be reached, empty where it can.
QString unreachable(const Options &options, const QString &name, bool insecure, const QString &verb, const QString &path)
{
    const QString server = name::registry(name).section(QLatin1Char('/'), 0, 0);
    const bool isPublic = server == QLatin1String("registry.ollama.ai");
    QString reason;
    if (server.endsWith(QLatin1String(":1")))
        reason = QStringLiteral("dial tcp 127.0.0.1:1: connect: connection refused");
    else if (server.endsWith(QLatin1String(".invalid")) || (isPublic && options.offline))
        reason = QStringLiteral("dial tcp: lookup %1: no such host").arg(server);
    else if (server.startsWith(QLatin1String("localhost")) && !insecure)
        reason = QStringLiteral("http: server gave HTTP response to HTTPS client");
    const QString scheme = insecure && !isPublic ? QStringLiteral("http") : QStringLiteral("https");
    return reason.isEmpty() ? reason : QStringLiteral("%1 \"%2://%3/v2/%4\": %5").arg(verb, scheme, server, path, reason);
}

/// What a pull says when it gets no manifest, empty where it gets one.
QString manifestProblem(const House &house, const QString &name, bool insecure)
{
    const QString path = name::registry(name).section(QLatin1Char('/'), 1);
    const QString manifest =
        path.section(QLatin1Char(':'), 0, 0) + QStringLiteral("/manifests/") + path.section(QLatin1Char(':'), 1);
    QString reason = unreachable(house.options, name, insecure, QStringLiteral("Get"), manifest);
    if (reason.isEmpty() && !house.library.offered(name))
        reason = QStringLiteral("file does not exist");
    return reason.isEmpty() ? reason : QStringLiteral("pull model manifest: ") + reason;
}

/// Moves one layer at the pretended rate. False: nobody waits for it any more.
template<typename Present, typename Receive>
bool move(Pen &pen, const Options &options, const QString &verb, const Layer &layer, Present present, Receive receive)
{
    const qint64 part = options.bytesPerSecond * options.progressInterval.count() / 1000;
    while (present() < layer.size) {
        if (!pen.wait(options.progressInterval))
            return false;
        receive(std::min(part, layer.size - present()));
        if (present() < layer.size && !pen.line(progress(verb, layer, present())))
            return false;
    }
    return pen.line(progress(verb, layer, layer.size));
}

QString requiredName(const Call &call, const QString &otherwise)
{
    if (call.model().isEmpty())
        throw Refusal{400, otherwise};
    if (!name::isValid(call.model()))
        throw Refusal{400, QStringLiteral("invalid model name")};
    return call.model();
}

void writePush(Pen &pen, House &house, const QString &name, bool insecure)
{
    const std::optional<Model> model = house.library.find(name);
    if (!pen.line(step(QStringLiteral("retrieving manifest"))) || !pen.wait(house.options.stepTime))
        return;
    if (!model) {
        pen.line(step(QStringLiteral("couldn't retrieve manifest")));
        QString path = name::registry(name);
        path.replace(path.lastIndexOf(QLatin1Char(':')), 1, QLatin1Char('/'));
        failLate(pen, QStringLiteral("open /usr/share/ollama/.ollama/models/manifests/%1: no such file or directory").arg(path));
        return;
    }
    const QString blob = name::registry(name).section(QLatin1Char('/'), 1).section(QLatin1Char(':'), 0, 0) +
                         QStringLiteral("/blobs/") + model->layers().constFirst().digest;
    QString reason = unreachable(house.options, name, insecure, QStringLiteral("Head"), blob);
    if (reason.isEmpty() && !name.contains(QLatin1Char('/'))) // the namespace of the official models
        reason = QStringLiteral("you are not authorized to push to this namespace, create the model under a namespace you own");
    if (!reason.isEmpty())
        return void(failLate(pen, reason));
    for (const Layer &layer : model->layers()) {
        qint64 sent = 0;
        if (!move(
                pen, house.options, QStringLiteral("pushing"), layer, [&] { return sent; }, [&](qint64 bytes) { sent += bytes; }))
            return;
    }
    if (pen.line(step(QStringLiteral("pushing manifest"))) && pen.wait(house.options.stepTime))
        pen.line(step(QStringLiteral("success")));
}

}

bool fetch(Pen &pen, House &house, const QString &name, bool insecure)
{
    if (!pen.line(step(QStringLiteral("pulling manifest"))) || !pen.wait(house.options.stepTime))
        return false;
    if (const QString problem = manifestProblem(house, name, insecure); !problem.isEmpty())
        return failLate(pen, problem);
    const Model model = *house.library.offered(name);
    for (const Layer &layer : model.layers())
        if (!move(
                pen, house.options, QStringLiteral("pulling"), layer, [&] { return house.library.present(layer); },
                [&](qint64 bytes) { house.library.receive(layer, bytes); }))
            return false;
    for (const char *last : {"verifying sha256 digest", "writing manifest"})
        if (!pen.line(step(QString::fromLatin1(last))) || !pen.wait(house.options.stepTime))
            return false;
    house.library.put(model);
    return true;
}

Answer pull(const Call &call, House &house)
{
    const QString name = requiredName(call, QStringLiteral("invalid model name"));
    const bool insecure = call.body.value(QLatin1String("insecure")).toBool();
    return {200, streamType, {}, [&house, name, insecure](Pen &pen) {
                if (fetch(pen, house, name, insecure))
                    pen.line(step(QStringLiteral("success")));
            }};
}

Answer push(const Call &call, House &house)
{
    const QString name = requiredName(call, QStringLiteral("model is required"));
    const bool insecure = call.body.value(QLatin1String("insecure")).toBool();
    return {200, streamType, {}, [&house, name, insecure](Pen &pen) { writePush(pen, house, name, insecure); }};
}

}
