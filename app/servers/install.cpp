// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/install.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace corral::servers {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::server::Install)
};

#ifdef Q_OS_WIN
const QString program = QStringLiteral("ollama.exe");
#else
const QString program = QStringLiteral("ollama");
#endif
const QString site = QStringLiteral("https://ollama.com/download");

QString firstProgram(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QFileInfo file(QDir(folder), program);
        if (file.isFile() && file.isExecutable())
            return file.filePath();
    }
    return {};
}

QString firstFile(const QStringList &files)
{
    const auto hit = std::find_if(files.begin(), files.end(), [](const QString &file) { return QFileInfo::exists(file); });
    return hit == files.end() ? QString() : *hit;
}

Finding finding(Finding::What what, const QString &title, const QString &hit, const QStringList &lookedIn)
{
    return {what, title, hit.isEmpty() ? lookedIn.join(QStringLiteral(", ")) : hit, !hit.isEmpty()};
}

bool hasFound(const QList<Finding> &findings, Finding::What what)
{
    return std::any_of(findings.begin(), findings.end(), [what](const Finding &one) { return one.what == what && one.found; });
}

}

SearchPaths SearchPaths::ofThisSystem()
{
    const QString home = QDir::homePath();
    SearchPaths searchPaths;
    searchPaths.path = qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    searchPaths.path.removeDuplicates();
#if defined(Q_OS_WIN)
    searchPaths.folders = {qEnvironmentVariable("LOCALAPPDATA") + QStringLiteral("/Programs/Ollama")};
#elif defined(Q_OS_MACOS)
    searchPaths.folders = {QStringLiteral("/Applications/Ollama.app/Contents/Resources"), QStringLiteral("/opt/homebrew/bin")};
#else
    searchPaths.folders = {QStringLiteral("/usr/local/bin"), QStringLiteral("/usr/bin"), QStringLiteral("/opt/ollama/bin"),
                           QStringLiteral("/snap/bin"), home + QStringLiteral("/.local/bin")};
    searchPaths.units = {QStringLiteral("/etc/systemd/system/ollama.service"),
                         QStringLiteral("/usr/lib/systemd/system/ollama.service"),
                         QStringLiteral("/lib/systemd/system/ollama.service")};
#endif
    return searchPaths;
}

QList<Finding> findOllama(const SearchPaths &searchPaths)
{
    QList<Finding> findings;
    findings.append(finding(Finding::What::Program, Words::tr("The program “ollama” in PATH"), firstProgram(searchPaths.path),
                            searchPaths.path));
    findings.append(finding(Finding::What::Program, Words::tr("The program in the usual folders"),
                            firstProgram(searchPaths.folders), searchPaths.folders));
    if (!searchPaths.units.isEmpty())
        findings.append(finding(Finding::What::Service, Words::tr("The system service “ollama”"), firstFile(searchPaths.units),
                                searchPaths.units));
    return findings;
}

Advice adviceFor(const QList<Finding> &findings, const net::Endpoint &endpoint, const Error &error)
{
    if (error.cause == Error::Cause::NoSuchHost)
        return {Words::tr("No machine is called %1. Check the spelling of the address and the network.").arg(endpoint.display()),
                {},
                {}};
    if (error.cause != Error::Cause::Refused)
        return {error.hint, {}, {}};
    if (!endpoint.isLoopback())
        return {Words::tr("Start Ollama on %1, and have it listen to the network: OLLAMA_HOST=0.0.0.0 ollama serve.")
                    .arg(endpoint.display()),
                {},
                QStringLiteral("https://docs.ollama.com/faq")};
    if (hasFound(findings, Finding::What::Service))
        return {Words::tr("Ollama is installed as a service but does not answer. Start it:"),
                QStringLiteral("sudo systemctl start ollama"),
                {}};
    if (hasFound(findings, Finding::What::Program)) {
        const auto hit = std::find_if(findings.begin(), findings.end(), [](const Finding &one) { return one.found; });
        const bool inPath = hit == findings.begin();
        return {Words::tr("Ollama is installed but does not run. Start it:"),
                (inPath ? QStringLiteral("ollama") : hit->where) + QStringLiteral(" serve"),
                {}};
    }
    return installAdvice();
}

Advice installAdvice()
{
#ifdef Q_OS_LINUX
    return {Words::tr("Ollama was not found on this machine. This installs and starts it:"),
            QStringLiteral("curl -fsSL https://ollama.com/install.sh | sh"), site};
#else
    return {Words::tr("Ollama was not found on this machine. Get it from its site."), {}, site};
#endif
}

}
