// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/servercontroller.h"

#include "base/displaytext.h"
#include "net/address.h"
#include "net/credentials.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace corral::ui {

using Watched = servers::Connection::State;

ServerController::ServerController(servers::Connection &connection, servers::SearchPaths searchPaths, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_searchPaths(std::move(searchPaths))
    , m_address(connection.endpoint().text())
{
    connect(&connection, &servers::Connection::stateChanged, this, &ServerController::follow);
    connect(&connection, &servers::Connection::pollingChanged, this, &ServerController::pollingChanged);
    searchInstallation();
}

bool ServerController::isAddressWrong() const
{
    return m_connection.error() && m_connection.error()->kind == Error::Kind::Invalid;
}

QString ServerController::address() const { return isAddressWrong() ? QString() : m_connection.endpoint().display(); }

bool ServerController::isConnected() const { return m_connection.state() == Watched::Connected; }
bool ServerController::isUnreachable() const { return m_connection.state() == Watched::Unreachable; }

QString ServerController::error() const { return m_connection.error() ? displayLines(m_connection.error()->message) : QString(); }
QString ServerController::errorHint() const
{
    return m_connection.error() ? displayLines(m_connection.error()->hint) : QString();
}

void ServerController::setServers(servers::ServerRegistry &registry, servers::SecretStore &secrets)
{
    m_servers = std::make_unique<ServerListModel>(registry, secrets);
    m_form = std::make_unique<ServerForm>(registry, secrets);
    Q_EMIT serversChanged();
}

void ServerController::setDemo(bool demo)
{
    if (demo == m_demo)
        return;
    m_demo = demo;
    searchInstallation();
    Q_EMIT demoChanged();
    Q_EMIT typedAddressChanged();
}

/// The port of the demo server is random: the field starts empty.
QString ServerController::typedAddress() const { return m_typed.value_or(m_demo ? QString() : maskedAddress()); }

QString ServerController::maskedAddress() const { return isAddressWrong() ? QString() : net::masked(m_connection.endpoint()); }

QString ServerController::plainTyped() const
{
    return net::unmasked(m_typed.value_or(QString()).trimmed(), m_connection.endpoint().text());
}

QString ServerController::addressError() const
{
    const auto endpoint = net::Endpoint::parse(plainTyped());
    return endpoint ? QString() : joined(endpoint.error());
}

QString ServerController::addressWarning() const
{
    if (!m_typed && (m_demo || isAddressWrong()))
        return {};
    const auto endpoint = m_typed ? net::Endpoint::parse(plainTyped()) : m_connection.endpoint();
    return endpoint && net::exposesCredentials(*endpoint) ? net::exposureWarning() : QString();
}

bool ServerController::canChoose() const
{
    return m_typed && (m_demo || m_typed->trimmed() != maskedAddress()) && addressError().isEmpty();
}

QString ServerController::addressOffer() const { return net::masked(net::Endpoint::correction(plainTyped())); }

void ServerController::tryAgain()
{
    searchInstallation();
    Q_EMIT situationChanged();
    m_connection.retryNow();
}

bool ServerController::isMissing() const { return m_advice == servers::installAdvice(); }

QString ServerController::situation() const
{
    const auto &error = m_connection.error();
    if (!error)
        return {};
    if (isAddressWrong())
        return joined(this->error(), errorHint());
    switch (error->cause) {
    case Error::Cause::Refused:
        return isMissing() ? tr("No server at %1, and Ollama is not installed here.").arg(address())
                           : tr("No server at %1.").arg(address());
    case Error::Cause::NoSuchHost:
        return advice();
    default:
        break;
    }
    // The words of a server alone ("unauthorized") do not tell who says them.
    const bool namesIt = error->httpStatus == 0 || error->message.contains(address());
    return namesIt ? this->error() : tr("The server at %1 answers: %2").arg(address(), this->error());
}

QString ServerController::nextStep() const
{
    if (isMissing() && !command().isEmpty())
        return tr("This installs and starts it:");
    return advice() == situation() ? QString() : advice();
}

void ServerController::typeAddress(const QString &text)
{
    m_typed = text;
    Q_EMIT typedAddressChanged();
}

void ServerController::takeOffer()
{
    if (const QString offer = addressOffer(); !offer.isEmpty())
        typeAddress(offer);
}

void ServerController::chooseAddress()
{
    if (!canChoose())
        return;
    const QString address = plainTyped();
    m_typed.reset();
    Q_EMIT addressChosen(address);
    Q_EMIT typedAddressChanged();
}

void ServerController::copyCommand()
{
    QGuiApplication::clipboard()->setText(command());
    Q_EMIT commandCopied();
}

void ServerController::follow()
{
    const QString now = isAddressWrong() ? QString() : m_connection.endpoint().text();
    if (std::exchange(m_address, now) != now)
        Q_EMIT typedAddressChanged();
    searchInstallation();
    Q_EMIT stateChanged();
    Q_EMIT situationChanged();
}

void ServerController::searchInstallation()
{
    m_findings.setFindings(servers::findOllama(m_searchPaths));
    const auto &findings = m_findings.findings();
    const bool found = std::any_of(findings.begin(), findings.end(), [](const servers::Finding &one) { return one.found; });
    servers::Advice advice;
    if (m_demo && !found)
        advice = servers::installAdvice();
    else if (!m_demo && isUnreachable() && !isAddressWrong())
        advice = servers::adviceFor(findings, m_connection.endpoint(), m_connection.error().value_or(Error()));
    if (advice == m_advice)
        return;
    m_advice = advice;
    Q_EMIT adviceChanged();
}

}
