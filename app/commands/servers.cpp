// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/servers.h"

#include "base/displaytext.h"
#include "commands/serverlist.h"
#include "net/credentials.h"
#include "net/endpoint.h"

#include <QCommandLineParser>
#include <QCoroTask>
#include <QElapsedTimer>

namespace corral::commands {

namespace {

struct Options
{
    QCommandLineOption json{QStringLiteral("json"), QStringLiteral("Print JSON.")};
    QCommandLineOption host{QStringLiteral("host"), QStringLiteral("Ask this server, written as in OLLAMA_HOST."),
                            QStringLiteral("URL")};
    QCommandLineOption profile{QStringLiteral("profile"), QStringLiteral("The profile whose servers are asked."),
                               QStringLiteral("DIR")};
};

Output usageError(const QString &what)
{
    return {services::ExitUsage, {}, QStringLiteral("corral servers: %1\nTry 'corral servers --help'.\n").arg(what)};
}

/// The latency is that of the request for the version.
QCoro::Task<ServerFact> ask(servers::ServerRegistry &servers, servers::ServerProfile profile)
{
    ServerFact fact;
    fact.name = servers::displayName(profile);
    const auto made = co_await servers.askForApi(profile.id);
    if (!made) {
        fact.error = made.error();
        co_return fact;
    }
    const auto &backend = *made;
    fact.kind = backend->engine();
    fact.address = net::withoutCredentials(backend->endpoint().text());
    QElapsedTimer clock;
    clock.start();
    const Result<QString> version = co_await backend->version();
    fact.latency = std::chrono::milliseconds(clock.elapsed());
    if (!version) {
        fact.error = version.error();
        co_return fact;
    }
    fact.isReachable = true;
    fact.version = *version;
    const Result<QList<llm::ModelSummary>> models = co_await backend->models();
    if (!models) {
        fact.error = models.error();
        co_return fact;
    }
    fact.models = int(models->size());
    const Result<QList<llm::RunningModel>> running = co_await backend->runningModels();
    for (const llm::RunningModel &model : running.value_or(QList<llm::RunningModel>()))
        fact.loaded.append(model.name);
    co_return fact;
}

/// The server after --host alone, else all.
QList<ServerFact> factsOf(services::Services &services, bool onlyCurrent)
{
    QList<ServerFact> facts;
    for (const servers::ServerProfile &profile : services.servers().profiles()) {
        if (!onlyCurrent || profile.id == services.servers().currentId())
            facts.append(QCoro::waitFor(ask(services.servers(), profile))); // lint: a command has no window that could freeze
    }
    return facts;
}

}

Output servers(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Prints the servers that Corral knows, and how they are. Ends with 0, with 1 "
                                                    "where a server is unreachable, with 2 for a wrong command line."));
    const Options known;
    const QCommandLineOption help = parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("servers"), QStringLiteral("This command."));
    parser.addOptions({known.json, known.host, known.profile});
    if (!parser.parse(QStringList{QStringLiteral("corral")} + arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return {services::ExitFine, parser.helpText(), {}};
    if (parser.positionalArguments().size() > 1)
        return usageError(QStringLiteral("'%1' is not an option.").arg(parser.positionalArguments().at(1)));
    if (const auto endpoint = net::Endpoint::parse(parser.value(known.host)); !endpoint)
        return usageError(QStringLiteral("--host: %1").arg(endpoint.error().message));

    services::Options options;
    options.profile = parser.value(known.profile);
    options.host = parser.value(known.host);
    options.withoutLock = true;
    const auto services = services::Services::open(options);
    if (!services)
        return {services.error().code, {}, QStringLiteral("corral: %1\n").arg(joined(services.error().error))};

    const QList<ServerFact> facts = factsOf(**services, parser.isSet(known.host));
    Output output;
    output.text = parser.isSet(known.json) ? jsonOf(facts) : tableOf(facts);
    for (const ServerFact &fact : facts) {
        if (!fact.isReachable)
            output.exitCode = services::ExitFailed;
        if (fact.error)
            output.errors += QStringLiteral("corral: %1\n").arg(displayLines(joined(*fact.error)));
    }
    return output;
}

}
