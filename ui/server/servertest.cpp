// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/servertest.h"

#include "base/displaytext.h"
#include "ui/shared/format.h"

#include <QElapsedTimer>
#include <QPointer>

namespace corral::ui {

ServerTest::ServerTest(servers::ServerRegistry &registry, servers::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_secrets(secrets)
{}

void ServerTest::start(const servers::ServerProfile &profile, const std::optional<QString> &secret) { run(profile, secret); }

void ServerTest::forget()
{
    ++m_tests;
    end(false, {});
}

QCoro::Task<> ServerTest::run(servers::ServerProfile profile, std::optional<QString> secret)
{
    const QPointer<ServerTest> self(this);
    const auto test = ++m_tests;
    const auto isDropped = [&self, test] { return !self || self->m_tests != test; };
    m_running = true;
    Q_EMIT changed();
    if (!secret) {
        const auto stored = co_await m_secrets.read(profile.id);
        secret = stored.value_or(QString());
    }
    if (isDropped())
        co_return;
    const auto target = servers::targetOf(profile, *secret);
    if (!target) {
        fail(target.error());
        co_return;
    }
    const auto backend = co_await m_registry.tryOut(*target);
    if (isDropped())
        co_return;
    QElapsedTimer clock;
    clock.start();
    const auto version = co_await backend->version();
    const auto latency = std::chrono::milliseconds(clock.elapsed());
    if (isDropped())
        co_return;
    if (!version) {
        fail(version.error());
        co_return;
    }
    const auto models = co_await backend->models();
    if (isDropped())
        co_return;
    if (!models) {
        fail(models.error());
        co_return;
    }
    const QString engine = version->isEmpty() ? backend->engine() : backend->engine() + u' ' + *version;
    end(false, tr("%1 answers in %2: %3.")
                   .arg(displayText(engine), format::duration(latency), tr("%n model(s)", nullptr, int(models->size()))));
}

void ServerTest::fail(const Error &error)
{
    end(true, displayLines(joined(error)));
    if (error.kind == Error::Kind::Tls)
        Q_EMIT certificateRefused();
}

void ServerTest::end(bool failed, const QString &text)
{
    if (!m_running && failed == m_failed && text == m_text)
        return;
    m_running = false;
    m_failed = failed;
    m_text = text;
    Q_EMIT changed();
}

}
