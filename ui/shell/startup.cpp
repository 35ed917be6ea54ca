// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/startup.h"

#include "base/displaytext.h"
#include "profile/profile.h"
#include "ui/shared/engine.h"
#include "ui/shell/startrequest.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>
#include <QDir>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStandardPaths>

namespace corral::ui {
namespace {

QString expanded(const QString &folder)
{
    const QString path = folder.trimmed();
    if (path == QLatin1String("~"))
        return QDir::homePath();
    return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
}

/// Of the profile of this start, which another Corral may hold: it is only read.
QString settingsFile(const CommandLine &options)
{
    const auto profile = profile::Profile::openWithoutLock(options.profile);
    return profile ? profile->settingsFile() : QString();
}

}

Startup::Startup(CommandLine options, servers::LocalServerFactory makeDemo, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_makeDemo(std::move(makeDemo))
{}

Startup::~Startup() = default;

void Startup::start()
{
    if (open()) {
        Q_EMIT opened();
        return;
    }
    if (m_error->code == services::ExitRunning)
        forwardRequest();
    else
        Q_EMIT failed();
}

void Startup::forwardRequest()
{
    m_instanceClient = std::make_unique<profile::InstanceClient>(profile::Profile::dataFolder(m_options.profile),
                                                                 toJson(startRequest(m_options)), m_timeout);
    connect(m_instanceClient.get(), &profile::InstanceClient::accepted, this, &Startup::requestForwarded);
    connect(m_instanceClient.get(), &profile::InstanceClient::refused, this, &Startup::failed);
    m_instanceClient->start();
}

bool Startup::open()
{
    auto window = Window::open(m_options, m_makeDemo);
    if (!window) {
        m_error = window.error();
        return false;
    }
    m_error.reset();
    m_window = std::move(*window);
    return true;
}

void Startup::saveAndRelease()
{
    if (m_window)
        m_window->saveAndRelease();
}

void Startup::showFailure()
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    prepareEngine(*m_engine);
    m_engine->setInitialProperties({{QStringLiteral("startup"), QVariant::fromValue(this)}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Corral/StartFailure.qml")));
    if (m_engine->rootObjects().isEmpty())
        QMetaObject::invokeMethod(this, &Startup::quit, Qt::QueuedConnection);
}

QQuickWindow *Startup::failureWindow() const
{
    return m_engine ? qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0)) : nullptr;
}

QString Startup::title() const
{
    if (!m_error)
        return {};
    return m_error->code == services::ExitRunning ? tr("Corral is already running") : tr("Corral couldn't start");
}

QString Startup::message() const { return m_error ? displayLines(m_error->error.message) : QString(); }

/// The error's own hint is about the command line, which users who start Corral from a menu do not see.
QString Startup::hint() const
{
    if (!m_error)
        return {};
    if (m_error->code == services::ExitRunning)
        return tr("It does not respond, so its window cannot be brought to the front. Use that window, quit it, or give this "
                  "Corral another folder.");
    if (folderHelps())
        return tr(
            "Check that you can write to the folder and that its disk has free space, then try again. Or use another folder.");
    return m_error->error.hint;
}

bool Startup::folderHelps() const
{
    return m_error && (m_error->code == services::ExitRunning || m_error->error.kind == Error::Kind::Storage);
}

QString Startup::suggestedFolder() const
{
    if (m_error && m_error->code == services::ExitRunning)
        return QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                        QStringLiteral("/corral-2"));
    return QDir::toNativeSeparators(QDir::homePath() + QStringLiteral("/Corral"));
}

int Startup::colourScheme() const { return int(settings::Settings(settingsFile(m_options)).colourScheme()); }

int Startup::textSize() const { return settings::Settings(settingsFile(m_options)).textSize(); }

void Startup::tryAgain()
{
    start();
    if (!m_window || !m_engine)
        return;
    // Deleted later: a handler of this window is on the stack.
    failureWindow()->hide();
    m_engine.release()->deleteLater();
}

void Startup::useFolder(const QString &folder)
{
    m_options.profile = expanded(folder);
    tryAgain();
}

void Startup::end()
{
    if (m_window)
        m_window->workbench().setEnding(true);
    QCoreApplication::quit();
}

void Startup::quit() { QCoreApplication::exit(m_error ? m_error->code : services::ExitFine); }

}
