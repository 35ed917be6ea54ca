// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/servercertificate.h"

#include "base/displaytext.h"
#include "net/presentedcertificate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace corral::ui {

namespace {

bool isSameWay(const servers::ServerProfile &one, const servers::ServerProfile &other)
{
    return one.id == other.id && one.address == other.address && one.authorityFile == other.authorityFile;
}

/// In lines of eight bytes each: it is compared by eye.
QString linesOf(const QByteArray &fingerprint)
{
    constexpr int bytesPerLine = 8;
    QStringList lines;
    for (qsizetype at = 0; at < fingerprint.size(); at += bytesPerLine)
        lines.append(net::fingerprintText(fingerprint.mid(at, bytesPerLine)));
    return lines.join(u'\n');
}

}

ServerCertificate::ServerCertificate(QObject *parent)
    : QObject(parent)
{}

void ServerCertificate::follow(const servers::ServerProfile &profile)
{
    if (profile == m_profile)
        return;
    if (!isSameWay(profile, m_profile))
        drop();
    m_profile = profile;
    Q_EMIT changed();
}

void ServerCertificate::drop()
{
    ++m_looks;
    m_looking = false;
    m_shown.reset();
    m_failure.clear();
}

bool ServerCertificate::isOffered() const
{
    const auto endpoint = servers::endpointOf(m_profile);
    return endpoint && endpoint->url({}).scheme() == QLatin1String("https");
}

QString ServerCertificate::subject() const { return m_shown ? displayText(m_shown->subject) : QString(); }

QString ServerCertificate::issuer() const
{
    if (!m_shown)
        return {};
    return m_shown->isSelfSigned ? tr("Itself (self-signed)") : displayText(m_shown->issuer);
}

QString ServerCertificate::names() const
{
    return m_shown ? displayText(m_shown->names.mid(0, 8).join(QStringLiteral(", "))) : QString();
}

QString ServerCertificate::validity() const
{
    return m_shown ? tr("%1 to %2").arg(net::dayText(m_shown->validFrom), net::dayText(m_shown->validUntil)) : QString();
}

QString ServerCertificate::fingerprint() const { return m_shown ? linesOf(m_shown->fingerprint) : QString(); }

void ServerCertificate::copyFingerprint()
{
    if (m_shown)
        QGuiApplication::clipboard()->setText(net::fingerprintText(m_shown->fingerprint));
}

QString ServerCertificate::verdict() const
{
    if (!m_shown)
        return {};
    if (isPinned())
        return tr("This is the certificate that you trust.");
    if (!m_profile.pinned.isEmpty())
        return tr("This is another certificate than the one you trust. Ask whoever runs the server before you trust it.");
    if (m_shown->problem.isEmpty())
        return tr("This system accepts the certificate: there is nothing to decide.");
    return tr("The server is not trusted: %1. Compare the fingerprint with the one that the server's operator tells you.")
        .arg(displayText(m_shown->problem));
}

bool ServerCertificate::isAccepted() const
{
    return isPinned() || (m_shown && m_profile.pinned.isEmpty() && m_shown->problem.isEmpty());
}

QString ServerCertificate::pinned() const
{
    QStringList texts;
    for (const QByteArray &each : m_profile.pinned)
        texts.append(linesOf(each));
    for (const QString &each : m_profile.unreadablePins)
        texts.append(tr("damaged: “%1”").arg(displayText(each.left(100))));
    return texts.join(u'\n');
}

void ServerCertificate::look()
{
    if (m_looking || !isOffered())
        return;
    runLook();
}

QCoro::Task<> ServerCertificate::runLook()
{
    const QPointer<ServerCertificate> self(this);
    drop();
    const auto look = m_looks;
    m_looking = true;
    Q_EMIT changed();
    servers::ServerProfile profile = m_profile;
    profile.access = servers::Access::Open;
    profile.pinned.clear();
    profile.unreadablePins.clear();
    const auto target = servers::targetOf(profile, {});
    if (!target) {
        m_looking = false;
        m_failure = joined(target.error());
        Q_EMIT changed();
        co_return;
    }
    const net::Target asked = *target;
    const auto shown = co_await net::presentedCertificate(asked);
    if (!self || m_looks != look)
        co_return;
    m_looking = false;
    if (shown)
        m_shown = *shown;
    else
        m_failure = displayLines(joined(shown.error()));
    Q_EMIT changed();
}

void ServerCertificate::trust()
{
    if (!isTrustable())
        return;
    const QList<QByteArray> fingerprints{m_shown->fingerprint};
    Q_EMIT pinChosen(fingerprints);
    dismiss();
}

void ServerCertificate::dismiss()
{
    drop();
    Q_EMIT changed();
}

void ServerCertificate::distrust()
{
    dismiss();
    Q_EMIT pinChosen({});
}

}
