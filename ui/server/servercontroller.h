// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/connection.h"
#include "servers/install.h"
#include "ui/server/findingsmodel.h"
#include "ui/server/serverform.h"
#include "ui/server/serverlistmodel.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace corral::ui {

/// Controller of the Server and the Welcome screen: the current server and how to reach another one, all servers, and the Ollama
/// installation of this machine.
class ServerController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(bool connected READ isConnected NOTIFY stateChanged FINAL)
    /// Neither this nor connected: the first answer is awaited.
    Q_PROPERTY(bool unreachable READ isUnreachable NOTIFY stateChanged FINAL)
    /// For display: "localhost:11434"; empty if there is none, see addressWrong.
    Q_PROPERTY(QString address READ address NOTIFY stateChanged FINAL)
    /// The given address is not valid: `error` has the reason.
    Q_PROPERTY(bool addressWrong READ isAddressWrong NOTIFY stateChanged FINAL)
    /// Why the server is unreachable; empty if it is reachable.
    Q_PROPERTY(QString error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY stateChanged FINAL)
    /// A poll is running.
    Q_PROPERTY(bool polling READ isPolling NOTIFY pollingChanged FINAL)
    Q_PROPERTY(bool demo READ isDemo NOTIFY demoChanged FINAL)
    /// Whether there is a demo server to explore.
    Q_PROPERTY(bool demoOffered READ isDemoOffered CONSTANT FINAL)

    /// The address in the field, with masked credentials unless they are being typed; what is wrong with it; and whether it can
    /// be chosen.
    Q_PROPERTY(QString typedAddress READ typedAddress NOTIFY typedAddressChanged FINAL)
    Q_PROPERTY(QString addressError READ addressError NOTIFY typedAddressChanged FINAL)
    /// The address that an invalid one probably means; empty if unknown.
    Q_PROPERTY(QString addressOffer READ addressOffer NOTIFY typedAddressChanged FINAL)
    /// A warning before the first request to the address; empty if there is none.
    Q_PROPERTY(QString addressWarning READ addressWarning NOTIFY typedAddressChanged FINAL)
    Q_PROPERTY(bool canChoose READ canChoose NOTIFY typedAddressChanged FINAL)

    /// All servers, and the form in which one is added or changed; null until setServers().
    Q_PROPERTY(corral::ui::ServerListModel *servers READ servers NOTIFY serversChanged FINAL)
    Q_PROPERTY(corral::ui::ServerForm *form READ form NOTIFY serversChanged FINAL)

    Q_PROPERTY(corral::ui::FindingsModel *findings READ findings CONSTANT FINAL)
    /// For somebody without a server: what is wrong, in a sentence or two, and what to do before the command. Nothing is said in
    /// both; the second may be empty.
    Q_PROPERTY(QString situation READ situation NOTIFY situationChanged FINAL)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY situationChanged FINAL)
    /// The next step to get a server: a text, a command to copy, a URL. All empty while a real server is connected.
    Q_PROPERTY(QString advice READ advice NOTIFY adviceChanged FINAL)
    Q_PROPERTY(QString command READ command NOTIFY adviceChanged FINAL)
    Q_PROPERTY(QUrl site READ site NOTIFY adviceChanged FINAL)
    /// "ollama.com/download"
    Q_PROPERTY(QString siteName READ siteName NOTIFY adviceChanged FINAL)

public:
    /// `connection` outlives the controller.
    explicit ServerController(servers::Connection &connection,
                              servers::SearchPaths searchPaths = servers::SearchPaths::ofThisSystem(), QObject *parent = nullptr);

    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool isUnreachable() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] bool isAddressWrong() const;
    [[nodiscard]] QString error() const;
    [[nodiscard]] QString errorHint() const;
    [[nodiscard]] bool isPolling() const { return m_connection.isPolling(); }
    [[nodiscard]] bool isDemo() const { return m_demo; }
    void setDemo(bool demo);
    [[nodiscard]] bool isDemoOffered() const { return m_demoOffered; }
    /// Before the screen is shown.
    void setDemoOffered(bool offered) { m_demoOffered = offered; }

    [[nodiscard]] QString typedAddress() const;
    [[nodiscard]] QString addressError() const;
    [[nodiscard]] QString addressOffer() const;
    [[nodiscard]] QString addressWarning() const;
    [[nodiscard]] bool canChoose() const;

    /// Both outlive the controller.
    void setServers(servers::ServerRegistry &registry, servers::SecretStore &secrets);
    [[nodiscard]] ServerListModel *servers() const { return m_servers.get(); }
    [[nodiscard]] ServerForm *form() const { return m_form.get(); }

    [[nodiscard]] FindingsModel *findings() { return &m_findings; }
    [[nodiscard]] QString situation() const;
    [[nodiscard]] QString nextStep() const;
    [[nodiscard]] QString advice() const { return m_advice.text; }
    [[nodiscard]] QString command() const { return m_advice.command; }
    [[nodiscard]] QUrl site() const { return QUrl(m_advice.site); }
    [[nodiscard]] QString siteName() const { return site().host() + site().path(); }

    /// Polls the server now, and searches this machine again.
    Q_INVOKABLE void tryAgain();
    /// Sets the text of the address field; validated at once.
    Q_INVOKABLE void typeAddress(const QString &text);
    /// Puts the proposed address into the field.
    Q_INVOKABLE void takeOffer();
    /// Emits addressChosen() with the typed address, if it is valid.
    Q_INVOKABLE void chooseAddress();
    Q_INVOKABLE void copyCommand();

Q_SIGNALS:
    void stateChanged();
    void pollingChanged();
    void demoChanged();
    void typedAddressChanged();
    void adviceChanged();
    void situationChanged();
    void serversChanged();

    /// Requests a change of the server; empty: OLLAMA_HOST, or Ollama's default.
    void addressChosen(const QString &address);
    void demoRequested();
    void demoLeft();
    /// The command was copied to the clipboard.
    void commandCopied();

private:
    void follow();
    void searchInstallation();
    /// Nothing listens at an address of this machine, and Ollama is not installed on it.
    [[nodiscard]] bool isMissing() const;
    /// The typed text with its masked credentials.
    [[nodiscard]] QString plainTyped() const;
    /// The current address for the field.
    [[nodiscard]] QString maskedAddress() const;

    servers::Connection &m_connection;
    servers::SearchPaths m_searchPaths;
    FindingsModel m_findings;
    servers::Advice m_advice;
    QString m_address; ///< value at the last notification
    std::unique_ptr<ServerListModel> m_servers;
    std::unique_ptr<ServerForm> m_form;
    std::optional<QString> m_typed; ///< text of the field if it was edited
    bool m_demo = false;
    bool m_demoOffered = true;
};

}
