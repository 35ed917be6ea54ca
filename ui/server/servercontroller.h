// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/connection.h"
#include "servers/install.h"
#include "ui/server/findingsmodel.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// What the server screen knows: the server Corral talks to, how to change it, and what there is of Ollama on this machine.
class ServerController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    /// "Connected", "Connecting…", "Unreachable"
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged FINAL)
    /// For people: "localhost:11434"; empty while there is none, see addressWrong.
    Q_PROPERTY(QString address READ address NOTIFY stateChanged FINAL)
    /// What was given as the address is none: error says why.
    Q_PROPERTY(bool addressWrong READ isAddressWrong NOTIFY stateChanged FINAL)
    /// "0.32.15"; "unknown" where the server does not tell, empty before it was there.
    Q_PROPERTY(QString version READ version NOTIFY stateChanged FINAL)
    /// How long the last answer took: "12 ms"; empty while the server is not connected.
    Q_PROPERTY(QString latency READ latency NOTIFY figuresChanged FINAL)
    /// When the present state began: "3 minutes ago", and exactly.
    Q_PROPERTY(QString since READ since NOTIFY figuresChanged FINAL)
    Q_PROPERTY(QString sinceExactly READ sinceExactly NOTIFY stateChanged FINAL)
    /// Why the server does not answer; empty when it does.
    Q_PROPERTY(QString error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY stateChanged FINAL)
    /// The server is being asked right now.
    Q_PROPERTY(bool polling READ isPolling NOTIFY pollingChanged FINAL)
    Q_PROPERTY(bool demo READ isDemo NOTIFY demoChanged FINAL)
    /// Whether there is a demo server to explore.
    Q_PROPERTY(bool demoOffered READ isDemoOffered CONSTANT FINAL)

    /// The address in the field, its name and password masked unless they are being typed, with what is wrong with it, and
    /// whether there is something to choose.
    Q_PROPERTY(QString typedAddress READ typedAddress NOTIFY typedAddressChanged FINAL)
    Q_PROPERTY(QString addressError READ addressError NOTIFY typedAddressChanged FINAL)
    /// What may have been meant by an address that is none; empty where nothing is known.
    Q_PROPERTY(QString addressOffer READ addressOffer NOTIFY typedAddressChanged FINAL)
    /// What to know before a request goes to the address; empty: nothing.
    Q_PROPERTY(QString addressWarning READ addressWarning NOTIFY typedAddressChanged FINAL)
    Q_PROPERTY(bool canChoose READ canChoose NOTIFY typedAddressChanged FINAL)
    /// What an empty field means: "127.0.0.1:11434 (from OLLAMA_HOST)".
    Q_PROPERTY(QString defaultAddress READ defaultAddress CONSTANT FINAL)
    /// Why OLLAMA_HOST cannot be used; empty where it can, or is not set.
    Q_PROPERTY(QString environmentProblem READ environmentProblem CONSTANT FINAL)

    Q_PROPERTY(corral::ui::FindingsModel *findings READ findings CONSTANT FINAL)
    /// What to do next to have a server: words, a command to copy, a page. All empty while a real one is connected.
    Q_PROPERTY(QString advice READ advice NOTIFY adviceChanged FINAL)
    Q_PROPERTY(QString command READ command NOTIFY adviceChanged FINAL)
    Q_PROPERTY(QUrl site READ site NOTIFY adviceChanged FINAL)
    /// "ollama.com/download"
    Q_PROPERTY(QString siteName READ siteName NOTIFY adviceChanged FINAL)

public:
    enum class State { Connecting, Connected, Unreachable };
    Q_ENUM(State)

    /// `connection` outlives it.
    explicit ServerController(servers::Connection &connection, servers::Places places = servers::Places::ofThisSystem(),
                              QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] bool isAddressWrong() const;
    [[nodiscard]] QString version() const;
    [[nodiscard]] QString latency() const;
    [[nodiscard]] QString since() const;
    [[nodiscard]] QString sinceExactly() const;
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
    [[nodiscard]] static QString defaultAddress();
    [[nodiscard]] static QString environmentProblem();

    [[nodiscard]] FindingsModel *findings() { return &m_findings; }
    [[nodiscard]] QString advice() const { return m_advice.text; }
    [[nodiscard]] QString command() const { return m_advice.command; }
    [[nodiscard]] QUrl site() const { return QUrl(m_advice.site); }
    [[nodiscard]] QString siteName() const { return site().host() + site().path(); }

    /// Asks the server now, and looks again at what is on this machine.
    Q_INVOKABLE void tryAgain();
    /// What is being typed as another address; judged at once.
    Q_INVOKABLE void typeAddress(const QString &text);
    /// Puts the offered address into the field.
    Q_INVOKABLE void takeOffer();
    /// Asks for the typed address by addressChosen(), if it is one.
    Q_INVOKABLE void chooseAddress();
    Q_INVOKABLE void copyCommand();

Q_SIGNALS:
    void stateChanged();
    void figuresChanged();
    void pollingChanged();
    void demoChanged();
    void typedAddressChanged();
    void adviceChanged();

    /// Talk to this address from now on; empty: OLLAMA_HOST, or Ollama's default.
    void addressChosen(const QString &address);
    void demoRequested();
    void demoLeft();
    /// The command is on the clipboard.
    void commandCopied();

private:
    void follow();
    void lookAround();
    /// What is typed, with the name and password that are masked in it.
    [[nodiscard]] QString plainTyped() const;
    /// For the field.
    [[nodiscard]] QString maskedAddress() const;

    servers::Connection &m_connection;
    servers::Places m_places;
    FindingsModel m_findings;
    servers::Advice m_advice;
    QString m_address;              ///< as last told
    std::optional<QString> m_typed; ///< what is typed as another address, if anything
    bool m_demo = false;
    bool m_demoOffered = true;
};

}
